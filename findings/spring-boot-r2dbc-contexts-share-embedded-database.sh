#!/usr/bin/env bash
# Spring Boot 4.1.2 with H2: application contexts of one JVM share the embedded database over R2DBC, and have one each over JDBC.
#
# Guess: each context gets an embedded database of its own, as it does with spring-boot-starter-jdbc.
# Seen: with nothing configured, a table that one context makes is in the other over R2DBC, and not there over JDBC. The property
# generate-unique-name is true for spring.datasource unless set, and false for spring.r2dbc; with it set they have one each.
# Why it matters: contexts that tests keep side by side read each other's rows, and the schema script of the second fails on tables
# that are there already, by the order in which the tests run.
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
      <artifactId>spring-boot-starter-jdbc</artifactId>
    </dependency>
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter-r2dbc</artifactId>
    </dependency>
    <dependency>
      <groupId>com.h2database</groupId>
      <artifactId>h2</artifactId>
    </dependency>
    <dependency>
      <groupId>io.r2dbc</groupId>
      <artifactId>r2dbc-h2</artifactId>
    </dependency>
  </dependencies>
</project>
XML
cat > Probe.java <<'JAVA'
package probe;

import java.util.function.Function;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;

public class Probe {

    private static final String MAKE = "create table note (text varchar)";
    private static final String FIND = "select count(*) from information_schema.tables where table_name = 'NOTE'";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Reactive {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = R2dbcAutoConfiguration.class)
    static class Blocking {}

    public static void main(String[] arguments) {
        boolean blocking = shared(Blocking.class, Probe::make, Probe::find);
        boolean named = shared(
                Reactive.class, Probe::makeReactive, Probe::findReactive, "--spring.r2dbc.generate-unique-name=true");
        boolean reactive = shared(Reactive.class, Probe::makeReactive, Probe::findReactive);
        System.out.println("one database for two contexts: JDBC " + blocking + ", R2DBC " + reactive
                + ", R2DBC with generate-unique-name " + named);
        if (blocking || named || !reactive) {
            throw new AssertionError("They share otherwise now");
        }
    }

    private static boolean shared(
            Class<?> application,
            Function<ConfigurableApplicationContext, ?> make,
            Function<ConfigurableApplicationContext, Long> find,
            String... properties) {
        try (ConfigurableApplicationContext first = start(application, properties);
                ConfigurableApplicationContext second = start(application, properties)) {
            make.apply(first);
            if (find.apply(first) != 1) {
                throw new IllegalStateException("no table");
            }
            return find.apply(second) == 1;
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application, String... properties) {
        SpringApplication starting = new SpringApplication(application);
        starting.setLogStartupInfo(false);
        starting.setBannerMode(Banner.Mode.OFF);
        return starting.run(properties);
    }

    private static int make(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class).sql(MAKE).update();
    }

    private static Long find(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class).sql(FIND).query(Long.class).single();
    }

    private static Long makeReactive(ConfigurableApplicationContext context) {
        return context.getBean(DatabaseClient.class).sql(MAKE).fetch().rowsUpdated().block();
    }

    private static Long findReactive(ConfigurableApplicationContext context) {
        return context.getBean(DatabaseClient.class).sql(FIND).mapValue(Long.class).one().block();
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
mkdir classes
javac -parameters -cp "$(cat classpath)" -d classes Probe.java
java -Dlogging.level.root=error -cp "classes:$(cat classpath)" probe.Probe
