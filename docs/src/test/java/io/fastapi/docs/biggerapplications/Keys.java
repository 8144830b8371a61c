package io.fastapi.docs.biggerapplications;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;

// tag::keys[]
public final class Keys {

    public static final Dependency<String> KEY = depends(header("x_key"), Keys::verify);

    private Keys() {}

    private static String verify(String key) {
        if (!key.equals("secret")) {
            throw new HttpException(400, "X-Key header invalid");
        }
        return key;
    }
}
// end::keys[]
