package io.fastapi.engine.form;

import io.fastapi.engine.exchange.BodyCollector;
import io.fastapi.engine.exchange.Limits;
import io.fastapi.engine.exchange.RequestState;
import io.fastapi.engine.exchange.Values;
import io.fastapi.error.HttpException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Reads the form of a request into its state: URL-encoded or multipart, by content type; any other content type is an empty
 * form, as in Starlette.
 */
public final class FormReader {

    private static final String TOO_MANY_FIELDS = "Too many fields. Maximum number of fields is %d.";

    private final Limits limits;

    /** A reader with limits. */
    public FormReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads the form; fails with {@code HttpException} 400 or 413. */
    public Mono<Void> read(RequestState state) {
        String type = mediaType(state.headers().getFirst(HttpHeaders.CONTENT_TYPE));
        if (type.equals("application/x-www-form-urlencoded")) {
            return urlEncoded(state);
        }
        state.form(new Values());
        return Mono.empty();
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        String type = (end < 0) ? contentType : contentType.substring(0, end);
        return type.strip().toLowerCase(java.util.Locale.ROOT);
    }

    private Mono<Void> urlEncoded(RequestState state) {
        return Mono.create(sink -> {
            BodyCollector collector = new BodyCollector(
                    this.limits.bodySize(), reactor.util.context.Context.of(sink.contextView()), (bytes, failure) -> {
                        if (failure != null) {
                            sink.error(failure);
                            return;
                        }
                        Values form = Values.ofQuery(new String(bytes, StandardCharsets.ISO_8859_1));
                        if (form.size() > this.limits.formFields()) {
                            sink.error(new HttpException(400, TOO_MANY_FIELDS.formatted(this.limits.formFields())));
                            return;
                        }
                        state.form(form);
                        sink.success();
                    });
            state.exchange().getRequest().getBody().subscribe(collector);
        });
    }
}
