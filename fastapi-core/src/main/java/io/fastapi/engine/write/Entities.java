package io.fastapi.engine.write;

import io.fastapi.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers made with Spring's {@code ResponseEntity}, or an {@code HttpEntity} without a status: their status and headers,
 * and the body as JSON, or as it is where it is text or bytes and the content type says something else.
 *
 * @param json writes values
 */
record Entities(JsonEncoder json) {

    /**
     * The same answer, written by us.
     *
     * @param status the status of one that has none
     */
    Response response(HttpEntity<?> entity, int status) {
        HttpHeaders headers = entity.getHeaders();
        int chosen = (entity instanceof ResponseEntity<?> whole)
                ? whole.getStatusCode().value()
                : status;
        Object body = entity.getBody();
        Response response =
                ((body == null) ? Response.empty(chosen) : content(body, headers.getContentType())).status(chosen);
        for (Map.Entry<String, List<String>> header : headers.headerSet()) {
            for (String value : header.getValue()) {
                response = response.addHeader(header.getKey(), value);
            }
        }
        return response;
    }

    private Response content(Object body, @Nullable MediaType type) {
        if (body instanceof Resource resource) {
            return Response.stream(opened(resource), (type == null) ? "application/octet-stream" : type.toString());
        }
        Response raw = (type == null || isJson(type)) ? null : raw(body, type.toString());
        if (raw != null) {
            return raw;
        }
        return (body instanceof Publisher<?> publisher)
                ? Response.stream(whole(publisher).map(this::bytes), "application/json")
                : Response.json(body);
    }

    private static @Nullable Response raw(Object body, String type) {
        if (body instanceof byte[] bytes) {
            return Response.bytes(bytes, type);
        }
        if (body instanceof CharSequence text) {
            return Response.bytes(text.toString().getBytes(StandardCharsets.UTF_8), type);
        }
        boolean pieces = body instanceof Publisher || body instanceof InputStream || Streams.isSequence(body);
        return pieces ? Response.stream(body, type) : null;
    }

    private static InputStream opened(Resource resource) {
        try {
            return resource.getInputStream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As Spring answers: several items are an array. */
    private static Mono<?> whole(Publisher<?> publisher) {
        return (publisher instanceof Mono<?> one) ? one : Flux.from(publisher).collectList();
    }

    private byte[] bytes(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        this.json.encode(value, out);
        return out.toByteArray();
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }
}
