package io.fastapi.engine.body;

import io.fastapi.engine.request.BodyMemory;
import io.fastapi.engine.request.ReceivedBody;
import io.fastapi.engine.request.RequestState;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.Validation;
import io.fastapi.types.error.Violation;
import io.fastapi.types.source.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Reads a JSON body, before any dependency runs: malformed JSON is answered at once. Where the body has only one reader it is
 * validated while it is parsed, and what is wrong with it is reported later, in its turn; otherwise it is parsed into plain
 * objects, once, for all readers.
 */
final class JsonBody implements BodySource {

    private final long limit;
    private final BodyMemory memory;
    private final boolean strict;
    private final int maxDepth;
    private final @Nullable TypeAdapter<?> onlyReader;

    JsonBody(long limit, BodyMemory memory, boolean strict, int maxDepth, @Nullable TypeAdapter<?> onlyReader) {
        this.limit = limit;
        this.memory = memory;
        this.strict = strict;
        this.maxDepth = maxDepth;
        this.onlyReader = onlyReader;
    }

    @Override
    public boolean refuses(HttpHeaders headers) {
        return headers.getContentLength() > this.limit;
    }

    @Override
    public @Nullable Mono<Void> read(RequestState state) {
        if (!mayHaveBody(state.headers())) {
            return null;
        }
        BodyMemory.Share share = this.memory.share();
        state.memory(share);
        return new CollectedBody(state, this.limit, share, this::accept);
    }

    /** No content length without a transfer encoding means no body (RFC 9112, 6.3); HTTP/2 has neither. */
    private static boolean mayHaveBody(HttpHeaders headers) {
        return headers.getFirst(HttpHeaders.TRANSFER_ENCODING) != null
                || !"0".equals(headers.getFirst(HttpHeaders.CONTENT_LENGTH));
    }

    private void accept(byte[] bytes, RequestState state) {
        state.body(ReceivedBody.of(bytes)); // kept although parsing may fail: a handler of failures may ask for it
        if (bytes.length > 0 && isJson(state.headers().getFirst(HttpHeaders.CONTENT_TYPE))) {
            state.body((this.onlyReader == null) ? tree(bytes) : validated(this.onlyReader, bytes));
        }
    }

    private ReceivedBody tree(byte[] bytes) {
        return ReceivedBody.ofTree(bytes, parse(bytes));
    }

    private ReceivedBody validated(TypeAdapter<?> adapter, byte[] bytes) {
        Validation<?> validation = adapter.validateJson(bytes);
        if (validation instanceof Validation.Invalid<?> invalid && invalid.kind() != Validation.Kind.VALUE) {
            parse(bytes); // fails, and tells what is malformed
        }
        return ReceivedBody.ofValidated(bytes, validation, this::parse);
    }

    private @Nullable Object parse(byte[] bytes) {
        JsonDocument document = JsonDocument.parse(bytes, this.maxDepth);
        if (document instanceof JsonDocument.Value parsed) {
            return parsed.value();
        }
        if (document instanceof JsonDocument.Malformed malformed) {
            throw new RequestValidationException(
                    List.of(violation(malformed)), new String(bytes, StandardCharsets.UTF_8));
        }
        throw new HttpException(400, "There was an error parsing the body");
    }

    private static Violation violation(JsonDocument.Malformed malformed) {
        return new Violation(
                "json_invalid",
                List.of("body", malformed.position()),
                "JSON decode error",
                Map.of(),
                Map.of("error", malformed.error()));
    }

    /** FastAPI's rule: {@code application/json} or {@code application/*+json}, whatever the parameters. */
    private boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return !this.strict;
        }
        int end = contentType.indexOf(';');
        String type = ((end < 0) ? contentType : contentType.substring(0, end)).strip();
        return type.equalsIgnoreCase("application/json")
                || (type.regionMatches(true, 0, "application/", 0, 12)
                        && type.regionMatches(true, type.length() - 5, "+json", 0, 5));
    }
}
