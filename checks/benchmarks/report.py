"""The figures of a run and the tables they are printed in."""

import argparse
import datetime
import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass, field

from client import CONNECTIONS, HalfLoad
from servers import FLOOR, FOLDER, JVM_FLAGS, PLAIN, TITLES, java

NOT_WARM = "~"
LATE = "?"


@dataclass
class Figures:
    """The rounds of one server under one workload."""

    micros: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    allocated: float | None = None
    """Bytes of heap per request, if the server runs on a JVM."""
    half: HalfLoad | None = None
    warm: bool = True
    """Whether the warm-up ended before its limit."""

    def cheapest(self) -> float:
        return min(self.micros)

    def spread(self) -> float:
        return spread(self.micros)

    def fastest(self) -> float:
        return max(self.rates)


def spread(micros: list) -> float:
    """How much dearer the dearest was than the cheapest, in per cent."""
    return 100 * (max(micros) / min(micros) - 1)


def about(chosen: argparse.Namespace, load_before: str) -> dict:
    """Where the figures of a run come from."""
    version = subprocess.run([java(chosen.java_home), "-version"], capture_output=True, text=True).stderr
    jdk = re.search(r"\(build (\S+)\)", version)
    git = ["git", "-C", str(FOLDER), "describe", "--always", "--dirty", "--exclude=*"]
    return {
        "command": shlex.join(["checks/benchmarks/run", *sys.argv[1:]]),
        "jdk": jdk.group(1) if jdk else "?",
        "commit": subprocess.run(git, capture_output=True, text=True).stdout.strip(),
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "cores": os.cpu_count(),
        "load average before": load_before,
        "rounds": chosen.rounds,
        "seconds": chosen.seconds,
    }


def heading(run: dict) -> str:
    return (
        f"`{run['command']}`, JDK {run['jdk']}, {run['date']}, at {run['commit']},"
        f" {run['cores']} cores, load average {run['load average before']} before, JVM `{' '.join(JVM_FLAGS)}`,"
        f" wrk with {CONNECTIONS} connections, cheapest of {run['rounds']} rounds of {run['seconds']} s"
    )


def written(run: dict, results: dict[str, dict[str, Figures]]) -> dict:
    """A run as `compare` reads it: ratios to the floor, which other machines have too, and how much the rounds differed."""
    workloads = {}
    for name, figures in results.items():
        floor = figures[FLOOR]
        own = {server: ratios(own, floor) for server, own in figures.items() if "@" not in server}
        workloads[name] = own
    return {"run": run, "workloads": workloads}


def ratios(own: Figures, floor: Figures) -> dict:
    entry = {"cpu": round(own.cheapest() / floor.cheapest(), 3), "cpu spread": round(own.spread(), 1), "warm": own.warm}
    if own.allocated and floor.allocated:
        entry["allocated"] = round(own.allocated / floor.allocated, 3)
    half, floor_half = own.half, floor.half
    if half and floor_half and half.micros and floor_half.micros and not half.late and not floor_half.late:
        entry["p99"] = round(min(half.micros) / min(floor_half.micros), 3)
        entry["p99 spread"] = round(spread(half.micros), 1)
    return entry


def marked(figures: Figures, cell: str) -> str:
    return cell if figures.warm or not cell or cell.startswith(NOT_WARM) else NOT_WARM + cell


def table(title: str, workloads: dict, servers: list[str], cell, results: dict) -> str:
    lines = [
        f"| {title} | " + " | ".join(TITLES[server] for server in servers) + " |",
        "|---|" + "---:|" * len(servers),
    ]
    for name, figures in results.items():
        cells = [marked(figures[server], cell(figures[server], figures[FLOOR])) for server in servers]
        lines.append(f"| {workloads[name]['title']} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def report(run: dict, workloads: dict, chosen: argparse.Namespace, results: dict) -> str:
    def cpu(own: Figures, floor: Figures) -> str:
        return f"{own.cheapest() / floor.cheapest():.2f} ({own.cheapest():.1f}, +{own.spread():.0f} %)"

    def rate(own: Figures, floor: Figures) -> str:
        return f"{own.fastest() / floor.fastest():.2f} ({own.fastest():.0f})"

    def allocated(own: Figures, floor: Figures) -> str:
        return "" if own.allocated is None else f"{own.allocated / floor.allocated:.2f} ({own.allocated:.0f})"

    def half(own: Figures, floor: Figures) -> str:
        if not own.half or not own.half.micros:
            return ""
        least, dearest = min(own.half.micros), spread(own.half.micros)
        ratio = f"{least / min(floor.half.micros):.2f} " if floor.half and floor.half.micros else ""
        return f"{LATE if own.half.late else ''}{ratio}({least}, +{dearest:.0f} %, {own.half.rate}/s)"

    parts = [heading(run)]
    groups: dict[tuple, dict] = {}
    for name, figures in results.items():
        groups.setdefault(tuple(figures), {})[name] = figures
    for servers, rows in groups.items():
        title = "CPU per request, ratio (microseconds, the dearest round)"
        parts.append(table(title, workloads, list(servers), cpu, rows))
        parts.append(table("Requests per second, ratio (number)", workloads, list(servers), rate, rows))
        parts.append(table("Heap allocated per request, ratio (bytes)", workloads, list(servers), allocated, rows))
        if chosen.latency:
            title = "99 % of answers at half load within, ratio (microseconds, the dearest second, load)"
            parts.append(table(title, workloads, list(servers), half, rows))
    parts.append(additions_table(workloads, results))
    every = [own for figures in results.values() for own in figures.values()]
    if any(own.half and own.half.late for own in every):
        parts.append(f"`{LATE}` the client was late: other work had the processors, and this says little about the server.")
    if any(not own.warm for own in every):
        parts.append(
            f"`{NOT_WARM}` the warm-up ended at its limit of {chosen.warmup} s: this server may have been colder than the others."
        )
    return "\n\n".join(filter(None, parts))


def additions_table(workloads: dict, results: dict) -> str:
    """What additions cost: each server that has some, compared with the same one without."""
    lines = []
    for name, figures in results.items():
        for server, own in figures.items():
            plain = figures.get(PLAIN.get(server, ""))
            if plain:
                ratio = f"{own.cheapest() / plain.cheapest():.2f}"
                lines.append(
                    f"| {workloads[name]['title']} | {TITLES[server]} | {marked(own, marked(plain, ratio))} |"
                    f" {plain.cheapest():.1f}, +{plain.spread():.0f} % | {own.cheapest():.1f}, +{own.spread():.0f} % |"
                )
    heads = ["| | | CPU with it, ratio | without, microseconds | with |", "|---|---|---:|---:|---:|"]
    return "\n".join(heads + lines) if lines else ""
