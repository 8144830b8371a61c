package io.fastapi.engine.netty;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** What a client is told whose connection is closed before an application saw its request; in FastAPI's form of errors. */
enum EdgeAnswer {
    REQUEST_TIMEOUT(HttpResponseStatus.REQUEST_TIMEOUT),
    TOO_MANY_CONNECTIONS(HttpResponseStatus.SERVICE_UNAVAILABLE);

    private final HttpResponseStatus status;
    private final byte[] body;

    EdgeAnswer(HttpResponseStatus status) {
        this.status = status;
        this.body = ("{\"detail\":\"" + status.reasonPhrase() + "\"}").getBytes(StandardCharsets.US_ASCII);
    }

    FullHttpResponse message() {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, this.status, Unpooled.wrappedBuffer(this.body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, this.body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (this == TOO_MANY_CONNECTIONS) {
            response.headers().setInt(HttpHeaderNames.RETRY_AFTER, 1);
        }
        return response;
    }
}
