#!/usr/bin/env bash
# Spring Boot 4.1.2 with Spring Framework 7 and Reactor Netty 1.3: closing one WebFlux application stops the others of its JVM.
#
# Guess: two application contexts with a port of their own are independent; closing the second leaves the first as it was.
# Seen: the first does not accept a connection any more, although its context is open and says nothing. Boot's
# ReactorResourceFactory uses Reactor Netty's global event loops, and disposes of them when its context closes, whoever else
# uses them. With a bean that has useGlobalResources false in each, they are independent.
# Why it matters: tests that start several servers, and close one of them, see the others refuse connections.
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

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Probe {

    @Bean
    @ConditionalOnBooleanProperty("own")
    ReactorResourceFactory own() {
        ReactorResourceFactory own = new ReactorResourceFactory();
        own.setUseGlobalResources(false);
        return own;
    }

    @GetMapping("/")
    String read() {
        return "read";
    }

    public static void main(String[] args) throws Exception {
        String own = afterClosingAnother(true);
        String global = afterClosingAnother(false);
        System.out.println("the first, after the second was closed: " + global + "; with event loops of its own: " + own);
        if (!global.equals("refused") || !own.equals("200")) {
            System.out.println("this changed");
            System.exit(1);
        }
        System.exit(0);
    }

    private static String afterClosingAnother(boolean own) throws Exception {
        try (ConfigurableApplicationContext first = start(own)) {
            ConfigurableApplicationContext second = start(own);
            if (!ask(first).equals("200") || !ask(second).equals("200")) {
                throw new IllegalStateException("not started");
            }
            second.close();
            return ask(first);
        }
    }

    private static ConfigurableApplicationContext start(boolean own) {
        return SpringApplication.run(
                Probe.class,
                "--own=" + own,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error");
    }

    private static String ask(ConfigurableApplicationContext application) throws Exception {
        String port = application.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
        try {
            return String.valueOf(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .statusCode());
        } catch (ConnectException refused) {
            return "refused";
        }
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
mkdir classes
javac -parameters -cp "$(cat classpath)" -d classes Probe.java
java -cp "classes:$(cat classpath)" probe.Probe
