package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.patch;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The patches of {@code twins/services.py}. */
final class PatchesProgram {
    private PatchesProgram() {}

    record Profile(
            @Default("?") String name,
            @Nullable Integer size,
            StoriesProgram.@Nullable Spot spot,
            @Default("{}") Map<String, StoriesProgram.Spot> links) {}

    private static final Profile STORED =
            new Profile("n", 3, new StoriesProgram.Spot(1, 2), Map.of("a", new StoriesProgram.Spot(5, 0)));

    static FastApi app() {
        return FastApi.of(
                        patch("/profile")
                                .name("patch")
                                .responseModel(Profile.class)
                                .params(body("profile", new TypeRef<Validated<Profile>>() {}))
                                .handle(profile -> profile.applyTo(STORED)),
                        post("/given")
                                .name("given")
                                .params(body("profile", new TypeRef<Validated<Profile>>() {}))
                                .handle(profile ->
                                        profile.fieldsSet().stream().sorted().toList()),
                        post("/dump")
                                .name("dump")
                                .responseModel(model(Profile.class).excludeUnset())
                                .params(body("profile", new TypeRef<Validated<Profile>>() {}))
                                .handle(profile -> profile),
                        post("/dump/none")
                                .name("dump_none")
                                .responseModel(
                                        model(Profile.class).excludeUnset().excludeNone())
                                .params(body("profile", new TypeRef<Validated<Profile>>() {}))
                                .handle(profile -> profile))
                .title("Patches");
    }
}
