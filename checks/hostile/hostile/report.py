"""Writes the figures of runs into docs/pages/reliability.md: `python -m hostile.report FILE.json..`.

Each file is what `run --json` left. What was not asked of a server is left empty.
"""

import json
import pathlib
import sys

from .servers import HERE, TITLES

PAGE = HERE.parent.parent / "docs/pages/reliability.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
ROWS = [
    ("fuzz", "requests", "mutated requests"),
    ("fuzz", "server_errors", "answers 5xx to them"),
    ("fuzz", "teardowns_lost", "teardowns lost"),
    ("fuzz", "tasks_lost", "background tasks lost"),
    ("fuzz", "buffers_after", "buffers held afterwards"),
    ("fuzz", "heap_before", "bytes on the heap before"),
    ("fuzz", "heap_after", "bytes on the heap afterwards"),
    ("fuzz", "log_errors_after", "lines with an error in the log"),
    ("frames", "conversations", "conversations over WebSockets, valid and not"),
    ("frames", "wrong_ends", "of these without the right end"),
    ("frames", "teardowns_lost", "teardowns lost"),
    ("frames", "buffers_after", "buffers held afterwards"),
    ("aborts", "kinds_of_streams", "kinds of answers that clients leave"),
    ("aborts", "aborted_downloads", "downloads that were left"),
    ("aborts", "aborted_uploads", "uploads that were left"),
    ("aborts", "aborted_handlers", "handlers that were left"),
    ("aborts", "aborted_websockets", "WebSockets that were left"),
    ("aborts", "buffers_after", "buffers held afterwards"),
    ("aborts", "log_leaks_after", "leaks that Netty reports"),
    ("aborts", "log_errors_after", "lines with an error in the log"),
    ("aborts", "temporary_files_after", "temporary files left behind"),
    ("aborts", "teardowns_lost", "teardowns lost"),
    ("aborts", "tasks_lost", "background tasks lost"),
    ("stalls", "stalled_uploads", "stalled uploads"),
    ("stalls", "slowest_quick_request_meanwhile_seconds", "slowest quick request meanwhile, s"),
    ("stalls", "stalled_uploads_given_up", "stalled uploads given up"),
    ("stalls", "slow_heads", "clients that send a head byte by byte"),
    ("stalls", "slow_heads_given_up", "of these given up"),
    ("stalls", "slow_bodies", "clients that send a body byte by byte"),
    ("stalls", "slow_bodies_given_up", "of these given up"),
    ("stalls", "clients_that_take_nothing", "clients that take nothing of what they are sent"),
    ("stalls", "slowest_quick_request_beside_them_seconds", "slowest quick request beside them, s"),
    ("stalls", "clients_that_take_nothing_given_up", "of these given up"),
    ("stalls", "clients_that_take_all_of_what_never_ends", "clients that take all at once of what never ends"),
    ("stalls", "bytes_that_they_took", "bytes that they took meanwhile"),
    ("stalls", "slowest_quick_request_beside_those_seconds", "slowest quick request beside them, s"),
    ("stalls", "quick_requests_beside_those_late", "of 30, later than 8 s"),
    ("stalls", "quick_requests_that_waited_for_it", "of 200 quick requests, waited for a slow one"),
    ("stalls", "answers", "answers to 3,000 slow requests at once"),
    ("sigterm", "runs", "servers ended under load"),
    ("sigterm", "dependencies_opened", "dependencies opened"),
    ("sigterm", "teardowns_lost", "teardowns lost"),
    ("sigterm", "tasks_added", "background tasks added"),
    ("sigterm", "tasks_lost", "background tasks lost"),
    ("sigterm", "requests_begun_and_not_answered", "answers that had begun and were cut"),
    ("sigterm", "ends_of_websockets_and_event_streams", "ends of WebSockets and streams of events"),
    ("sigterm", "seconds_over_longest_handler_median", "time over the longest handler, s, median"),
    ("sigterm", "seconds_over_longest_handler_most", "most"),
    ("middleware", "requests", "requests at random to middleware and files, which FastAPI was asked, too"),
    ("middleware", "other_answers_than_fastapi", "other answers than FastAPI's"),
    ("schemas", "requests", "requests by schemathesis"),
    ("schemas", "documents", "documents they were made from, some more than once"),
]


def columns(files):
    """The parts for each run, by its name."""
    merged = {}
    for file in files:
        for name, parts in json.loads(pathlib.Path(file).read_text()).items():
            merged.setdefault(name, {}).update(parts)
    return sorted(merged.items(), key=lambda run: (list(TITLES).index(run[0].partition(" ")[0]), run[0]))


def title(name):
    kind, _, feature = name.partition(" ")
    return TITLES[kind] + (f", JDK {feature}" if feature else "")


def table(runs):
    lines = ["| | " + " | ".join(title(name) for name, _ in runs) + " |", "| --- |" + " --- |" * len(runs)]
    for part, name, text in ROWS:
        values = [parts.get(part, {}).get("figures", {}).get(name, "") for _, parts in runs]
        if any(value != "" for value in values):
            shown = [f"{value:.2f}" if isinstance(value, float) else f"{value}" for value in values]
            lines.append(f"| {text} | " + " | ".join(shown) + " |")
    measured = (f"{title(name)}: " + ", ".join(f"`{part}` {parts[part]['commit']}" for part in parts) for name, parts in runs)
    return "\n".join(lines) + "\n\nMeasured at commits: " + "; ".join(measured) + "."


def main():
    page = PAGE.read_text()
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n{table(columns(sys.argv[1:]))}\n{END}{after}")


if __name__ == "__main__":
    main()
