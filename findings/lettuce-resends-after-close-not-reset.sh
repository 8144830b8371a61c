#!/usr/bin/env bash
# Lettuce 7.7.0: a command in flight when the connection ends is sent again after an orderly close, and fails after a reset.
#
# Guess: either a command whose answer never came always fails, or, as autoReconnect is documented as "at least once", it is always
# sent again on the next connection. How TCP said good-bye does not matter.
# Seen: the server reads INCR and closes: it gets INCR again on the next connection, and the caller gets the answer of the second.
# The server reads INCR and resets: the caller gets an IOException, and nothing is sent again.
# Why it matters: the same restart of a server, or of a proxy on the way, doubles a counter or fails a call, by whether bytes were
# unread in a buffer. A test that stops its Redis in one way proves nothing about the other.
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
      <groupId>io.lettuce</groupId>
      <artifactId>lettuce-core</artifactId>
      <version>7.7.0.RELEASE</version>
    </dependency>
  </dependencies>
</project>
XML
cat > Probe.java <<'JAVA'
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.ProtocolVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class Probe {

    public static void main(String[] arguments) throws Exception {
        String closed = ask(false);
        String reset = ask(true);
        System.out.println("after a close: " + closed + "; after a reset: " + reset);
        if (!closed.equals("answered 2, INCR was sent 2 times") || !reset.equals("failed, INCR was sent 1 times")) {
            throw new AssertionError("It sends otherwise now");
        }
        System.exit(0);
    }

    private static String ask(boolean reset) throws Exception {
        AtomicInteger sent = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> {
                while (!server.isClosed()) {
                    try (Socket client = server.accept()) {
                        serve(client, sent, reset);
                    } catch (IOException gone) {
                        // the next one
                    }
                }
            });
            serving.setDaemon(true);
            serving.start();
            RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", server.getLocalPort()));
            client.setOptions(ClientOptions.builder().protocolVersion(ProtocolVersion.RESP2).build());
            try (StatefulRedisConnection<String, String> connection = client.connect()) {
                String answer = increment(connection);
                connection.async().ping().await(10, TimeUnit.SECONDS); // whatever is sent again came before it
                return answer + ", INCR was sent " + sent + " times";
            } finally {
                client.shutdown();
            }
        }
    }

    private static String increment(StatefulRedisConnection<String, String> connection) throws Exception {
        try {
            return "answered " + connection.async().incr("counter").get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof IOException ? "failed" : failed.toString();
        }
    }

    /** Enough of Redis: reads commands, ends the connection at the first INCR, and answers the others. */
    private static void serve(Socket client, AtomicInteger sent, boolean reset) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(client.getInputStream()));
        for (String head = commands.readLine(); head != null; head = commands.readLine()) {
            String name = "";
            for (int i = 0; i < Integer.parseInt(head.substring(1)); i++) {
                commands.readLine();
                name += commands.readLine() + " ";
            }
            String answer = "+OK";
            if (name.startsWith("INCR ")) {
                answer = ":" + sent.incrementAndGet();
                if (sent.get() == 1) {
                    client.setSoLinger(reset, 0);
                    return;
                }
            }
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
JAVA
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=cp
java -cp "$(cat cp)" Probe.java 2> /dev/null
