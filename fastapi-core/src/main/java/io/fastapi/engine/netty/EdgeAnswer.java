package io.fastapi.engine.netty;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** What a client is told whose connection is closed before an application saw its request. */
enum EdgeAnswer {
    /** The body is damaged; what uvicorn says of any damaged request. */
    INVALID(HttpResponseStatus.BAD_REQUEST, "text/plain; charset=utf-8", "Invalid HTTP request received."),
    REQUEST_TIMEOUT(HttpResponseStatus.REQUEST_TIMEOUT, "application/json", "{\"detail\":\"Request Timeout\"}"),
    TOO_MANY_CONNECTIONS(
            HttpResponseStatus.SERVICE_UNAVAILABLE, "application/json", "{\"detail\":\"Service Unavailable\"}");

    private final HttpResponseStatus status;
    private final String type;
    private final byte[] body;

    EdgeAnswer(HttpResponseStatus status, String type, String body) {
        this.status = status;
        this.type = type;
        this.body = body.getBytes(StandardCharsets.US_ASCII);
    }

    FullHttpResponse message() {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, this.status, Unpooled.wrappedBuffer(this.body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, this.type)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, this.body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (this == TOO_MANY_CONNECTIONS) {
            response.headers().setInt(HttpHeaderNames.RETRY_AFTER, 1);
        }
        return response;
    }
}
