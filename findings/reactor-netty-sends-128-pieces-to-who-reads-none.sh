#!/usr/bin/env bash
# Reactor Netty 1.3.8 (Netty 4.2.18): a stream sent with flush after each piece is asked for 128 pieces whatever their size, although
# the connection has long said that it is not writable.
#
# Guess: backpressure. Netty's channel stops being writable at 64 KiB that wait (its high water mark), so that a client that reads
# nothing makes the source of 64 KiB pieces stop after a few.
# Seen: 128 pieces are made, 8 MiB, and wait in direct memory for a client that takes none of them; with pieces of 256 KiB it is 32
# MiB. The outbound asks for 128 at once and looks at what was sent, not at whether the channel is writable.
# Why it matters: a hundred such clients of a server whose pieces are large exhaust its direct memory. Whoever makes large pieces
# has to look at Channel.isWritable() before making one.
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
  <dependencyManagement>
    <dependencies>
      <dependency>
        <groupId>io.netty</groupId>
        <artifactId>netty-bom</artifactId>
        <version>4.2.18.Final</version>
        <type>pom</type>
        <scope>import</scope>
      </dependency>
    </dependencies>
  </dependencyManagement>
  <dependencies>
    <dependency>
      <groupId>io.projectreactor.netty</groupId>
      <artifactId>reactor-netty-http</artifactId>
      <version>1.3.8</version>
    </dependency>
  </dependencies>
</project>
XML
cat > Probe.java <<'JAVA'
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

public class Probe {

    public static void main(String[] arguments) throws Exception {
        for (int size : new int[] {65_536, 262_144}) {
            AtomicInteger made = new AtomicInteger();
            AtomicReference<Channel> channel = new AtomicReference<>();
            DisposableServer server = HttpServer.create()
                    .host("127.0.0.1")
                    .port(0)
                    .childOption(ChannelOption.SO_SNDBUF, 65_536)
                    .handle((request, response) -> {
                        response.withConnection(connection -> channel.set(connection.channel()));
                        Flux<ByteBuf> pieces = Flux.range(0, 1000).map(i -> {
                            made.incrementAndGet();
                            return Unpooled.wrappedBuffer(new byte[size]);
                        });
                        return response.send(pieces, piece -> true);
                    })
                    .bindNow();
            try (Socket client = new Socket()) {
                client.setReceiveBufferSize(4096);
                client.connect(new InetSocketAddress("127.0.0.1", server.port()));
                client.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                client.getInputStream().read();
                int before;
                do { // until nothing more is made
                    before = made.get();
                    Thread.sleep(1000);
                } while (made.get() != before);
                boolean writable = channel.get().isWritable();
                System.out.println("pieces of " + size + " bytes: " + before + " made, writable: " + writable);
                if (before < 128 || before > 140 || writable) {
                    throw new AssertionError("It sends otherwise now");
                }
            }
            server.disposeNow();
        }
    }
}
JAVA
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=cp
java -cp "$(cat cp)" Probe.java 2> /dev/null
