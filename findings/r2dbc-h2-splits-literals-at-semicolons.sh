#!/usr/bin/env bash
# r2dbc-h2 1.1.0 with H2 2.4.240: a semicolon inside a literal or a comment ends the statement.
#
# Guess: the driver hands the text to H2, whose own parser knows where a literal ends; over JDBC the same text is one statement.
# Seen: select 'a; b' is refused as a syntax error in "select 'a", and so is a semicolon in a comment. The driver cuts the text at
# each semicolon before H2 sees it. The same value as a bound parameter, and the same text over JDBC, work.
# Why it matters: data of scripts and migrations, and constants in queries, hold semicolons; the query that fails in tests on H2 is
# right, and works on the database of production.
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
cat > Probe.java <<'JAVA'
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Statement;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public class Probe {

    public static void main(String[] arguments) throws SQLException {
        Connection reactive = Mono.from(
                        ConnectionFactories.get("r2dbc:h2:mem:///reactive").create())
                .block();
        for (String query : List.of("select 'a; b'", "select 'a' -- one; two", "select 'a, b'")) {
            String read = read(reactive.createStatement(query));
            System.out.println(query + ": over JDBC '" + readOverJdbc(query) + "', over R2DBC " + read);
            expect(read.equals(query.contains(";") ? "refused" : "'a, b'"));
        }
        String bound = read(reactive.createStatement("select cast($1 as varchar)").bind("$1", "a; b"));
        System.out.println("bound: over R2DBC " + bound);
        expect(bound.equals("'a; b'"));
    }

    private static String read(Statement statement) {
        try {
            return Flux.from(statement.execute())
                    .flatMap(result -> result.map((row, types) -> "'" + row.get(0, String.class) + "'"))
                    .collect(Collectors.joining())
                    .block();
        } catch (R2dbcException refused) {
            return "refused";
        }
    }

    private static String readOverJdbc(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                ResultSet found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void expect(boolean seen) {
        if (!seen) {
            throw new AssertionError("It reads statements otherwise now");
        }
    }
}
JAVA
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=cp
java -cp "$(cat cp)" Probe.java
