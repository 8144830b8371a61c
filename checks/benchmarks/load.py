"""Loads the servers in turn and prints what a request costs each; started by `run`, see README.md."""

import argparse
import datetime
import hashlib
import http.client
import json
import os
import re
import shlex
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
TARGET = FOLDER / "target"
FLOOR = "reactor-netty"
PACKAGE = "io.fastapi.benchmarks."
JAVA_SERVERS = {
    FLOOR: PACKAGE + "reactornetty.ReactorNettyServer",
    "dsl": PACKAGE + "dsl.EventLoopServer",
    "dsl-blocking": PACKAGE + "dsl.BlockingServer",
    "dsl-middleware": PACKAGE + "dsl.MiddlewareServer",
    "router-function": PACKAGE + "webflux.RouterFunctionServer",
    "router-function-middleware": PACKAGE + "webflux.FilteredServer",
    "rest-controller": PACKAGE + "webflux.RestControllerServer",
}
FASTAPI = "fastapi"
MIDDLEWARE = "-middleware"
FASTAPI_MIDDLEWARE = FASTAPI + MIDDLEWARE
TITLES = {
    FLOOR: "Reactor Netty, by hand",
    "dsl": "FastAPI for Spring, `handleAsync`",
    "dsl-blocking": "FastAPI for Spring, `handle`",
    "dsl-middleware": "`handleAsync` with `Cors`, `GZip`, `ofAsync`",
    "router-function": "WebFlux RouterFunction",
    "router-function-middleware": "RouterFunction with `CorsWebFilter`, compression, `WebFilter`",
    "rest-controller": "WebFlux @RestController",
    FASTAPI: "FastAPI, 1 uvicorn worker",
    FASTAPI_MIDDLEWARE: "FastAPI with `CORSMiddleware`, `GZipMiddleware`, `middleware`",
}
OWN = ("dsl", "dsl-blocking")
# What a workload runs on that names no servers.
USUAL = (FLOOR, "dsl", "dsl-blocking", "router-function", "rest-controller", FASTAPI)
# One allocator for all: Netty 4.2's default makes large answers dearer, which is not what is compared here.
JVM_FLAGS = [
    "-Xms512m",
    "-Xmx512m",
    "-XX:+UseG1GC",
    "-Dio.netty.allocator.type=pooled",
    "--enable-native-access=ALL-UNNAMED",
]
CONNECTIONS = 32
BURST_SECONDS = 2
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
WRK_SCRIPT = """
wrk.method = {method}
wrk.body = {body}
{headers}
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d\\n", summary.requests, summary.duration, e.status,
    e.connect + e.read + e.write + e.timeout))
end
"""


@dataclass
class Server:
    name: str
    process: subprocess.Popen
    port: int

    def cpu_seconds(self) -> float:
        stat = Path(f"/proc/{self.process.pid}/stat").read_text()
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / TICKS_PER_SECOND


@dataclass(frozen=True)
class Burst:
    requests: int
    micros: float
    """CPU per request."""
    rate: float
    """Requests per second."""


@dataclass
class Figures:
    """The rounds of one server under one workload."""

    micros: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    allocated: float | None = None
    """Bytes of heap per request, if the server runs on a JVM."""

    def cheapest(self) -> float:
        return min(self.micros)

    def spread(self) -> float:
        """How much dearer the dearest round was, in per cent."""
        return 100 * (max(self.micros) / min(self.micros) - 1)

    def fastest(self) -> float:
        return max(self.rates)


def options(workloads: dict) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="checks/benchmarks/run", description=__doc__)
    names = [*JAVA_SERVERS, FASTAPI, FASTAPI_MIDDLEWARE]

    def chosen(allowed):
        def parse(text):
            unknown = [name for name in text.split(",") if name not in allowed]
            if unknown:
                raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}; one of {', '.join(allowed)}")
            return text.split(",")

        return parse

    parser.add_argument("--workloads", type=chosen(list(workloads)), default=list(workloads), help="comma-separated")
    parser.add_argument("--servers", type=chosen(names), default=names, help="comma-separated")
    parser.add_argument("--rounds", type=int, default=3, help="measured rounds per workload (default 3)")
    parser.add_argument("--seconds", type=int, default=4, help="load per server and round (default 4)")
    parser.add_argument("--warmup", type=int, default=60, help="most seconds of warm-up (default 60)")
    parser.add_argument("--java-home", default=os.environ.get("JAVA_HOME"), help="JDK of the servers")
    parser.add_argument("--baseline", help="a commit whose own two servers run beside today's, as dsl@COMMIT")
    parser.add_argument("--python", default=sys.executable, help="a Python with fastapi/requirements.txt installed")
    chosen_options = parser.parse_args()
    if FLOOR not in chosen_options.servers:
        chosen_options.servers.insert(0, FLOOR)
    if chosen_options.baseline:
        earlier = [f"{name}@{chosen_options.baseline}" for name in chosen_options.servers if name in OWN]
        chosen_options.servers += earlier
        TITLES.update({name: f"{TITLES[name.partition('@')[0]]}, at {chosen_options.baseline}" for name in earlier})
    return chosen_options


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


