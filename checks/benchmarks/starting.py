"""What a start costs, to the first answer; started by `starting`, see README.md."""

import argparse
import http.client
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from checked import jdk, positive, stop_if_only_options
from servers import FOLDER, TARGET, Server, free_port, java

START = FOLDER / "start"
JARS = {
    "plain": START / "plain" / "target",
    "hello": START / "hello" / "target",
    "demo": FOLDER.parent.parent / "demo-app" / "target",
}
EXTRACTED = "-extracted"
CACHED = "-cached"
BRIEF = "-brief"
TITLES = {
    "fastapi": "FastAPI, hello, 1 uvicorn worker",
    "plain": "WebFlux, functional, hello",
    "hello": "FastAPI for Spring, hello",
    "demo": "FastAPI for Spring, the demo",
    "plain" + EXTRACTED: "WebFlux, functional, hello, processed and extracted",
    "hello" + EXTRACTED: "FastAPI for Spring, hello, processed and extracted",
    "demo" + EXTRACTED: "FastAPI for Spring, the demo, processed and extracted",
    "plain" + CACHED: "WebFlux, functional, hello, processed and cached",
    "hello" + CACHED: "FastAPI for Spring, hello, processed and cached",
    "demo" + CACHED: "FastAPI for Spring, the demo, processed and cached",
    "plain" + CACHED + BRIEF: "WebFlux, functional, hello, processed and cached, without C2",
    "hello" + CACHED + BRIEF: "FastAPI for Spring, hello, processed and cached, without C2",
    "demo" + CACHED + BRIEF: "FastAPI for Spring, the demo, processed and cached, without C2",
}
FIRST_WITH_CACHE = 25
REQUESTS = 10_000
TRAINING = 2_000


@dataclass
class Start:
    """The rounds of one application."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    resident: list[float] = field(default_factory=list)


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="checks/benchmarks/starting", description=__doc__)
    parser.add_argument("--applications", default=",".join(TITLES), help="comma-separated (default all)")
    parser.add_argument("--rounds", type=positive, default=5, help="starts of each, which take turns (default 5)")
    parser.add_argument("--java-home", type=jdk, default=os.environ.get("JAVA_HOME"), help="JDK of the applications")
    parser.add_argument("--java-options", default="", help="of every JVM but those in training, such as -Xmx64m")
    parser.add_argument("--python", default=sys.executable, help="a Python with fastapi/requirements.txt installed")
    chosen = parser.parse_args()
    chosen.applications = chosen.applications.split(",")
    unknown = set(chosen.applications) - set(TITLES)
    if unknown:
        parser.error(f"no such application: {', '.join(sorted(unknown))}; one of {', '.join(TITLES)}")
    return chosen


def feature(java_home: str | None) -> int:
    """The number of a JDK's feature release."""
    version = subprocess.run([java(java_home), "-version"], capture_output=True, text=True, check=True).stderr
    return int(re.findall(r'version "(\d+)', version)[0])


def jar(name: str) -> Path:
    """What was built, however it is started."""
    folder = JARS[name.partition("-")[0]]
    return next(path for path in folder.glob("*.jar") if not path.stem.endswith(("sources", "javadoc")))


def command(name: str, port: int, chosen: argparse.Namespace) -> list[str]:
    if name == "fastapi":
        return [chosen.python, "-m", "uvicorn", "start_app:app", "--port", str(port), "--log-level", "warning"]
    prepared = EXTRACTED in name or CACHED in name
    path = extracted(name) if prepared else jar(name)
    flags = quick(path) if prepared else []
    if CACHED in name:
        flags.append(f"-XX:AOTCache={path.parent / 'app.aot'}")
    if name.endswith(BRIEF):
        flags.append("-XX:TieredStopAtLevel=1")
    flags += chosen.java_options.split()
    return [java(chosen.java_home), *flags, "-jar", str(path), f"--server.port={port}"]


def extracted(name: str) -> Path:
    """Where the jar is, taken apart."""
    return TARGET / "start" / name.removesuffix(BRIEF) / jar(name).name


