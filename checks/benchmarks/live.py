"""What WebSockets cost, that echo, listen or are idle, and streams of events; started by `live`, see README.md."""

import argparse
import os
import re
import socket
import subprocess
import sys
import time

from checked import jdk, positive, some, stop_if_only_options
from servers import FOLDER, JVM_FLAGS, PACKAGE, TARGET, Server, allocated_bytes, free_port, java, stop

LIVE = PACKAGE + "live."
SERVERS = {
    "reactor-netty": (LIVE + "ReactorNettyLive", "/echo"),
    "dsl": (LIVE + "DslLive", "/echo"),
    "dsl-blocking": (LIVE + "DslLive", "/echo-blocking"),
    "web-socket-handler": (LIVE + "WebFluxLive", "/echo"),
    "fastapi": ("live_app:app", "/echo"),
}
TITLES = {
    "reactor-netty": "Reactor Netty, by hand",
    "dsl": "FastAPI for Spring, `handleAsync`",
    "dsl-blocking": "FastAPI for Spring, `handle`",
    "web-socket-handler": "WebFlux, functional",
    "fastapi": "FastAPI, 1 uvicorn worker",
}
CLASSES = f"{TARGET / 'classes'}:{TARGET / 'lib'}/*"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="checks/benchmarks/live", description=__doc__)
    kinds = ["echo", "idle", "events", "broadcast"]
    parser.add_argument("kinds", nargs="*", default=kinds, help=f"some of {', '.join(kinds)} (default all)")
    parser.add_argument("--connections", type=int, default=200, help="WebSockets that echo (default 200)")
    parser.add_argument("--idle", type=int, default=10_000, help="idle WebSockets (default 10000)")
    parser.add_argument("--events", type=int, default=1_000_000, help="events of a stream (default 1000000)")
    parser.add_argument("--subscribers", type=int, default=5000, help="WebSockets of a broadcast (default 5000)")
    parser.add_argument("--rounds", type=positive, default=5, help="measured rounds (default 5)")
    parser.add_argument("--seconds", type=positive, default=4, help="seconds of a round of echoes (default 4)")
    parser.add_argument("--warmup", type=int, default=30, help="seconds of warm-up of echoes (default 30)")
    parser.add_argument("--servers", type=some(SERVERS), default=list(SERVERS), help="comma-separated, of all but idle")
    parser.add_argument("--java-home", type=jdk, default=os.environ.get("JAVA_HOME"), help="JDK of servers and clients")
    parser.add_argument("--python", default=sys.executable, help="a Python with fastapi/requirements.txt installed")
    chosen = parser.parse_args()
    unknown = [kind for kind in chosen.kinds if kind not in kinds]
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}; one of {', '.join(kinds)}")
    return chosen


def start(name: str, chosen: argparse.Namespace) -> Server:
    port = free_port()
    main = SERVERS[name][0]
    if name == "fastapi":
        uvicorn = ["--host", "127.0.0.1", "--loop", "uvloop", "--http", "httptools", "--log-level", "warning"]
        command = [chosen.python, "-m", "uvicorn", main, "--port", str(port), *uvicorn]
    else:
        command = [java(chosen.java_home), *JVM_FLAGS, "-cp", CLASSES, main, str(port)]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    log = (TARGET / f"live-{name}.log").open("w")
    process = subprocess.Popen(command, cwd=FOLDER / "fastapi", env=environment, stdout=log, stderr=log)
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return Server(name, process, port)
        time.sleep(0.2)
    process.kill()
    raise SystemExit(f"{name} does not start, see {log.name}")


def client(chosen: argparse.Namespace, *arguments) -> list[str]:
    return [java(chosen.java_home), "-Xmx256m", "-cp", CLASSES, LIVE + "LiveLoad", *map(str, arguments)]


def echo_burst(server: Server, path: str, seconds: int, chosen: argparse.Namespace) -> float:
    """CPU microseconds of the server for each message that came back; handshakes included, which are few."""
    before = server.cpu_seconds()
    command = client(chosen, "echo", server.port, path, chosen.connections, seconds, 100)
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return (server.cpu_seconds() - before) * 1e6 / int(re.findall(r"MESSAGES (\d+)", output)[0])


def compare(chosen: argparse.Namespace, title: str, warm_up, measure) -> None:
    """Prints what each server costs, of rounds in which they take turns."""
    names = [name for name in SERVERS if name == "reactor-netty" or name in chosen.servers]
    servers = {}
    try:
        for name in names:
            servers[name] = start(name, chosen)
        figures = {name: [] for name in names}
        for name in names:
            warm_up(servers[name])
        for _ in range(chosen.rounds):
            for name in names:
                figures[name].append(measure(servers[name]))
        floor = min(figures["reactor-netty"])
        print(f"\n| {title} | microseconds | ratio |\n|---|---:|---:|")
        for name in names:
            print(f"| {TITLES[name]} | {min(figures[name]):.2f} | {min(figures[name]) / floor:.2f} |")
    finally:
        stop(list(servers.values()))


def echo(chosen: argparse.Namespace) -> None:
    def burst(server: Server, seconds: int) -> float:
        return echo_burst(server, SERVERS[server.name][1], seconds, chosen)

    title = f"CPU per echo of 100 bytes over {chosen.connections} WebSockets"
    compare(chosen, title, lambda server: burst(server, chosen.warmup), lambda server: burst(server, chosen.seconds))


