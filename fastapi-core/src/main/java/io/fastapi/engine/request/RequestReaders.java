package io.fastapi.engine.request;

import io.fastapi.EngineSettings;
import java.util.List;
import org.springframework.http.codec.HttpMessageReader;

/**
 * How functions read the body of a request that they were handed.
 *
 * @param messageReaders Spring's readers
 * @param most the most bytes that are kept to be read again
 */
public record RequestReaders(List<HttpMessageReader<?>> messageReaders, long most) {

    /** Those of an application; asked for once, since Spring makes its readers anew each time. */
    public static RequestReaders of(EngineSettings settings) {
        return new RequestReaders(
                List.copyOf(settings.codecs().getReaders()), settings.limits().bodySize());
    }
}