def quick(path: Path) -> list[str]:
    """What the page "Start quickly" sets; the first of it only where beans are processed ahead of time."""
    with zipfile.ZipFile(path) as file:
        made = any(entry.endswith("__ApplicationContextInitializer.class") for entry in file.namelist())
    return [*(["-Dspring.aot.enabled=true"] if made else []), "-Dspring.backgroundpreinitializer.ignore=true"]


def launch(name: str, arguments: list[str], port: int) -> tuple[Server, float]:
    """Starts an application and waits for its first answer; answers it and the seconds until then."""
    log = (TARGET / f"start-{name}.log").open("w")
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    begin = time.monotonic()
    process = subprocess.Popen(arguments, cwd=FOLDER / "fastapi", env=environment, stdout=log, stderr=log)
    while time.monotonic() - begin < 120 and process.poll() is None:
        if answers(port):
            return Server(name, process, port), time.monotonic() - begin
        time.sleep(0.01)
    process.kill()
    raise SystemExit(f"{name} does not start, see {log.name}")


def answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def ask(port: int, requests: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for _ in range(requests):
        connection.request("GET", "/")
        connection.getresponse().read()
    connection.close()


def end(server: Server) -> None:
    server.process.terminate()
    server.process.wait()


def extract(name: str, chosen: argparse.Namespace) -> None:
    """What the page "Start quickly" says first: the jar is taken apart."""
    path = extracted(name)
    shutil.rmtree(path.parent, ignore_errors=True)
    tools = [java(chosen.java_home), "-Djarmode=tools", "-jar", str(jar(name)), "extract"]
    subprocess.run([*tools, "--destination", str(path.parent)], check=True, stdout=subprocess.DEVNULL)


def make_cache(name: str, chosen: argparse.Namespace) -> None:
    """What the page "Start quickly" says then: started once, asked, and ended."""
    path = extracted(name)
    port = free_port()
    cache = f"-XX:AOTCacheOutput={path.parent / 'app.aot'}"
    training = [java(chosen.java_home), cache, *quick(path), "-jar", str(path), f"--server.port={port}"]
    server, _ = launch(name, training, port)
    ask(port, TRAINING)
    end(server)


def resident_mib(server: Server) -> float:
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024


def measure(name: str, start: Start, chosen: argparse.Namespace) -> None:
    port = free_port()
    server, wall = launch(name, command(name, port, chosen), port)
    start.cpu.append(server.cpu_seconds())
    start.wall.append(wall)
    ask(port, REQUESTS)
    start.resident.append(resident_mib(server))
    end(server)


def report(starts: dict[str, Start], chosen: argparse.Namespace) -> None:
    version = subprocess.run([java(chosen.java_home), "-version"], capture_output=True, text=True, check=True).stderr
    build = re.findall(r"build ([^ ,)]+)", version)[0]
    options = f", {chosen.java_options}" if chosen.java_options else ""
    print(f"JDK {build}{options}, {os.cpu_count()} cores, medians of {chosen.rounds} starts")
    print()
    print(f"| to the first answer | CPU seconds | ratio | wall seconds | MiB resident after {REQUESTS:,} requests |")
    print("|---|---:|---:|---:|---:|")
    base = starts["plain"] if "plain" in starts else next(iter(starts.values()))
    for name, start in starts.items():
        cpu, wall, resident = map(statistics.median, (start.cpu, start.wall, start.resident))
        ratio = cpu / statistics.median(base.cpu)
        print(f"| {TITLES[name]} | {cpu:.2f} | {ratio:.2f} | {wall:.2f} | {resident:.0f} |")


def main() -> None:
    chosen = options()
    stop_if_only_options()
    names = [name for name in chosen.applications if CACHED not in name]
    if feature(chosen.java_home) >= FIRST_WITH_CACHE:
        names = chosen.applications
    for name in dict.fromkeys(name.removesuffix(BRIEF) for name in names):
        if name.endswith((EXTRACTED, CACHED)):
            extract(name, chosen)
        if name.endswith(CACHED):
            make_cache(name, chosen)
    starts = {name: Start() for name in names}
    for _ in range(chosen.rounds):
        for name, start in starts.items():
            measure(name, start, chosen)
    report(starts, chosen)


if __name__ == "__main__":
    main()
