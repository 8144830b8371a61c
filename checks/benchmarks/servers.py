"""The servers that are compared: what they are called, how they start, and what they have used."""

import argparse
import os
import re
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import peers
import variants

FOLDER = Path(__file__).resolve().parent
TARGET = FOLDER / "target"
FLOOR = "reactor-netty"
PACKAGE = "io.fastapi.benchmarks."
JAVA_SERVERS = {
    FLOOR: PACKAGE + "reactornetty.ReactorNettyServer",
    "dispatcher-handler": PACKAGE + "webflux.DispatcherHandlerServer",
    "dsl": PACKAGE + "dsl.EventLoopServer",
    "dsl-blocking": PACKAGE + "dsl.BlockingServer",
    "dsl-middleware": PACKAGE + "dsl.MiddlewareServer",
    "dsl-filter": PACKAGE + "dsl.FilterServer",
    "dsl-cors": PACKAGE + "dsl.CorsServer",
    "router-function": PACKAGE + "webflux.RouterFunctionServer",
    "router-function-middleware": PACKAGE + "webflux.FilteredServer",
    "rest-controller": PACKAGE + "webflux.RestControllerServer",
}
FASTAPI = "fastapi"
MIDDLEWARE = "-middleware"
FASTAPI_MIDDLEWARE = FASTAPI + MIDDLEWARE
NAMES = (*JAVA_SERVERS, *variants.TITLES, *peers.TITLES, FASTAPI, FASTAPI_MIDDLEWARE)
TITLES = {
    FLOOR: "Reactor Netty, by hand",
    "dispatcher-handler": "own mapping in a bare `DispatcherHandler`",
    "dsl": "FastAPI for Spring, `handleAsync`",
    "dsl-blocking": "FastAPI for Spring, `handle`",
    "dsl-middleware": "`handleAsync` with `Cors`, `GZip`, `ofAsync`",
    "dsl-filter": "`handleAsync` with one `WebFilter`",
    "dsl-cors": "`handleAsync` with `Cors`",
    **variants.TITLES,
    "router-function": "WebFlux RouterFunction",
    "router-function-middleware": "RouterFunction with `CorsWebFilter`, compression, `WebFilter`",
    "rest-controller": "WebFlux @RestController",
    **peers.TITLES,
    FASTAPI: "FastAPI, 1 uvicorn worker",
    FASTAPI_MIDDLEWARE: "FastAPI with `CORSMiddleware`, `GZipMiddleware`, `middleware`",
}
# What has something added, and the same without.
PLAIN = {
    "dsl-middleware": "dsl",
    "dsl-filter": "dsl",
    "dsl-cors": "dsl",
    variants.ACTUATOR: "dsl",
    variants.UNOBSERVED: "dsl",
    "router-function-middleware": "router-function",
    FASTAPI_MIDDLEWARE: FASTAPI,
}
OWN = ("dsl", "dsl-blocking")
# What a workload runs on that names no servers.
USUAL = (FLOOR, "dispatcher-handler", "dsl", "dsl-blocking", "router-function", "rest-controller", *peers.TITLES, FASTAPI)
# One allocator for all: Netty 4.2's default makes large answers dearer, which is not what is compared here.
JVM_FLAGS = [
    "-Xms512m",
    "-Xmx512m",
    "-XX:+UseG1GC",
    "-Dio.netty.allocator.type=pooled",
    "--enable-native-access=ALL-UNNAMED",
]
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass
class Server:
    name: str
    process: subprocess.Popen
    port: int

    def cpu_seconds(self) -> float:
        stat = Path(f"/proc/{self.process.pid}/stat").read_text()
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / TICKS_PER_SECOND


def java(home: str | None) -> str:
    return str(Path(home) / "bin" / "java") if home else "java"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def command(name: str, port: int, routes: int, chosen: argparse.Namespace) -> list[str]:
    if name.startswith(FASTAPI):
        uvicorn = "--host 127.0.0.1 --loop uvloop --http httptools --no-access-log --log-level warning"
        return [chosen.python, "-m", "uvicorn", "app:app", "--port", str(port), *uvicorn.split()]
    for others in (peers, variants):
        if name in others.TITLES:
            return [java(chosen.java_home), *JVM_FLAGS, *others.arguments(name, port, routes)]
    server, _, commit = name.partition("@")
    build = baseline(commit) if commit else TARGET
    classes = f"{build / 'classes'}:{build / 'lib'}/*"
    return [java(chosen.java_home), *JVM_FLAGS, "-cp", classes, JAVA_SERVERS[server], str(port), str(routes)]


def baseline(commit: str) -> Path:
    """Where `run` built the servers of an earlier commit."""
    return TARGET / "baseline" / commit / "checks" / "benchmarks" / "target"


def start(name: str, routes: int, chosen: argparse.Namespace) -> Server:
    port = free_port()
    log = (TARGET / f"{name}.log").open("w")
    environment = {**os.environ, "ROUTES": str(routes), "PYTHONDONTWRITEBYTECODE": "1"}
    if name.endswith(MIDDLEWARE):
        environment["MIDDLEWARE"] = "1"
    process = subprocess.Popen(
        command(name, port, routes, chosen), cwd=FOLDER / "fastapi", env=environment, stdout=log, stderr=log
    )
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return Server(name, process, port)
        time.sleep(0.1)
    process.kill()
    raise SystemExit(f"{name} does not start, see {log.name}")


def stop(servers: list[Server]) -> None:
    for server in servers:
        server.process.terminate()
    for server in servers:
        server.process.wait()


def allocated_bytes(server: Server, java_home: str | None) -> int | None:
    """Bytes of heap that a server has allocated since it began, if it runs on a JVM."""
    if server.name.startswith(FASTAPI):
        return None
    classes = str(TARGET / "classes")
    command = [java(java_home), "-Xmx64m", "-cp", classes, PACKAGE + "Allocated", str(server.process.pid)]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return int(re.findall(r"ALLOCATED (\d+)", output)[0])
