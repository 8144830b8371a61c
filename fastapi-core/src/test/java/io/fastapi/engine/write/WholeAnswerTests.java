package io.fastapi.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What becomes of a body that a response of Spring's sends, if its reader goes away before, while or after it is taken. */
class WholeAnswerTests {

    private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
    private final ByteBuf body = Unpooled.directBuffer().writeBytes("the whole".getBytes(StandardCharsets.UTF_8));
    private final MockServerHttpResponse response = new MockServerHttpResponse(this.buffers);
    private final List<String> written = new ArrayList<>();
    private final BaseSubscriber<Void> reader = new BaseSubscriber<>() {};

    private void send() {
        WholeAnswer.send(this.response, this.buffers.wrap(this.body)).subscribe(this.reader);
    }

    /** What the server does with a buffer once it has one, as Reactor Netty does. */
    private void writes(Runnable asked, Runnable taken) {
        this.response.setWriteHandler(body -> body.doOnSubscribe(subscription -> asked.run())
                .flatMap(buffer -> {
                    taken.run();
                    return Mono.fromRunnable(() -> {
                        this.written.add(buffer.toString(StandardCharsets.UTF_8));
                        DataBufferUtils.release(buffer);
                    });
                })
                .then());
    }

    @Test
    void aBodyIsWrittenAndReleased() {
        writes(() -> {}, () -> {});
        send();
        assertThat(this.written).containsExactly("the whole");
        assertThat(this.body.refCnt()).isZero();
    }

    @Test
    void whoLeavesAtOnceLeavesItToBeReleased() {
        writes(() -> {}, () -> {});
        WholeAnswer.send(this.response, this.buffers.wrap(this.body)).subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription started) {
                cancel();
            }
        });
        assertThat(this.written).isEmpty();
        assertThat(this.body.refCnt()).isZero();
    }

    @Test
    void whoLeavesBeforeTheHeadIsCommittedIsHeardOnceTheBodyIsTaken() {
        writes(() -> {}, () -> {});
        this.response.beforeCommit(() -> Mono.fromRunnable(this.reader::cancel));
        send();
        assertThat(this.written).containsExactly("the whole");
        assertThat(this.body.refCnt()).isZero();
    }

    @Test
    void whoLeavesAsTheServerAsksForItIsHeardAfterwards() {
        writes(this.reader::cancel, () -> {});
        send();
        assertThat(this.body.refCnt()).isZero();
        assertThat(this.written).containsExactly("the whole");
    }

    @Test
    void whoLeavesWhileTheServerTakesItIsHeardAfterwards() {
        writes(() -> {}, this.reader::cancel);
        send();
        assertThat(this.written).containsExactly("the whole");
        assertThat(this.body.refCnt()).isZero();
    }

    @Test
    void whoLeavesWhileTheHeadWaitsLeavesItToBeReleased() {
        writes(() -> {}, () -> {});
        this.response.beforeCommit(Mono::never);
        send();
        this.reader.cancel();
        assertThat(this.written).isEmpty();
        assertThat(this.body.refCnt()).isZero();
    }

    private void sendAfter(Mono<Void> before) {
        WholeAnswer.sendAfter(before, this.response, this.buffers.wrap(this.body))
                .onErrorComplete(IllegalStateException.class)
                .subscribe(this.reader);
    }

    @Test
    void aBodyIsSentOnceWhatComesBeforeItHasEnded() {
        Sinks.Empty<Void> before = Sinks.empty();
        writes(() -> {}, () -> {});
        sendAfter(before.asMono());
        assertThat(this.written).isEmpty();
        before.tryEmitEmpty();
        assertThat(this.written).containsExactly("the whole");
        assertThat(this.body.refCnt()).isZero();
    }

    @Test
    void whoLeavesWhileSomethingComesBeforeItLeavesItToBeReleased() {
        Sinks.Empty<Void> before = Sinks.empty();
        writes(() -> {}, () -> {});
        sendAfter(before.asMono());
        this.reader.cancel();
        assertThat(this.body.refCnt()).isZero();
        before.tryEmitEmpty();
        assertThat(this.written).isEmpty();
    }

    @Test
    void aBodyIsReleasedIfWhatComesBeforeItFails() {
        writes(() -> {}, () -> {});
        sendAfter(Mono.error(new IllegalStateException("the transaction cannot be committed")));
        assertThat(this.written).isEmpty();
        assertThat(this.body.refCnt()).isZero();
    }

    @Test
    void whoLeavesAsItIsSentIsHeardAfterwards() {
        writes(this.reader::cancel, () -> {});
        sendAfter(Mono.empty());
        assertThat(this.body.refCnt()).isZero();
    }
}
