package io.fastapi.engine.filter;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/** A stream of one group: what was passed on by a function counts as a stream, as in Starlette, also if it came as a whole. */
final class WholeStream extends Mono<Publisher<? extends DataBuffer>> {

    private final Publisher<? extends DataBuffer> whole;

    WholeStream(Publisher<? extends DataBuffer> whole) {
        this.whole = whole;
    }

    Publisher<? extends DataBuffer> whole() {
        return this.whole;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Publisher<? extends DataBuffer>> actual) {
        Mono.<Publisher<? extends DataBuffer>>just(this.whole).subscribe(actual);
    }
}
