#!/usr/bin/env bash
# BlockHound 1.0.17 on JDK 17: Thread.onSpinWait is reported while the code is cold, and no more once it is hot.
#
# Guess: BlockHound puts its check into the methods that it lists, Thread.onSpinWait among them, so each call from a thread that
# must not block raises an error, the millionth as the first.
# Seen: of 100 calls on a thread of Reactor's parallel scheduler 100 are reported, and none after the same method was run a million
# times elsewhere. The compiler knows onSpinWait and puts an instruction in place of the call: the method with the check in it
# is not called. Thread.yield, which it does not know, is reported each time; with -XX:DisableIntrinsic=_onSpinWait both are.
# Why it matters: a test that waits so for long, or the service under load, passes for non-blocking.
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
    <dependency>
      <groupId>io.projectreactor.tools</groupId>
      <artifactId>blockhound</artifactId>
      <version>1.0.17.RELEASE</version>
    </dependency>
  </dependencies>
</project>
XML
cat > Probe.java <<'JAVA'
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

public class Probe {

    public static void main(String[] arguments) {
        BlockHound.install();
        String cold = reported();
        for (int i = 0; i < 100; i++) {
            spin(20_000);
        }
        String hot = reported();
        System.out.println("reported of 100 calls, cold: " + cold + "; hot: " + hot);
        boolean known = arguments.length == 0;
        if (!cold.equals("onSpinWait 100, yield 100") || !hot.equals("onSpinWait " + (known ? 0 : 100) + ", yield 100")) {
            throw new AssertionError("It reports otherwise now");
        }
    }

    private static String reported() {
        return Mono.fromCallable(() -> "onSpinWait " + spin(100) + ", yield " + relax(100))
                .subscribeOn(Schedulers.parallel())
                .block();
    }

    private static int spin(int calls) {
        int reported = 0;
        for (int i = 0; i < calls; i++) {
            try {
                Thread.onSpinWait();
            } catch (BlockingOperationError error) {
                reported++;
            }
        }
        return reported;
    }

    private static int relax(int calls) {
        int reported = 0;
        for (int i = 0; i < calls; i++) {
            try {
                Thread.yield();
            } catch (BlockingOperationError error) {
                reported++;
            }
        }
        return reported;
    }
}
JAVA
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=cp
javac -cp "$(cat cp)" Probe.java
run() {
  java -XX:+AllowRedefinitionToAddDeleteMethods "$@" 2> /dev/null
}
run -cp ".:$(cat cp)" Probe
run -XX:+UnlockDiagnosticVMOptions -XX:DisableIntrinsic=_onSpinWait -cp ".:$(cat cp)" Probe without
