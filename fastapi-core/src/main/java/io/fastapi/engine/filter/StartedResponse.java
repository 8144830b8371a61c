package io.fastapi.engine.filter;

import io.fastapi.engine.request.ServerBody;
import io.fastapi.engine.write.WholeAnswer;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/** A response whose headers are completed when it begins, after everybody inside has had his say. */
abstract class StartedResponse extends ServerHttpResponseDecorator implements WholeAnswer {

    private boolean started;

    StartedResponse(ServerHttpResponse response) {
        super(response);
    }

    /** Completes the headers; called once. */
    abstract void start(HttpHeaders headers);

    private void begin() {
        if (!this.started) {
            this.started = true;
            start(getHeaders());
        }
    }

    @Override
    public Mono<Void> sendWhole(DataBuffer body) {
        begin();
        return WholeAnswer.send(getDelegate(), body);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        begin();
        return getDelegate().writeWith(body);
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        begin();
        return ServerBody.send(getDelegate(), body);
    }

    @Override
    public Mono<Void> setComplete() {
        begin();
        return getDelegate().setComplete();
    }
}
