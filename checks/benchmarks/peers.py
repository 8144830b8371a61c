"""The servers on other frameworks, each a Maven project of its own below `peers`: how they are built and started."""

import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
MAVEN = FOLDER.parent.parent / "mvnw"
PACKAGE = "io.fastapi.benchmarks.peers."
SPRING_MVC = "spring-mvc"
QUARKUS = "quarkus"
MAINS = {
    SPRING_MVC: PACKAGE + "springmvc.SpringMvcServer",
    "vertx": PACKAGE + "vertx.VertxServer",
    "jooby": PACKAGE + "jooby.JoobyServer",
}
TITLES = {
    SPRING_MVC: "Spring MVC on Tomcat, virtual threads",
    "vertx": "Vert.x",
    QUARKUS: "Quarkus REST",
    "jooby": "Jooby",
}
VIRTUAL_THREADS = 21


def titles(java: str) -> dict[str, str]:
    """What they are called when this JDK runs them."""
    version = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    feature = int(re.findall(r'version "(\d+)', version)[0])
    return TITLES if feature >= VIRTUAL_THREADS else {**TITLES, SPRING_MVC: "Spring MVC on Tomcat, threads"}


def build(wanted: set[tuple[str, int]]) -> None:
    """Builds what is wanted: names, with the numbers of routes. Only Quarkus has to know these when it is built."""
    builds = {(name, routes if name == QUARKUS else 0) for name, routes in wanted if name in TITLES}
    for name, routes in sorted(builds):
        maven = [str(MAVEN), "-q", "-B", "-f", str(FOLDER / "peers" / name / "pom.xml")]
        command = [*maven, *([f"-Droutes={routes}"] if routes else []), "package"]
        if subprocess.run(command, stdout=sys.stderr).returncode:
            raise SystemExit(f"{name} is not built: {' '.join(command)}")


def arguments(name: str, port: int, routes: int) -> list[str]:
    """What follows `java` and its flags."""
    target = FOLDER / "peers" / name / "target"
    if name == QUARKUS:
        runner = target / str(routes) / "quarkus-app" / "quarkus-run.jar"
        return [f"-Dquarkus.http.port={port}", "-jar", str(runner)]
    return ["-cp", f"{target / 'classes'}:{target / 'lib'}/*", MAINS[name], str(port), str(routes)]
