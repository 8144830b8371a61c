#!/usr/bin/env bash
# Reactor Netty 1.3.8, HttpServer: doOnConnection is called for every request, not for every connection.
#
# Guess: its Javadoc says "called on new remote Connection", and TcpServer, where it comes from, calls it once for each.
# Seen: five requests on one kept-alive connection make five calls, while doOnChannelInit is called once. What a call adds with
# onDispose stays with the connection: all five run when it ends.
# Why it matters: a gauge of connections built so, up in the callback and down in onDispose, counts requests, and a connection
# that stays open for long collects one callback per request.
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
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

public class Probe {

    public static void main(String[] arguments) throws Exception {
        AtomicInteger channels = new AtomicInteger();
        AtomicInteger connections = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch gone = new CountDownLatch(1);
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .doOnChannelInit((observer, channel, address) -> {
                    channels.incrementAndGet();
                    channel.closeFuture().addListener(closed -> channel.eventLoop().execute(gone::countDown));
                })
                .doOnConnection(connection -> {
                    connections.incrementAndGet();
                    connection.onDispose(ended::incrementAndGet);
                })
                .handle((request, response) -> response.status(204).send())
                .bindNow();
        try (Socket client = new Socket("127.0.0.1", server.port())) {
            BufferedReader answers = new BufferedReader(new InputStreamReader(client.getInputStream()));
            for (int i = 0; i < 5; i++) {
                client.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                while (!answers.readLine().isEmpty()) {}
            }
        }
        gone.await(10, TimeUnit.SECONDS);
        server.disposeNow(Duration.ofSeconds(3));
        System.out.println("channels " + channels + ", calls of doOnConnection " + connections + ", of onDispose " + ended);
        if (channels.get() != 1 || connections.get() != 5 || ended.get() != 5) {
            throw new AssertionError("It is called otherwise now");
        }
    }
}
JAVA
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=cp
java -cp "$(cat cp)" Probe.java 2> /dev/null
