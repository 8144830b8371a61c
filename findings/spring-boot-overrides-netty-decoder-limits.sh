#!/usr/bin/env bash
# Spring Boot 4.1.2 with Reactor Netty 1.3.8: decoder limits set by a NettyServerCustomizer bean have no effect.
#
# A NettyServerCustomizer is the documented way to configure the server: here it sets httpRequestDecoder's maxInitialLineLength
# to 64 KiB, and nothing is set in application.properties.
# Guess: the server takes a request line of 20 kB, since Boot's own properties were not set.
# Seen: 414. Boot's customizer runs after the beans, always calls httpRequestDecoder again with the values of its properties,
# set or not, and each call starts from a fresh specification: every other decoder setting of the bean is lost with it. The
# property server.netty.max-initial-line-length is the only way.
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

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Probe {

    @Bean
    NettyServerCustomizer longLines() {
        return server -> server.httpRequestDecoder(decoder -> decoder.maxInitialLineLength(64 * 1024));
    }

    @GetMapping("/")
    String read() {
        return "read";
    }

    public static void main(String[] args) throws Exception {
        int bean = ask();
        int property = ask("--server.netty.max-initial-line-length=64KB");
        System.out.println("a request line of 20 kB: with the bean " + bean + ", with the property " + property);
        if (bean != 414 || property != 200) {
            System.out.println("this changed");
            System.exit(1);
        }
    }

    private static int ask(String... settings) throws Exception {
        String[] args = new String[settings.length + 4];
        System.arraycopy(settings, 0, args, 0, settings.length);
        args[settings.length] = "--server.port=0";
        args[settings.length + 1] = "--server.address=127.0.0.1";
        args[settings.length + 3] = "--spring.main.banner-mode=off";
        args[settings.length + 2] = "--logging.level.root=error";
        try (var context = SpringApplication.run(Probe.class, args);
                Socket socket = new Socket("127.0.0.1", context.getEnvironment().getProperty("local.server.port", int.class))) {
            String request = "GET /?q=" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
            return Integer.parseInt(line.split(" ")[1]);
        }
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
mkdir classes
javac -parameters -cp "$(cat classpath)" -d classes Probe.java
java -cp "classes:$(cat classpath)" probe.Probe
