package io.fastapi.engine.write;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Mono;

/** A response that sends a whole body at less cost than a stream of one buffer. */
public interface WholeAnswer {

    /** Commits the response and sends its body, which it releases whatever comes of it. */
    Mono<Void> sendWhole(DataBuffer body);
}