def live_bytes(server: Server, chosen: argparse.Namespace) -> int:
    """Bytes of what is alive in the heap."""
    jcmd = java(chosen.java_home).removesuffix("java") + "jcmd"
    for _ in range(2):
        output = subprocess.run(
            [jcmd, str(server.process.pid), "GC.class_histogram"], capture_output=True, text=True, check=True
        ).stdout
    return int(re.findall(r"Total\s+\d+\s+(\d+)", output)[0])


class Keepers:
    """Clients that keep their connections open, in a process of their own."""

    def __init__(self, server: Server, path: str, connections: int, chosen: argparse.Namespace):
        self.process = subprocess.Popen(
            client(chosen, "keep", server.port, path, connections), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        opened = self.process.stdout.readline()
        if not opened.startswith("OPEN"):
            raise SystemExit(f"The clients did not connect: {opened}")

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()


def idle(chosen: argparse.Namespace) -> None:
    server = start("dsl", chosen)
    try:
        warm = Keepers(server, "/echo", 500, chosen)
        warm.close()
        time.sleep(2)
        before = live_bytes(server, chosen)
        keepers = Keepers(server, "/echo", chosen.idle, chosen)
        each = (live_bytes(server, chosen) - before) / chosen.idle / 1024
        keepers.close()
        print(f"\n{chosen.idle} idle WebSockets of `handleAsync`: {each:.1f} KiB of heap each")
    finally:
        stop([server])


EVENTS = {name: "/events-blocking" if name == "dsl-blocking" else "/events" for name in SERVERS}


def stream(server: Server, path: str, count: int) -> float:
    """CPU microseconds of the server for each event, of which the client reads all."""
    before = server.cpu_seconds()
    received = 0
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(f"GET {path}/{count} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        piece = connection.recv(1 << 20)
        if b" 200 " not in piece[:16]:
            raise SystemExit(f"{server.name} answered {piece[:200]}")
        while piece:
            received += piece.count(b"data:")
            last = piece[-4:]
            piece = connection.recv(1 << 20)
            # What begins at the end of a piece is counted with it.
            received += (last + piece[:4]).count(b"data:") if piece else 0
    if received != count:
        raise SystemExit(f"{server.name} sent {received} events of {count}")
    return (server.cpu_seconds() - before) * 1e6 / count


def events(chosen: argparse.Namespace) -> None:
    def read(server: Server, count: int) -> float:
        return stream(server, EVENTS[server.name], count)

    title = f"CPU per event, of {chosen.events} to one client"
    compare(chosen, title, lambda server: read(server, chosen.events // 2), lambda server: read(server, chosen.events))


def broadcast_burst(server: Server, length: int, seconds: int, chosen: argparse.Namespace) -> tuple[float, float]:
    """CPU microseconds and bytes of heap of the server for each message at a subscriber; opening the connections counts not."""
    path = "/listen-blocking" if server.name == "dsl-blocking" else "/listen"
    arguments = client(chosen, "broadcast", server.port, path, chosen.subscribers, seconds, length)
    listeners = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if not listeners.stdout.readline().startswith("OPEN"):
        raise SystemExit(f"The subscribers did not connect to {server.name}")
    time.sleep(2)  # a server may answer the handshake before it subscribes
    cpu, heap = server.cpu_seconds(), allocated_bytes(server, chosen.java_home)
    output, _ = listeners.communicate("go\n")
    messages = int(re.findall(r"MESSAGES (\d+)", output)[0])
    cpu = server.cpu_seconds() - cpu
    after = allocated_bytes(server, chosen.java_home)
    return cpu * 1e6 / messages, float("nan") if after is None else (after - heap) / messages


LENGTHS = (100, 10_000)


def broadcast(chosen: argparse.Namespace) -> None:
    heap = {}

    def burst(server: Server, length: int, seconds: int) -> float:
        micros, heap[server.name, length] = broadcast_burst(server, length, seconds, chosen)
        return micros

    for length in LENGTHS:
        compare(
            chosen,
            f"CPU per message of {length} bytes at one of {chosen.subscribers} subscribers",
            lambda server: burst(server, length, chosen.warmup),
            lambda server: burst(server, length, chosen.seconds),
        )
    print("\n| bytes of heap for each subscriber, of a message of | " + " | ".join(map(str, LENGTHS)) + " |")
    print("|---|" + "---:|" * len(LENGTHS))
    for name in dict.fromkeys(name for name, _ in heap):
        cells = [f"{heap[name, length]:.0f}" for length in LENGTHS]
        if name != "fastapi":
            print(f"| {TITLES[name]} | " + " | ".join(cells) + " |")


def main() -> None:
    chosen = options()
    stop_if_only_options()
    version = subprocess.run([java(chosen.java_home), "-version"], capture_output=True, text=True).stderr
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"JDK {re.findall(r'build ([^)]+)', version)[0]}, {os.cpu_count()} cores, load average {load} before")
    for kind in chosen.kinds:
        {"echo": echo, "idle": idle, "events": events, "broadcast": broadcast}[kind](chosen)


if __name__ == "__main__":
    main()
