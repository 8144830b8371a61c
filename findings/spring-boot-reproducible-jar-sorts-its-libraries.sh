#!/usr/bin/env bash
# Spring Boot 4.1.2's Maven plugin: a project that sets project.build.outputTimestamp gets its libraries in another order.
#
# Guess: the property that makes builds reproducible changes the times of entries, and nothing that runs; of two libraries with the
# same class, the one that the pom names first wins, packaged or not.
# Seen: the pom names jcl-over-slf4j before commons-logging. LogFactory comes of jcl-over-slf4j on Maven's class path, and from the
# packaged jar too; with the property it comes of commons-logging, since BOOT-INF/lib and classpath.idx are sorted by name then.
# Why it matters: a class that is replaced on purpose is not in the release, which is the build that sets the property, and where no
# test looks. And a class loader asks one library after the other: all that begins with "spring-" is then looked for in some fifty first.
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
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>jcl-over-slf4j</artifactId>
      <version>2.0.17</version>
    </dependency>
    <dependency>
      <groupId>commons-logging</groupId>
      <artifactId>commons-logging</artifactId>
      <version>1.3.5</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-maven-plugin</artifactId>
        <version>4.1.2</version>
        <executions>
          <execution>
            <goals>
              <goal>repackage</goal>
            </goals>
          </execution>
        </executions>
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-dependency-plugin</artifactId>
        <version>3.8.1</version>
        <executions>
          <execution>
            <phase>package</phase>
            <goals>
              <goal>build-classpath</goal>
            </goals>
            <configuration>
              <outputFile>classpath.txt</outputFile>
            </configuration>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
</project>
XML
mkdir -p src/main/java/probe
cat > src/main/java/probe/Probe.java <<'JAVA'
package probe;

import org.apache.commons.logging.LogFactory;

public class Probe {

    public static void main(String[] arguments) {
        String source = LogFactory.class.getProtectionDomain().getCodeSource().getLocation().toString();
        System.out.println(source.replaceAll(".*/([a-z0-9-]+)-[0-9.]+jar.*", "$1"));
    }
}
JAVA
mvn -B -q package
maven=$(java -cp "target/classes:$(cat classpath.txt)" probe.Probe)
jar=$(java -jar target/probe-1.jar)
mvn -B -q clean package -Dproject.build.outputTimestamp=2026-01-01T00:00:00Z
reproducible=$(java -jar target/probe-1.jar)
index=$(unzip -p target/probe-1.jar BOOT-INF/classpath.idx)

echo "LogFactory on Maven's class path: $maven"
echo "in the jar: $jar"
echo "in the reproducible jar: $reproducible, of"
echo "$index"
[[ "$maven $jar" == "jcl-over-slf4j jcl-over-slf4j" ]] || { echo "The order of the pom does not decide now"; exit 1; }
[[ "$reproducible" == commons-logging ]] || { echo "The reproducible jar has the order of the pom now"; exit 1; }
[[ "$index" == "$(LC_ALL=C sort <<< "$index")" ]] || { echo "The index is not sorted now"; exit 1; }
