"""Warms a server until its JIT has nothing more to do and requests get no cheaper."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from client import Burst
from servers import FASTAPI, Server

BURST_SECONDS = 1
LAST = 5
"""So many bursts in a row must look warm."""
STEADY = 1.05
COMPILING = 0.02
"""The share of the time in which a JIT that is done still compiles now and then."""
METHODS_PER_SECOND = 20


@dataclass(frozen=True)
class Jit:
    """What the JIT of a server has done since it began."""

    seconds: float
    methods: int


NO_JIT = Jit(0, 0)


def jit(server: Server, java_home: str | None) -> Jit:
    if server.name.startswith(FASTAPI):
        return NO_JIT
    jcmd = str(Path(java_home) / "bin" / "jcmd") if java_home else "jcmd"
    command = [jcmd, str(server.process.pid), "PerfCounter.print"]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    counters = dict(re.findall(r"^([\w.]+)=(\d+)$", output, re.MULTILINE))
    ticks = int(counters["java.ci.totalTime"])
    return Jit(ticks / int(counters["sun.os.hrt.frequency"]), int(counters["sun.ci.totalCompiles"]))


@dataclass(frozen=True)
class WarmUp:
    seconds: int
    reason: str
    """Why a server is not warm; empty if it is."""
    spread: float
    """How much dearer the dearest of the last bursts was than the cheapest, in per cent."""

    def said(self) -> str:
        ended = f"not warm after {self.seconds} s, {self.reason}" if self.reason else f"warm after {self.seconds} s"
        return f"{ended}; the last {LAST} bursts +{self.spread:.0f} %"


def warm(burst: Callable[[int], Burst], compiled: Callable[[], Jit], most_seconds: int) -> WarmUp:
    """Repeats bursts until the server is warm, or for so many seconds."""
    micros: list[float] = []
    done = [compiled()]
    reason = "no burst"
    while reason and len(micros) * BURST_SECONDS < most_seconds:
        micros.append(burst(BURST_SECONDS).micros)
        done.append(compiled())
        reason = compiling(done) or falling(micros)
    last = micros[-LAST:] or [1.0]
    return WarmUp(len(micros) * BURST_SECONDS, reason, 100 * (max(last) / min(last) - 1))


def compiling(done: list[Jit]) -> str:
    """What the JIT did during the last bursts, if it was more than a JIT does that has ended."""
    watched = done[-LAST - 1 :]
    first, last = watched[0], watched[-1]
    seconds = (len(watched) - 1) * BURST_SECONDS
    share, methods = (last.seconds - first.seconds) / seconds, (last.methods - first.methods) / seconds
    if share > COMPILING or methods > METHODS_PER_SECOND:
        return f"the JIT compiled {methods:.0f} methods a second in {100 * share:.0f} % of the time"
    return ""


def falling(micros: list[float]) -> str:
    """Whether requests still get cheaper: on a noisy machine bursts differ, but the cheapest does not fall."""
    before, last = micros[:-LAST], micros[-LAST:]
    if len(last) == LAST and max(last) <= STEADY * min(last):
        return ""
    if before and len(before) >= LAST and min(before) <= STEADY * min(last):
        return ""
    return "requests still got cheaper"
