"""Compares the figures of a run with those of the last accepted one; started by `compare`, see README.md."""

import argparse
import json
import sys
from pathlib import Path

from servers import FLOOR, FOLDER

TOLERANCE = 5
"""So many per cent dearer is no news."""
KINDS = {"cpu": "CPU", "allocated": "heap allocated", "p99": "p99 at half load"}
ROUNDS = {"cpu": "cpu spread", "p99": "p99 spread"}


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="checks/benchmarks/compare", description=__doc__)
    parser.add_argument("new", type=Path, help="what `run --out` wrote")
    parser.add_argument(
        "--accepted", type=Path, help="the accepted run (default accepted/jdk-N.json, N of the JDK of the new one)"
    )
    parser.add_argument("--accept", action="store_true", help="put the new run in its place")
    chosen = parser.parse_args()
    if not chosen.new.is_file():
        parser.error(f"{chosen.new} does not exist; `run --out {chosen.new}` writes it")
    for path in filter(Path.is_file, filter(None, (chosen.new, chosen.accepted))):
        try:
            feature(json.loads(path.read_text()))
        except (ValueError, TypeError, KeyError):
            parser.error(f"{path} is not what `run --out` writes")
    return chosen


def feature(run: dict) -> str:
    """The release of a JDK such as 17.0.15+6 or 25+36."""
    return run["run"]["jdk"].partition("+")[0].partition(".")[0].partition("-")[0]


def figures(run: dict) -> dict[tuple[str, str, str], float]:
    """The ratios to the floor by workload, server and kind; the floor itself is 1."""
    return {
        (workload, server, kind): entry[kind]
        for workload, servers in run["workloads"].items()
        for server, entry in servers.items()
        for kind in KINDS
        if kind in entry
    }


def spread(run: dict, workload: str, server: str, kind: str) -> float:
    """How much the rounds behind a ratio differed, those of the floor among them, in per cent."""
    servers = run["workloads"][workload]
    return max(servers[name].get(ROUNDS.get(kind, ""), 0) for name in (server, FLOOR))


def dearer(new: dict, accepted: dict) -> list[str]:
    """A line for each ratio that is more than five per cent higher than the accepted one, the worst first."""
    before = figures(accepted)
    found = []
    for key, ratio in figures(new).items():
        workload, server, kind = key
        more = round(100 * (ratio / before[key] - 1), 1) if key in before else 0
        if more > TOLERANCE:
            differed = max(spread(new, *key), spread(accepted, *key))
            noise = f", but the rounds differ by {differed:.0f} %" if differed > more else ""
            cold = "" if new["workloads"][workload][server]["warm"] else ", but it was not warm"
            line = f"{workload}, {server}: {KINDS[kind]} {before[key]:.2f} -> {ratio:.2f}, {more:.0f} % dearer{noise}{cold}"
            found.append((more, line))
    return [line for _, line in sorted(found, reverse=True)]


def remarks(new: dict, accepted: dict) -> list[str]:
    """What keeps the two from being compared."""
    said = []
    if feature(new) != feature(accepted):
        said.append(f"the new run is one of JDK {feature(new)}, the accepted one of JDK {feature(accepted)}")
    for name, missing in (
        ("the new run", figures(accepted).keys() - figures(new).keys()),
        ("the accepted run", figures(new).keys() - figures(accepted).keys()),
    ):
        if missing:
            some = "; ".join(f"{workload}, {server}: {KINDS[kind]}" for workload, server, kind in sorted(missing)[:3])
            said.append(f"{name} lacks {len(missing)} figures: {some}{'; ..' if len(missing) > 3 else ''}")
    return said


def main() -> int:
    chosen = options()
    new = json.loads(chosen.new.read_text())
    place = chosen.accepted or FOLDER / "accepted" / f"jdk-{feature(new)}.json"
    status = 0
    if place.exists():
        accepted = json.loads(place.read_text())
        for remark in remarks(new, accepted):
            print(f"note: {remark}", file=sys.stderr)
        lines = dearer(new, accepted)
        compared = len(figures(new).keys() & figures(accepted).keys())
        print(
            "\n".join(lines) or f"none of {compared} ratios is more than {TOLERANCE} % above that of {accepted['run']['commit']}"
        )
        status = 1 if lines else 0
    elif not chosen.accept:
        raise SystemExit(f"{place} does not exist; --accept makes this run the first")
    if chosen.accept:
        place.parent.mkdir(exist_ok=True)
        place.write_text(json.dumps(new, indent=2) + "\n")
        print(f"accepted: {place}")
        return 0
    return status


if __name__ == "__main__":
    sys.exit(main())
