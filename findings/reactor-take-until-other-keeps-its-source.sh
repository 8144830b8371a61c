#!/usr/bin/env bash
# reactor-core 3.8.8: Flux.takeUntilOther does not cancel its source when the other publisher fails.
#
# Guess: whatever ends the result ends the source: an error of the other one, like its end, cancels the source before it is passed
# on, as sample, zip, merge, timeout, window, buffer and withLatestFrom do.
# Seen: when the other one completes, the source is cancelled; when it fails, the subscriber gets the error and the source goes on,
# with nobody left who could cancel it. Mono.takeUntilOther does the same. Of the eleven operators asked, no other does.
# Why it matters: to end a stream with an error from outside ("the client went away") by this operator leaves the stream, its
# connection and its buffers behind. What works: let the other one complete, and fail afterwards, with concatWith.
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
      <groupId>io.projectreactor</groupId>
      <artifactId>reactor-core</artifactId>
      <version>3.8.8</version>
    </dependency>
  </dependencies>
</project>
XML
cat > Probe.java <<'JAVA'
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

public class Probe {

    private static final Map<String, BiFunction<Flux<Object>, Mono<Void>, Flux<?>>> OPERATORS = new LinkedHashMap<>();

    static {
        OPERATORS.put("Flux.takeUntilOther", (source, other) -> source.takeUntilOther(other));
        OPERATORS.put("Mono.takeUntilOther", (source, other) -> source.next().takeUntilOther(other).flux());
        OPERATORS.put("sample", (source, other) -> source.sample(other));
        OPERATORS.put("zip", (source, other) -> Flux.zip(source, other));
        OPERATORS.put("merge", (source, other) -> Flux.merge(source, other));
        OPERATORS.put("timeout", (source, other) -> source.timeout(other));
        OPERATORS.put("window", (source, other) -> source.window(other));
        OPERATORS.put("buffer", (source, other) -> source.buffer(other));
        OPERATORS.put("withLatestFrom", (source, other) -> source.withLatestFrom(other, (a, b) -> a));
        OPERATORS.put("skipUntilOther", (source, other) -> source.skipUntilOther(other));
        OPERATORS.put("firstWithSignal", (source, other) -> Flux.firstWithSignal(source, other));
    }

    public static void main(String[] arguments) {
        List<String> kept = new ArrayList<>();
        OPERATORS.forEach((name, operator) -> {
            List<String> ended = events(operator, false);
            List<String> failed = events(operator, true);
            System.out.println(name + ": the other one ends " + ended + ", fails " + failed);
            if (failed.equals(List.of("error"))) {
                kept.add(name);
            }
        });
        boolean cancelsAtEnd = events(OPERATORS.get("Flux.takeUntilOther"), false).equals(List.of("cancelled", "complete"));
        if (!cancelsAtEnd || !kept.equals(List.of("Flux.takeUntilOther", "Mono.takeUntilOther"))) {
            throw new AssertionError("It behaves otherwise now: " + kept);
        }
    }

    private static List<String> events(BiFunction<Flux<Object>, Mono<Void>, Flux<?>> operator, boolean fails) {
        List<String> events = new ArrayList<>();
        Sinks.Empty<Void> other = Sinks.empty();
        operator.apply(Flux.never().doOnCancel(() -> events.add("cancelled")), other.asMono())
                .subscribe(item -> {}, failure -> events.add("error"), () -> events.add("complete"));
        if (fails) {
            other.tryEmitError(new IllegalStateException("probe"));
        } else {
            other.tryEmitEmpty();
        }
        return events;
    }
}
JAVA
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib
javac -cp 'lib/*' -d . Probe.java
java -cp 'lib/*:.' Probe
