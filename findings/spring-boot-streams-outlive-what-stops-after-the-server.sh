#!/usr/bin/env bash
# Spring Boot 4.1.2, WebFlux on Reactor Netty: a stream that is open when a graceful shutdown gives up goes on after the server was stopped.
#
# A component with a lower phase than the web server's is stopped after it: the place for what requests use, such as a pool.
# Guess: once the time of the phase is over the server stops and closes its connections, so that no request is left by then.
# Seen: the component is stopped while the stream is still open, and the stream is cancelled afterwards, when the event loops go. The
# server's disposal was begun by the graceful shutdown; the second one, at the stop, finds it done and closes nothing.
# Why it matters: what a request closes in the end is closed after the pool that it belongs to.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>4.1.2</version>
  </parent>
  <groupId>probe</groupId>
  <artifactId>probe</artifactId>
  <version>1</version>
  <properties>
    <netty.version>4.2.18.Final</netty.version>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter-webflux</artifactId>
    </dependency>
  </dependencies>
</project>
XML
cat > Probe.java <<'JAVA'
package probe;

import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@SpringBootApplication
@RestController
public class Probe {

    private static final List<String> HAPPENED = new CopyOnWriteArrayList<>();
    private static final CountDownLatch CANCELLED = new CountDownLatch(1);

    @GetMapping(path = "/stream", produces = "text/plain")
    Flux<String> stream() {
        return Flux.just("begun").concatWith(Flux.never()).doOnCancel(() -> {
            HAPPENED.add("stream cancelled");
            CANCELLED.countDown();
        });
    }

    /** Started before the server, and stopped after it. */
    @Bean
    SmartLifecycle pool() {
        return new SmartLifecycle() {

            private volatile boolean running;

            @Override
            public void start() {
                this.running = true;
            }

            @Override
            public void stop() {
                this.running = false;
                HAPPENED.add("pool stopped");
            }

            @Override
            public boolean isRunning() {
                return this.running;
            }

            @Override
            public int getPhase() {
                return 0;
            }
        };
    }

    public static void main(String[] args) throws Exception {
        var context = SpringApplication.run(
                Probe.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--server.shutdown=graceful",
                "--spring.lifecycle.timeout-per-shutdown-phase=2s",
                "--logging.level.root=off",
                "--spring.main.banner-mode=off");
        int port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write("GET /stream HTTP/1.1\r\nHost: probe\r\n\r\n".getBytes());
            StringBuilder seen = new StringBuilder();
            while (seen.indexOf("begun") < 0) {
                seen.append((char) client.getInputStream().read());
            }
            context.close();
            CANCELLED.await(30, TimeUnit.SECONDS);
        }
        System.out.println("in this order: " + String.join(", ", HAPPENED));
        if (!HAPPENED.equals(List.of("pool stopped", "stream cancelled"))) {
            System.out.println("this changed");
            System.exit(1);
        }
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
mkdir classes
javac -parameters -cp "$(cat classpath)" -d classes Probe.java
java -cp "classes:$(cat classpath)" probe.Probe
