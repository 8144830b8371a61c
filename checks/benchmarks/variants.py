"""Servers of this library with more on their class path, which would change the others: how they are built and started."""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
MAVEN = FOLDER.parent.parent / "mvnw"
MAIN = "io.fastapi.benchmarks.dsl.EventLoopServer"
ACTUATOR = "dsl-actuator"
UNOBSERVED = "dsl-actuator-unobserved"
TITLES = {
    ACTUATOR: "`handleAsync` with Actuator, which observes",
    UNOBSERVED: "`handleAsync` with Actuator, observing nothing",
}
FLAGS = {ACTUATOR: [], UNOBSERVED: ["-Dmanagement.observations.enable.all=false"]}


def build(wanted: set[str]) -> None:
    """Fetches what they have besides, if one of them is wanted."""
    if wanted & TITLES.keys():
        project = str(FOLDER / "variants" / "actuator" / "pom.xml")
        subprocess.run([str(MAVEN), "-q", "-B", "-Dfast", "-f", project, "package"], stdout=sys.stderr, check=True)


def arguments(name: str, port: int, routes: int) -> list[str]:
    """What follows `java` and its flags."""
    common = FOLDER / "target" / "lib"
    libraries = (FOLDER / "variants" / "actuator" / "target" / "lib").iterdir()
    more = sorted(str(library) for library in libraries if not (common / library.name).exists())
    classes = ":".join([str(FOLDER / "target" / "classes"), f"{common}/*", *more])
    return [*FLAGS[name], "-cp", classes, MAIN, str(port), str(routes)]
