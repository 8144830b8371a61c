#!/usr/bin/env bash
# Spring Boot 4.1.2: an application with an Optional<Path> in its @ConfigurationProperties starts without a value, and not with one.
#
# Guess: what binds as Path and as List<Path>, and as Optional<File> or Optional<Duration>, binds as Optional<Path>.
# Seen: "No converter found capable of converting from type [java.lang.String] to type [java.util.Optional<java.nio.file.Path>]".
# A Path is read by a property editor, while Optional asks the conversion service alone, which knows none; files and durations
# have a converter there. Resources, which have an editor only, fail alike.
# Why it matters: the property is optional, so tests and first deployments run without it; the first that sets it does not start.
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
  <dependencies>
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter</artifactId>
    </dependency>
  </dependencies>
</project>
XML
cat > Probe.java <<'JAVA'
package probe;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;

public class Probe {

    @ConfigurationProperties("probe")
    record Settings(Path path, List<Path> paths, Optional<File> file, Optional<Path> maybe, Optional<Resource> resource) {}

    @EnableConfigurationProperties(Settings.class)
    static class Application {}

    public static void main(String[] arguments) {
        String without = start();
        String others = start("--probe.path=/a", "--probe.paths=/a", "--probe.file=/a");
        String maybe = start("--probe.maybe=/a");
        String resource = start("--probe.resource=file:/a");
        System.out.println("none set: " + without + "\nPath, List<Path>, Optional<File>: " + others + "\nOptional<Path>: " + maybe
                + "\nOptional<Resource>: " + resource);
        if (!without.startsWith("Settings[")
                || !others.startsWith("Settings[path=/a, paths=[/a], file=Optional[/a]")
                || !maybe.startsWith("No converter found")
                || !resource.startsWith("No converter found")) {
            throw new AssertionError("It binds otherwise now");
        }
    }

    private static String start(String... properties) {
        SpringApplication starting = new SpringApplication(Application.class);
        starting.setBannerMode(Banner.Mode.OFF);
        try (ConfigurableApplicationContext context = starting.run(properties)) {
            return context.getBean(Settings.class).toString();
        } catch (ConfigurationPropertiesBindException refused) {
            Throwable cause = refused;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause.getMessage();
        }
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
mkdir classes
javac -parameters -cp "$(cat classpath)" -d classes Probe.java
java -Dlogging.level.root=off -cp "classes:$(cat classpath)" probe.Probe
