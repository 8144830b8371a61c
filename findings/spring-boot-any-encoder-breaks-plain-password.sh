#!/usr/bin/env bash
# Spring Boot 4.1.2, WebFlux: declaring any PasswordEncoder bean makes spring.security.user.password refuse the right password.
#
# One bean is the delegating encoder of PasswordEncoderFactories, the very one Spring Security uses when no bean is declared.
# Guess: declaring the default changes nothing, and the configured user still logs in.
# Seen: 200 without a bean, 500 with the delegating one, 401 with a BCryptPasswordEncoder. Boot marks a plain password with
# {noop} only while there is no PasswordEncoder bean; with one, the property is taken for an encoded password.
# Why it matters: a bean added for the users of a database locks out the configured one, without a word at the start.
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
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter-security</artifactId>
    </dependency>
  </dependencies>
</project>
XML
cat > Probe.java <<'JAVA'
package probe;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Probe {

    @Bean
    @ConditionalOnProperty(name = "probe.encoder", havingValue = "delegating")
    PasswordEncoder delegating() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @ConditionalOnProperty(name = "probe.encoder", havingValue = "bcrypt")
    PasswordEncoder bcrypt() {
        return new BCryptPasswordEncoder();
    }

    @GetMapping("/")
    String read() {
        return "read";
    }

    public static void main(String[] args) throws Exception {
        int none = ask("none");
        int delegating = ask("delegating");
        int bcrypt = ask("bcrypt");
        System.out.println("the configured user and password: without a bean " + none + ", with the delegating one " + delegating
                + ", with bcrypt " + bcrypt);
        if (none != 200 || delegating != 500 || bcrypt != 401) {
            System.out.println("this changed");
            System.exit(1);
        }
    }

    private static int ask(String encoder) throws Exception {
        try (var context = SpringApplication.run(
                Probe.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=off",
                "--spring.main.banner-mode=off",
                "--spring.security.user.name=ann",
                "--spring.security.user.password=plain",
                "--probe.encoder=" + encoder)) {
            URI root = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/");
            String login = Base64.getEncoder().encodeToString("ann:plain".getBytes());
            HttpRequest request = HttpRequest.newBuilder(root)
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Basic " + login)
                    .build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
mkdir classes
javac -parameters -cp "$(cat classpath)" -d classes Probe.java
java -cp "classes:$(cat classpath)" probe.Probe
