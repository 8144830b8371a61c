"""Servers that are asked to end while clients keep their connections busy."""

import collections
import random
import threading
import time

from . import wire
from .findings import Findings
from .servers import OURS, Server

CLIENTS = 24
LONGEST_MS = 300
PATHS = ["/work?ms={}", "/work-async?ms={}", "/quick", "/quick", "/quick", "/work?ms=0", "/work?ms=0", "/site/work?ms={}"]
SOCKETS = ["/echo", "/echo-async", "/site/echo", "/site/echo-async"]
STREAMS = ["/news", "/news", "/site/news", "/site/news"]
RESTARTS = 1012


def storm(java, seed, runs=5, kind=OURS, patience=None):
    """`runs` servers, each asked to end after a second or so of load."""
    findings = Findings()
    chance = random.Random(seed)
    over, opened, added, lost_teardowns, lost_tasks, cut, stuck = [], 0, 0, [], [], 0, 0
    ends = collections.Counter()
    for _ in range(runs):
        properties = [f"--spring.lifecycle.timeout-per-shutdown-phase={patience}"] if patience else []
        with Server(kind, java, leaks="disabled", properties=properties) as server:
            load = Load(server.port, chance.randrange(1 << 30), kind)
            load.wait_for_open()
            time.sleep(0.5 + chance.random())
            started = time.monotonic()
            server.terminate()
            ended = server.ended()
            over.append(time.monotonic() - started - LONGEST_MS / 1000)
            cut += load.stop()
            ends.update(load.ends)
            stuck += not ended
            counters = server.counters()
        opened += counters["opened"]
        added += counters["tasks_added"]
        lost_teardowns.append(counters["opened"] - counters["closed"])
        lost_tasks.append(counters["tasks_added"] - counters["tasks_run"])
    findings.figure("runs", runs)
    findings.figure("dependencies_opened", opened)
    findings.figure("teardowns_lost", sum(lost_teardowns))
    findings.figure("tasks_added", added)
    findings.figure("tasks_lost", sum(lost_tasks))
    findings.figure("requests_begun_and_not_answered", cut)
    findings.figure("ends_of_websockets_and_event_streams", ", ".join(f"{end}: {number}" for end, number in sorted(ends.items())))
    findings.figure("seconds_over_longest_handler_median", sorted(over)[len(over) // 2])
    findings.figure("seconds_over_longest_handler_most", max(over))
    findings.expect(not any(lost_teardowns), f"teardowns lost in each run: {lost_teardowns}")
    findings.expect(not any(lost_tasks), f"tasks lost in each run: {lost_tasks}")
    findings.expect(not cut, f"{cut} answers that had begun did not end")
    unfinished = {end: number for end, number in ends.items() if end not in (f"closed {RESTARTS}", "complete")}
    findings.expect(not unfinished, f"WebSockets and streams that were cut: {unfinished}")
    findings.expect(not stuck, f"{stuck} servers did not end by themselves")
    return findings


class Load:
    """Clients that ask again as soon as they are answered, on connections that they keep, until these are closed."""

    def __init__(self, port, seed, kind):
        self.port = port
        self.kind = kind
        self.stopped = threading.Event()
        self.cut = 0
        self.ends = []
        self.lock = threading.Lock()
        self.opened = threading.Semaphore(0)
        self.lasting = len(SOCKETS) + len(STREAMS) if kind == OURS else 0
        work = [(self._run, seed + i) for i in range(CLIENTS)]
        if kind == OURS:
            work += [(self._converse, path) for path in SOCKETS] + [(self._listen, path) for path in STREAMS]
        self.threads = [threading.Thread(target=each, args=(given,), daemon=True) for each, given in work]
        for thread in self.threads:
            thread.start()

    def wait_for_open(self):
        """Waits until every WebSocket and stream is open, or was refused."""
        for _ in range(self.lasting):
            self.opened.acquire(timeout=60)

    def _run(self, seed):
        chance = random.Random(seed)
        while not self.stopped.is_set():
            try:
                with wire.Connection(self.port, timeout=60) as connection:
                    self._keep_asking(connection, chance)
            except OSError:
                self.stopped.wait(0.02)  # refused: the server does not listen any more

    def _keep_asking(self, connection, chance):
        answered = 0
        while not self.stopped.is_set():
            path = chance.choice(PATHS).format(chance.randrange(LONGEST_MS))
            begun = False
            try:
                connection.send(wire.get(path))
                connection._more()
                begun = True
                connection.read()
                answered += 1
            except (EOFError, OSError, ValueError):
                with self.lock:
                    self.cut += begun
                return

    def _converse(self, path):
        """Talks over one WebSocket until the server ends it, which it has to say."""
        begun = False
        try:
            with wire.Connection(self.port, timeout=60) as connection:
                connection.send(wire.handshake(path))
                status = connection.read_head().status
                begun = status == 101
                self.opened.release()
                first, payload = (0, b"") if begun else (0x88, b"")
                while first != 0x88:
                    connection.send(wire.frame(0x81, b"still there?"))
                    first, payload = connection.read_frame()
                if begun:
                    self.ends.append(f"closed {int.from_bytes(payload[:2], 'big')}")
                    connection.send(wire.frame(0x88, payload))
                else:
                    self.ends.append(f"handshake {status}")
        except (EOFError, OSError) as broken:
            if begun:
                self.ends.append(f"WebSocket cut: {type(broken).__name__}")

    def _listen(self, path):
        """Listens to one stream of events until the server ends it, which is an answer like others."""
        begun = False
        try:
            with wire.Connection(self.port, timeout=60) as connection:
                connection.send(wire.get(path))
                connection._more()
                begun = True
                self.opened.release()
                connection.read()
                self.ends.append("complete")
        except (EOFError, OSError) as broken:
            if begun:
                self.ends.append(f"stream cut: {type(broken).__name__}")

    def stop(self):
        """Ends the load; how many answers began and did not end."""
        self.stopped.set()
        for thread in self.threads:
            thread.join(70)
        return self.cut
