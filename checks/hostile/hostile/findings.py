"""What a part of the run measured, and what of it is wrong."""

import dataclasses
import time

SETTLE_SECONDS = 30

# All pools together have more threads than this, and none is without an end.
MOST_NEW_THREADS = 350


@dataclasses.dataclass
class Findings:
    """The figures of a part, by name, and its failures, as texts."""

    figures: dict = dataclasses.field(default_factory=dict)
    failures: list = dataclasses.field(default_factory=list)

    def figure(self, name, value):
        self.figures[name] = value

    def expect(self, condition, text):
        if not condition:
            self.failures.append(text)

    def unchanged(self, before, after, name, slack=0):
        """A figure that must not have grown by more than some slack."""
        self.figure(f"{name}_before", before[name])
        self.figure(f"{name}_after", after[name])
        grown = after[name] - before[name]
        self.expect(grown <= slack, f"{name} grew from {before[name]} to {after[name]}")

    def show(self, title):
        print(f"\n## {title}\n")
        for name, value in self.figures.items():
            shown = f"{value:.2f}" if isinstance(value, float) else value
            print(f"- {name.replace('_', ' ')}: {shown}")
        for failure in self.failures:
            print(f"- FAILED: {failure}")
        if not self.failures:
            print("- ok")


def settled(server, before, seconds=SETTLE_SECONDS):
    """What the server holds once it has calmed down, or when the time is up."""
    deadline = time.monotonic() + seconds
    while True:
        after = server.vitals()
        counters = server.counters() if (server.folder / "counters").exists() else {}
        calm = (
            after["buffers"] <= before["buffers"]
            and after["descriptors"] <= before["descriptors"]
            and after["temporary_files"] <= before["temporary_files"]
            and counters.get("opened") == counters.get("closed")
            and counters.get("tasks_added") == counters.get("tasks_run")
        )
        if calm or time.monotonic() > deadline:
            return after
        time.sleep(0.5)


def compare(findings, server, before, errors=0):
    """Everything that must be as before; `errors` lines in the log are allowed."""
    after = settled(server, before)
    findings.unchanged(before, after, "buffers")
    findings.unchanged(before, after, "heap", slack=20 << 20)
    findings.unchanged(before, after, "descriptors", slack=4)
    findings.unchanged(before, after, "threads", slack=MOST_NEW_THREADS)
    findings.unchanged(before, after, "temporary_files")
    findings.unchanged(before, after, "log_leaks")
    findings.unchanged(before, after, "log_errors", slack=errors)
    findings.unchanged(before, after, "log_warnings")
    if after["log_errors"] > before["log_errors"] + errors:
        findings.expect(False, "the log says: " + " // ".join(server.errors()))
    if (server.folder / "counters").exists():
        lost(findings, server.counters())
    if findings.failures:
        server.keep_log()
    return after


def lost(findings, counters):
    """Teardowns that did not run, and tasks."""
    teardowns = counters["opened"] - counters["closed"]
    tasks = counters["tasks_added"] - counters["tasks_run"]
    findings.figure("dependencies_opened", counters["opened"])
    findings.figure("teardowns_lost", teardowns)
    findings.figure("tasks_added", counters["tasks_added"])
    findings.figure("tasks_lost", tasks)
    findings.expect(teardowns == 0, f"{teardowns} of {counters['opened']} teardowns did not run")
    findings.expect(tasks == 0, f"{tasks} of {counters['tasks_added']} background tasks did not run")
