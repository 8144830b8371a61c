package io.fastapi.engine.write;

import io.fastapi.engine.request.ServerBody;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends what was prepared: status, headers, and the body whole, in pieces, or by the kernel. */
final class AnswerSender {

    /** What a {@code ServerResponse} is written with. */
    private record Codecs(List<HttpMessageWriter<?>> messageWriters) implements ServerResponse.Context {

        @Override
        public List<ViewResolver> viewResolvers() {
            return List.of();
        }
    }

    private final Codecs codecs;

    /**
     * Sends answers.
     *
     * @param messageWriters write what a {@code ServerResponse} of Spring carries
     */
    AnswerSender(List<HttpMessageWriter<?>> messageWriters) {
        this.codecs = new Codecs(messageWriters);
    }

    /** Sends an answer, whose body it owns from now on unless it throws. */
    Mono<Void> send(ServerWebExchange exchange, Prepared prepared) {
        ServerResponse springs = prepared.springs();
        if (springs != null) {
            return springs.writeTo(exchange, this.codecs);
        }
        ServerHttpResponse response = exchange.getResponse();
        boolean isHead = exchange.getRequest().getMethod() == HttpMethod.HEAD;
        setHead(response, prepared, isHead);
        DataBuffer buffer = prepared.buffer();
        if (buffer != null) {
            return WholeAnswer.send(response, buffer);
        }
        StreamedBody stream = prepared.stream();
        if (stream == null) {
            return response.setComplete();
        }
        if (isHead) {
            stream.discard();
            return response.setComplete();
        }
        // Who decorates the response may end it without reading the body, whose source is to be closed then.
        return ServerBody.send(response, stream.to(response)).doFinally(end -> stream.discard());
    }

    private static void setHead(ServerHttpResponse response, Prepared prepared, boolean isHead) {
        response.setStatusCode(HttpStatusCode.valueOf(prepared.status()));
        HttpHeaders headers = response.getHeaders();
        DataBuffer buffer = prepared.buffer();
        if (buffer != null) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(buffer.readableByteCount()));
        } else if (prepared.stream() == null && hasLength(prepared.status())) {
            headers.set(HttpHeaders.CONTENT_LENGTH, "0");
        }
        if (prepared.contentType() != null) {
            headers.set(HttpHeaders.CONTENT_TYPE, prepared.contentType());
        }
        for (Map.Entry<String, String> header : prepared.headers()) {
            apply(header, headers, isHead);
        }
    }

    /** A content type replaces that of the content; the length of a body is known better, unless none is sent. */
    private static void apply(Map.Entry<String, String> header, HttpHeaders headers, boolean isHead) {
        String name = header.getKey();
        boolean isLength = name.equals("content-length");
        if (name.equals("content-type") || (isLength && isHead)) {
            headers.set(name, header.getValue());
        } else if (!isLength || !headers.containsHeader(HttpHeaders.CONTENT_LENGTH)) {
            headers.add(name, header.getValue());
        }
    }

    /** Whether an answer without a body says so: all but informational ones, 204 and 304 (RFC 9110, 8.6). */
    private static boolean hasLength(int status) {
        return status >= 200 && status != 204 && status != 304;
    }
}
