"""Loads the servers in turn and prints what a request costs each; started by `run`, see README.md."""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

import peers
import variants
from checked import jdk, positive, some, stop_if_only_options
from client import CONNECTIONS, HalfLoad, load, serves, steady, wrk_script
from report import Figures, about, report, written
from servers import FLOOR, FOLDER, NAMES, OWN, TITLES, USUAL, Server, allocated_bytes, java, start, stop
from warmup import jit, warm

ALLOCATION_SECONDS = 2
STARTED_IN = Path(os.environ.get("STARTED_IN", "."))


def options(workloads: dict) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="checks/benchmarks/run", description=__doc__)
    parser.add_argument("--workloads", type=some(list(workloads)), default=list(workloads), help="comma-separated")
    parser.add_argument("--servers", type=some(NAMES), default=list(NAMES), help="comma-separated")
    parser.add_argument("--rounds", type=positive, default=3, help="measured rounds per workload (default 3)")
    parser.add_argument("--seconds", type=positive, default=4, help="load per server and round (default 4)")
    parser.add_argument("--warmup", type=int, default=60, help="most seconds of warm-up per server and workload (default 60)")
    parser.add_argument("--latency", type=int, default=4, help="seconds at half load, 0 for none (default 4)")
    parser.add_argument("--java-home", type=jdk, default=os.environ.get("JAVA_HOME"), help="JDK of the servers")
    parser.add_argument("--baseline", help="a commit whose own two servers run beside today's, as dsl@COMMIT")
    parser.add_argument("--out", type=lambda text: STARTED_IN / text, help="a file for `compare` with the figures of this run")
    parser.add_argument("--python", default=sys.executable, help="a Python with fastapi/requirements.txt installed")
    parser.add_argument("--check", action="store_true", help="only ask each server once, and compare its answers")
    chosen_options = parser.parse_args()
    if chosen_options.latency == 1:
        parser.error("--latency: the first second does not count")
    if FLOOR not in chosen_options.servers:
        chosen_options.servers.insert(0, FLOOR)
    if chosen_options.baseline:
        earlier = [f"{name}@{chosen_options.baseline}" for name in chosen_options.servers if name in OWN]
        chosen_options.servers += earlier
        TITLES.update({name: f"{TITLES[name.partition('@')[0]]}, at {chosen_options.baseline}" for name in earlier})
    TITLES.update(peers.titles(java(chosen_options.java_home)))
    return chosen_options


def allocated_by_request(server: Server, burst, chosen: argparse.Namespace) -> float | None:
    before = allocated_bytes(server, chosen.java_home)
    if before is None:
        return None
    requests = burst(ALLOCATION_SECONDS).requests
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
            burst = burst_of(server)
            warmed = warm(burst, lambda server=server: jit(server, chosen.java_home), chosen.warmup)
            print(f"{workload['name']}: {server.name} {warmed.said()}", file=sys.stderr)
            figures[server.name].warm = not warmed.reason
            figures[server.name].allocated = allocated_by_request(server, burst, chosen)
        for _ in range(chosen.rounds):
            for server in servers:
                burst = burst_of(server)(chosen.seconds)
                figures[server.name].micros.append(burst.micros)
                figures[server.name].rates.append(burst.rate)
                print(f"{workload['name']}: {server.name} {burst.micros:.1f} us, {burst.rate:.0f}/s", file=sys.stderr)
        if chosen.latency:
            for server in servers:
                figures[server.name].half = ask_half(server, workload, golden["status"], figures[server.name], chosen)
    return figures


def ask_half(server: Server, workload: dict, status: int, figures: Figures, chosen: argparse.Namespace) -> HalfLoad:
    """Asks for half of what the server answered when it was asked for as much as it could."""
    rate = max(CONNECTIONS, round(figures.fastest() / 2))
    half = steady(server, workload, status, rate, chosen.latency, chosen.java_home)
    said = f"p99 {min(half.micros)} us" if half.micros else "it did not keep up"
    print(f"{workload['name']}: {server.name} at {rate}/s, {said}", file=sys.stderr)
    return half


def servers_of(workload: dict, chosen: argparse.Namespace) -> list[str]:
    """The chosen servers that a workload runs on, those of an earlier commit among them."""
    own = workload.get("servers", USUAL)
    return [name for name in chosen.servers if name.partition("@")[0] in own]


def check(servers: list[Server], workload: dict, golden: dict, chosen: argparse.Namespace) -> None:
    for server in servers:
        if serves(server, workload, golden):
            print(f"ok  {workload['name']}: {server.name}", flush=True)


def run(workloads: dict, golden: dict, chosen: argparse.Namespace, task) -> dict:
    """What a task answers for each workload, with the servers that it runs on."""
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
            results[name] = task(servers, workload, golden[name], chosen)
    finally:
        stop(servers)
    return results


def main() -> None:
    workloads = {workload["name"]: workload for workload in json.loads((FOLDER / "workloads.json").read_text())}
    golden = json.loads((FOLDER / "golden.json").read_text())
    chosen = options(workloads)
    stop_if_only_options()
    asked = [workloads[name] for name in chosen.workloads]
    peers.build({(server, workload.get("routes", 0)) for workload in asked for server in servers_of(workload, chosen)})
    variants.build({server for workload in asked for server in servers_of(workload, chosen)})
    if chosen.check:
        run(workloads, golden, chosen, check)
        return
    load_before = " ".join(f"{value:.1f}" for value in os.getloadavg())
    results = run(workloads, golden, chosen, measure)
    origin = about(chosen, load_before)
    print(report(origin, workloads, chosen, results))
    if chosen.out:
        chosen.out.write_text(json.dumps(written(origin, results), indent=2) + "\n")


if __name__ == "__main__":
    main()
