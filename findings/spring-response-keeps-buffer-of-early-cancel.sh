#!/usr/bin/env bash
# spring-web 7.0.10: a response keeps the buffer of a body whose subscriber cancels after the server has subscribed, before it asks.
#
# Guess: AbstractServerHttpResponse.writeWith(Mono) releases the buffer of a Mono at whatever moment its subscriber cancels: it has a
# doOnCancel for it, and a doOnDiscard for what Reactor drops.
# Seen: cancelled before the commit has ended, or while the server writes, the buffer is released. Cancelled in between, when the server
# has subscribed and has not asked for the buffer yet, nobody releases it: the response takes a subscription for possession, and
# Reactor's Mono.fromCallable has made nothing yet that it could discard.
# Why it matters: a server cancels on the event loop while a worker writes, so a connection that is closed at that moment leaves direct
# memory behind for good, once in some dozens of tries. What works: keep a cancellation back until subscribe(..) has returned.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>probe</groupId>
  <artifactId>probe</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.springframework</groupId>
      <artifactId>spring-web</artifactId>
      <version>7.0.10</version>
    </dependency>
    <dependency>
      <groupId>org.springframework</groupId>
      <artifactId>spring-test</artifactId>
      <version>7.0.10</version>
    </dependency>
    <dependency>
      <groupId>io.projectreactor</groupId>
      <artifactId>reactor-core</artifactId>
      <version>3.8.8</version>
    </dependency>
    <dependency>
      <groupId>io.netty</groupId>
      <artifactId>netty-buffer</artifactId>
      <version>4.2.19.Final</version>
    </dependency>
  </dependencies>
</project>
XML
cat > Probe.java <<'JAVA'
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

public class Probe {

    private enum Moment { NEVER, AT_COMMIT, SUBSCRIBED, WRITING }

    public static void main(String[] arguments) {
        List<Moment> kept = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            int references = references(moment);
            System.out.println("cancelled " + moment + ": " + references + " references to the buffer are left");
            if (references != 0) {
                kept.add(moment);
            }
        }
        if (!kept.equals(List.of(Moment.SUBSCRIBED))) {
            throw new AssertionError("It behaves otherwise now: " + kept);
        }
    }

    private static int references(Moment moment) {
        BaseSubscriber<Void> client = new BaseSubscriber<>() {};
        NettyDataBufferFactory buffers = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
        MockServerHttpResponse response = new MockServerHttpResponse(buffers);
        response.beforeCommit(() -> Mono.fromRunnable(() -> leave(client, moment == Moment.AT_COMMIT)));
        response.setWriteHandler(body -> body.doOnSubscribe(subscribed -> leave(client, moment == Moment.SUBSCRIBED))
                .doOnNext(buffer -> {
                    leave(client, moment == Moment.WRITING);
                    DataBufferUtils.release(buffer);
                })
                .then());
        ByteBuf bytes = Unpooled.directBuffer().writeInt(1);
        response.writeWith(Mono.<DataBuffer>just(buffers.wrap(bytes))).subscribe(client);
        return bytes.refCnt();
    }

    private static void leave(BaseSubscriber<Void> client, boolean now) {
        if (now) {
            client.cancel();
        }
    }
}
JAVA
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib
javac -cp 'lib/*' -d . Probe.java
java -cp 'lib/*:.' Probe
