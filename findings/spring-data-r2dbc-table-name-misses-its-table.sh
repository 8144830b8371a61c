#!/usr/bin/env bash
# Spring Data R2DBC 4.1.2 with H2 2.4.240: adding @Table("item") to a class Item makes it miss the table that it was saved in before.
#
# Guess: the name of the class gives the table item, so that an annotation that says item changes nothing.
# Seen: for create table item (..), H2's ITEM, a record Item is saved without the annotation, and with it there is no table "item".
# Both names are quoted; but a derived one is first put into the case of the database, and one of an annotation is taken as it
# stands. @Column is the same. Where the database folds to lower case, as PostgreSQL does, both are item.
# Why it matters: entities that spell out their names, and work on PostgreSQL, fail in tests on H2.
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
      <groupId>org.springframework.data</groupId>
      <artifactId>spring-data-r2dbc</artifactId>
      <version>4.1.2</version>
    </dependency>
    <dependency>
      <groupId>io.r2dbc</groupId>
      <artifactId>r2dbc-h2</artifactId>
      <version>1.1.0.RELEASE</version>
    </dependency>
    <dependency>
      <groupId>com.h2database</groupId>
      <artifactId>h2</artifactId>
      <version>2.4.240</version>
    </dependency>
  </dependencies>
</project>
XML
mkdir probe
cat > probe/Probe.java <<'JAVA'
package probe;

import io.r2dbc.spi.ConnectionFactories;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.r2dbc.BadSqlGrammarException;

public class Probe {

    record Item(String name) {}

    @Table("item")
    record Tabled(String name) {}

    @Table("ITEM")
    record Upper(String name) {}

    @Table("ITEM")
    record Columned(@Column("name") String name) {}

    public static void main(String[] arguments) {
        R2dbcEntityTemplate template =
                new R2dbcEntityTemplate(ConnectionFactories.get("r2dbc:h2:mem:///probe?options=DB_CLOSE_DELAY=-1"));
        template.getDatabaseClient().sql("create table item (name varchar)").then().block();
        String plain = insert(template, new Item("a"));
        String tabled = insert(template, new Tabled("b"));
        String upper = insert(template, new Upper("c"));
        String columned = insert(template, new Columned("d"));
        System.out.println("class Item: " + plain + "; @Table(\"item\"): " + tabled + "; @Table(\"ITEM\"): " + upper
                + "; in it, @Column(\"name\"): " + columned);
        if (!plain.equals("saved")
                || !tabled.equals("Table \"item\" not found")
                || !upper.equals("saved")
                || !columned.equals("Column \"name\" not found")) {
            throw new AssertionError("It names tables otherwise now");
        }
    }

    private static String insert(R2dbcEntityTemplate template, Object entity) {
        try {
            template.insert(entity).block();
            return "saved";
        } catch (BadSqlGrammarException refused) {
            return refused.getCause().getMessage().replaceAll("(?s)(not found).*", "$1");
        }
    }
}
JAVA
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=cp
javac -parameters -cp "$(cat cp)" -d classes probe/Probe.java
java -cp "classes:$(cat cp)" probe.Probe 2> /dev/null
