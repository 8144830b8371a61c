#!/usr/bin/env bash
# Spring Boot 4.1.2, Spring Security 7, WebFlux: the accessDeniedHandler of exceptionHandling does not answer a refused CSRF token.
#
# Guess: exceptionHandling(..).accessDeniedHandler(handler) answers every refusal of the chain, as it does in a servlet
# application, where CsrfConfigurer takes the handler that exceptionHandling was given.
# Seen: one chain, one handler that writes {"detail":"Forbidden"}. A denied authority gets that JSON. A POST without a token
# gets the plain text "Access Denied": CsrfWebFilter answers by itself and knows only csrf(..)'s own handler.
# Why it matters: clients that read errors as JSON fail on exactly the refusal that tests with csrf off never show.
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

import static org.springframework.security.config.Customizer.withDefaults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@SpringBootApplication
@RestController
public class Probe {

    @Bean
    SecurityWebFilterChain chain(ServerHttpSecurity http) {
        ServerAccessDeniedHandler json = (exchange, denied) -> {
            exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
            DataBuffer body = exchange.getResponse().bufferFactory().wrap("{\"detail\":\"Forbidden\"}".getBytes());
            return exchange.getResponse().writeWith(Mono.just(body));
        };
        return http.httpBasic(withDefaults())
                .authorizeExchange(all -> all.pathMatchers("/admin").hasAuthority("admin").anyExchange().authenticated())
                .exceptionHandling(failures -> failures.accessDeniedHandler(json))
                .build();
    }

    @GetMapping("/admin")
    String admin() {
        return "admin";
    }

    @PostMapping("/items")
    String items() {
        return "items";
    }

    public static void main(String[] args) throws Exception {
        try (var context = SpringApplication.run(
                Probe.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=off",
                "--spring.main.banner-mode=off",
                "--spring.security.user.name=ann",
                "--spring.security.user.password=plain")) {
            String root = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
            HttpResponse<String> authority = ask(HttpRequest.newBuilder(URI.create(root + "/admin")));
            HttpResponse<String> token = ask(
                    HttpRequest.newBuilder(URI.create(root + "/items")).POST(HttpRequest.BodyPublishers.noBody()));
            System.out.println("without the authority: " + authority.statusCode() + " " + authority.body());
            System.out.println("without a CSRF token:  " + token.statusCode() + " " + token.body());
            boolean same = authority.statusCode() == 403
                    && authority.body().equals("{\"detail\":\"Forbidden\"}")
                    && token.statusCode() == 403
                    && token.body().equals("Access Denied");
            if (!same) {
                System.out.println("this changed");
                System.exit(1);
            }
        }
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        String login = Base64.getEncoder().encodeToString("ann:plain".getBytes());
        return HttpClient.newHttpClient()
                .send(
                        request.header("Authorization", "Basic " + login)
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        BodyHandlers.ofString());
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
mkdir classes
javac -parameters -cp "$(cat classpath)" -d classes Probe.java
java -cp "classes:$(cat classpath)" probe.Probe