def serves(server: Server, workload: dict, golden: dict) -> bool:
    """Whether a server answers as FastAPI did; one of an earlier commit may not know the workload yet."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request(workload["method"], workload["path"], workload.get("body"), workload.get("headers", {}))
    response = connection.getresponse()
    body = response.read().decode()
    if golden["body"].startswith("sha256:"):
        body = "sha256:" + hashlib.sha256(body.encode()).hexdigest()
    connection.close()
    if "@" in server.name and response.status == HTTPStatus.NOT_FOUND != golden["status"]:
        print(f"{workload['name']}: {server.name} does not know it yet", file=sys.stderr)
        return False
    if (response.status, body) != (golden["status"], golden["body"]):
        raise SystemExit(
            f"{server.name} answers {workload['name']} with {response.status} and {len(body)} characters,"
            f" expected {golden['status']} and {len(golden['body'])}:\n{body[:500]}"
        )
    return True


def wrk_script(workload: dict) -> str:
    def lua(text: str) -> str:
        return "[==[" + text + "]==]"

    headers = [f"wrk.headers[ {lua(name)} ] = {lua(value)}" for name, value in workload.get("headers", {}).items()]
    body = lua(workload["body"]) if "body" in workload else "nil"
    return WRK_SCRIPT.format(method=lua(workload["method"]), body=body, headers="\n".join(headers))


def allocated_bytes(server: Server, java_home: str | None) -> int | None:
    """Bytes of heap that a server has allocated since it began, if it runs on a JVM."""
    if server.name.startswith(FASTAPI):
        return None
    classes = str(TARGET / "classes")
    command = [java(java_home), "-Xmx64m", "-cp", classes, PACKAGE + "Allocated", str(server.process.pid)]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return int(re.findall(r"ALLOCATED (\d+)", output)[0])


def load(server: Server, workload: dict, expected_status: int, script: str, seconds: int) -> Burst:
    """One burst of requests."""
    before = server.cpu_seconds()
    url = f"http://127.0.0.1:{server.port}{workload['path']}"
    wrk = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "60s", "-s", script, url]
    output = subprocess.run(wrk, capture_output=True, text=True, check=True).stdout
    cpu = server.cpu_seconds() - before
    requests, micros, failed, broken = map(int, re.findall(r"RESULT (\d+) (\d+) (\d+) (\d+)", output)[0])
    if broken or failed != (requests if expected_status >= 400 else 0):
        raise SystemExit(f"{server.name}, {workload['name']}: wrong answers under load\n{output}")
    return Burst(requests, cpu * 1e6 / requests, requests * 1e6 / micros)


def warm(burst, most_seconds: int) -> int:
    """Repeats bursts until three in a row are no cheaper than the best before them; answers the seconds spent."""
    best, idle, spent = float("inf"), 0, 0
    while idle < 3 and spent < most_seconds:
        micros = burst(BURST_SECONDS).micros
        spent += BURST_SECONDS
        idle = 0 if micros < 0.97 * best else idle + 1
        best = min(best, micros)
    return spent


def allocated_by_request(server: Server, burst, chosen: argparse.Namespace) -> float | None:
    before = allocated_bytes(server, chosen.java_home)
    if before is None:
        return None
    requests = burst(BURST_SECONDS).requests
    return (allocated_bytes(server, chosen.java_home) - before) / requests


def measure(servers: list[Server], workload: dict, golden: dict, chosen: argparse.Namespace) -> dict[str, Figures]:
    servers = [server for server in servers if serves(server, workload, golden)]
    figures = {server.name: Figures() for server in servers}
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(wrk_script(workload))
        script.flush()

        def burst_of(server: Server):
            return lambda seconds: load(server, workload, golden["status"], script.name, seconds)

        for server in servers:
            spent = warm(burst_of(server), chosen.warmup)
            figures[server.name].allocated = allocated_by_request(server, burst_of(server), chosen)
            print(f"{workload['name']}: {server.name} warm after {spent} s", file=sys.stderr)
        for _ in range(chosen.rounds):
            for server in servers:
                burst = burst_of(server)(chosen.seconds)
                figures[server.name].micros.append(burst.micros)
                figures[server.name].rates.append(burst.rate)
                print(f"{workload['name']}: {server.name} {burst.micros:.1f} us, {burst.rate:.0f}/s", file=sys.stderr)
    return figures


def servers_of(workload: dict, chosen: argparse.Namespace) -> list[str]:
    """The chosen servers that a workload runs on, those of an earlier commit among them."""
    own = workload.get("servers", USUAL)
    return [name for name in chosen.servers if name.partition("@")[0] in own]


def run(workloads: dict, golden: dict, chosen: argparse.Namespace) -> dict[str, dict[str, Figures]]:
    results = {}
    servers: list[Server] = []
    started = None
    try:
        for name in chosen.workloads:
            workload = workloads[name]
            needed = (workload.get("routes", 0), servers_of(workload, chosen))
            if needed != started:
                stop(servers)
                servers.clear()
                started = needed
                for server in needed[1]:
                    servers.append(start(server, needed[0], chosen))
            results[name] = measure(servers, workload, golden[name], chosen)
    finally:
        stop(servers)
    return results


def heading(chosen: argparse.Namespace, load_before: str) -> str:
    version = subprocess.run([java(chosen.java_home), "-version"], capture_output=True, text=True).stderr
    jdk = re.search(r"\(build (\S+)\)", version)
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
    return (
        f"`{shlex.join(['checks/benchmarks/run', *sys.argv[1:]])}`, JDK {jdk.group(1) if jdk else '?'}, {now},"
        f" {os.cpu_count()} cores, load average {load_before} before, JVM `{' '.join(JVM_FLAGS)}`,"
        f" wrk with {CONNECTIONS} connections, cheapest of {chosen.rounds} rounds of {chosen.seconds} s"
    )


def table(title: str, workloads: dict, servers: list[str], cell, results: dict) -> str:
    lines = [
        f"| {title} | " + " | ".join(TITLES[server] for server in servers) + " |",
        "|---|" + "---:|" * len(servers),
    ]
    for name, figures in results.items():
        cells = [cell(figures[server], figures[FLOOR]) for server in servers]
        lines.append(f"| {workloads[name]['title']} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def report(workloads: dict, chosen: argparse.Namespace, results: dict, load_before: str) -> str:
    def cpu(own: Figures, floor: Figures) -> str:
        return f"{own.cheapest() / floor.cheapest():.2f} ({own.cheapest():.1f}, +{own.spread():.0f} %)"

    def rate(own: Figures, floor: Figures) -> str:
        return f"{own.fastest() / floor.fastest():.2f} ({own.fastest():.0f})"

    def allocated(own: Figures, floor: Figures) -> str:
        return "" if own.allocated is None else f"{own.allocated / floor.allocated:.2f} ({own.allocated:.0f})"

    parts = [heading(chosen, load_before)]
    groups: dict[tuple, dict] = {}
    for name, figures in results.items():
        groups.setdefault(tuple(figures), {})[name] = figures
    for servers, rows in groups.items():
        title = "CPU per request, ratio (microseconds, the dearest round)"
        parts.append(table(title, workloads, list(servers), cpu, rows))
        parts.append(table("Requests per second, ratio (number)", workloads, list(servers), rate, rows))
        parts.append(table("Heap allocated per request, ratio (bytes)", workloads, list(servers), allocated, rows))
    parts.append(middleware_table(workloads, results))
    return "\n\n".join(filter(None, parts))


def middleware_table(workloads: dict, results: dict) -> str:
    """What middleware costs: each server that has some, compared with the same one without."""
    lines = []
    for name, figures in results.items():
        for server, own in figures.items():
            plain = figures.get(server.replace(MIDDLEWARE, "", 1))
            if MIDDLEWARE in server and plain:
                ratio = own.cheapest() / plain.cheapest()
                lines.append(
                    f"| {workloads[name]['title']} | {TITLES[server]} | {ratio:.2f} |"
                    f" {plain.cheapest():.1f}, +{plain.spread():.0f} % | {own.cheapest():.1f}, +{own.spread():.0f} % |"
                )
    heads = ["| | | CPU with middleware, ratio | without, microseconds | with |", "|---|---|---:|---:|---:|"]
    return "\n".join(heads + lines) if lines else ""


def main() -> None:
    workloads = {workload["name"]: workload for workload in json.loads((FOLDER / "workloads.json").read_text())}
    golden = json.loads((FOLDER / "golden.json").read_text())
    chosen = options(workloads)
    load_before = " ".join(f"{value:.1f}" for value in os.getloadavg())
    print(report(workloads, chosen, run(workloads, golden, chosen), load_before))


if __name__ == "__main__":
    main()
