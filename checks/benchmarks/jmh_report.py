"""Prints a JMH result file (-rf json -prof gc) as Markdown; started by `jmh`, see README.md."""

import json
import sys
from pathlib import Path

ALLOCATION = "gc.alloc.rate.norm"
FLOOR = "JacksonBenchmark"


def parts(run: dict) -> tuple[str, str, str]:
    """Parameter, operation and class of a run; runs with the first two equal are compared."""
    competitor, operation = run["benchmark"].split(".")[-2:]
    return ", ".join((run.get("params") or {}).values()), operation, competitor


def figure(run: dict, floor: dict | None, metric) -> str:
    value = metric(run)
    return f"{value:.2f}" if floor is None else f"{value:.2f} ({value / metric(floor):.2f})"


def bytes_allocated(run: dict) -> float:
    return run["secondaryMetrics"][ALLOCATION]["score"] / 1024


def score(run: dict) -> float:
    """The cheapest iteration: whatever else runs on the machine only adds time."""
    return min(min(iterations) for iterations in run["primaryMetric"]["rawData"])


def main(path: str) -> None:
    runs = sorted(json.loads(Path(path).read_text()), key=parts)
    by_parts = {parts(run): run for run in runs}
    print(f"JMH {runs[0]['jmhVersion']}, JDK {runs[0]['jdkVersion']}; in brackets the ratio to Jackson alone\n")
    print(f"| parameter | operation | benchmark | {runs[0]['primaryMetric']['scoreUnit']} | kB/op allocated |")
    print("|---|---|---|---:|---:|")
    for (parameter, operation, competitor), run in by_parts.items():
        floor = by_parts.get((parameter, operation, FLOOR))
        time, memory = figure(run, floor, score), figure(run, floor, bytes_allocated)
        print(f"| {parameter} | {operation} | {competitor} | {time} | {memory} |")


if __name__ == "__main__":
    main(sys.argv[1])
