"""Clients that stall: uploads of which nothing comes any more, heads and bodies byte by byte, and more work than threads."""

import contextlib
import select
import selectors
import socket
import threading
import time

from . import wire
from .findings import Findings, compare
from .servers import OURS, Server

# A request that others hold up waits until they are given up, after ten seconds or more; on a busy machine any takes a while.
QUICK_SECONDS = 8.0
GIVEN_UP_SECONDS = 60
SILENT_SECONDS = 120
BEGIN_SECONDS = 30
FULL_SECONDS = 120
GREEDY_BYTES = 10_000


def storm(java, seed, stalled=25, slow=700, kind=OURS, properties=()):
    findings = Findings()
    with Server(kind, java, properties=properties) as server:
        for _ in range(200):
            server.get("/quick")
        before = server.vitals() if kind != "fastapi" else None
        stalled_uploads(findings, server, stalled)
        slow_clients(findings, server, slow, "heads", b"GET /quick HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        slow_clients(
            findings,
            server,
            slow,
            "bodies",
            b"POST /json HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n",
        )
        slow_readers(findings, server, stalled)
        if kind == OURS:
            greedy_readers(findings, server)
        _compare(findings, server, before)
    with Server(kind, java, properties=properties) as server:
        for _ in range(200):
            server.get("/quick")
        before = server.vitals() if kind != "fastapi" else None
        head_of_line(findings, server)
        overload(findings, server)
        _compare(findings, server, before)
    return findings


def _compare(findings, server, before):
    """A server of others may have nothing left to say by now."""
    if before is None:
        return
    try:
        compare(findings, server, before)
    except TimeoutError:
        if server.kind == OURS:
            raise
        findings.expect(False, "the server no longer answers")


def stalled_uploads(findings, server, count):
    """Uploads that stop in the middle must not stop other operations, and are given up by the server."""
    path = "/input-stream" if server.kind == OURS else "/publisher"
    begin = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n0123456789".encode()
    connections = [wire.Connection(server.port) for _ in range(count)]
    for connection in connections:
        connection.send(begin)
    slowest = max(_timed(server.port, "/quick") for _ in range(20))
    findings.figure("stalled_uploads", count)
    findings.figure("slowest_quick_request_meanwhile_seconds", slowest)
    findings.expect(slowest < QUICK_SECONDS, f"a quick request took {slowest:.1f} s beside {count} stalled uploads")
    given_up = _given_up(connections, None)
    findings.figure("stalled_uploads_given_up", len(given_up))
    findings.figure("stalled_uploads_answered", _tally(given_up))
    if server.kind == OURS:
        findings.expect(len(given_up) == count, f"only {len(given_up)} of {count} stalled uploads were given up")


def slow_clients(findings, server, count, name, begin):
    """A byte a second is no reason to keep a connection for ever."""
    connections = [wire.Connection(server.port) for _ in range(count)]
    for connection in connections:
        connection.send(begin)
    given_up = _given_up(connections, b"1")
    findings.figure(f"slow_{name}", count)
    findings.figure(f"slow_{name}_given_up", len(given_up))
    findings.figure(f"slow_{name}_answered", _tally(given_up))
    if server.kind == OURS:
        findings.expect(len(given_up) == count, f"only {len(given_up)} of {count} clients with slow {name} were given up")


def slow_readers(findings, server, count):
    """Clients that ask for 50 MB, or talk over a WebSocket, and take nothing of what they are sent."""
    paths = ["/iterator", "/flux", "/file"]
    if server.kind == OURS:
        paths += ["/events", "/blocking-lines", "/site/static/pieces.bin", "/site/flux", "/flood", "/flood-async"]
    connections = [wire.Connection(server.port, window=4096) for _ in range(count * len(paths))]
    for connection, path in zip(connections, paths * count):
        connection.send(wire.handshake(path) if "flood" in path else wire.get(path))
    _until_full(server)
    slowest = max(_timed(server.port, "/quick") for _ in range(20))
    cut = _cut(connections)
    findings.figure("clients_that_take_nothing", len(connections))
    findings.figure("slowest_quick_request_beside_them_seconds", slowest)
    findings.figure("clients_that_take_nothing_given_up", cut)
    if server.kind == OURS:
        findings.expect(slowest < QUICK_SECONDS, f"a quick request took {slowest:.1f} s beside clients that take nothing")
        findings.expect(cut == len(connections), f"only {cut} of {len(connections)} clients that take nothing were given up")


def greedy_readers(findings, server, each=2, quick=30):
    """Clients that take all at once of what never ends, and would keep an event loop for themselves."""
    paths = ["/endless", "/endless-async", "/endless-socket", "/endless-async-socket"]
    connections = [wire.Connection(server.port) for _ in paths * each]
    taken = [0] * len(connections)
    readers = [threading.Thread(target=_take_all, args=(connection, taken, at)) for at, connection in enumerate(connections)]
    for reader, connection, path in zip(readers, connections, paths * each):
        connection.send(wire.handshake(path) if "socket" in path else wire.get(path))
        reader.start()
    times = [_timed_or_late(server.port, "/quick-async") for _ in range(quick)]
    for connection in connections:
        with contextlib.suppress(OSError):
            connection.socket.shutdown(socket.SHUT_RDWR)
    for reader, connection in zip(readers, connections):
        reader.join()
        connection.close()
    late = sum(1 for seconds in times if seconds > QUICK_SECONDS)
    idle = sum(1 for size in taken if size < GREEDY_BYTES)
    findings.figure("clients_that_take_all_of_what_never_ends", len(connections))
    findings.figure("bytes_that_they_took", sum(taken))
    findings.figure("slowest_quick_request_beside_those_seconds", max(times))
    findings.figure("quick_requests_beside_those_late", late)
    findings.expect(late == 0, f"{late} of {quick} quick requests waited for what never ends")
    findings.expect(idle == 0, f"{idle} of {len(connections)} clients hardly heard what never ends")


def _take_all(connection, taken, at):
    with contextlib.suppress(OSError):
        while data := connection.socket.recv(1 << 20):
            taken[at] += len(data)


def _timed_or_late(port, path):
    try:
        return _timed(port, path, timeout=QUICK_SECONDS + 2)
    except OSError:
        return QUICK_SECONDS + 2


def _until_full(server):
    """Waits until the system holds for each client what it can: that is work for all cores, whoever does it."""
    deadline = time.monotonic() + FULL_SECONDS
    held, same = -1, 0
    while same < 3 and time.monotonic() < deadline:
        time.sleep(1)
        now = _waiting_bytes(server.port)
        held, same = now, same + 1 if now == held else 0


def _waiting_bytes(port):
    """How much the system holds for the clients of a server that they have not taken."""
    local = f":{port:04X}"
    total = 0
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with open(table) as lines:
            for line in lines:
                fields = line.split()
                if fields[1].endswith(local):
                    total += int(fields[4].split(":")[0], 16)
    return total


def _cut(connections):
    """How many connections the server ended, of clients that read nothing and so are told only by the system."""
    poll = select.poll()
    for connection in connections:
        poll.register(connection.socket, select.POLLRDHUP)
    cut = 0
    deadline = time.monotonic() + SILENT_SECONDS
    while cut < len(connections) and time.monotonic() < deadline:
        for descriptor, _ in poll.poll(1000):
            poll.unregister(descriptor)
            cut += 1
    for connection in connections:
        connection.close()
    return cut


def _given_up(connections, drip):
    """What connections were answered before the server closed them, until all are closed or the patience is over."""
    selector = selectors.DefaultSelector()
    received = {}
    for connection in connections:
        connection.socket.setblocking(False)
        selector.register(connection.socket, selectors.EVENT_READ)
        received[connection.socket] = b""
    closed = []
    deadline = time.monotonic() + GIVEN_UP_SECONDS
    dripped = time.monotonic()
    while selector.get_map() and time.monotonic() < deadline:
        for key, _ in selector.select(1):
            data = _receive(key.fileobj)
            received[key.fileobj] += data
            if not data:
                selector.unregister(key.fileobj)
                closed.append(received[key.fileobj][9:12].decode() or "closed")
        if drip and time.monotonic() > dripped + 1:
            dripped = time.monotonic()
            for key in list(selector.get_map().values()):
                with contextlib.suppress(OSError):
                    key.fileobj.send(drip)
    for connection in connections:
        connection.close()
    selector.close()
    return closed


def _receive(connection):
    try:
        return connection.recv(65536)
    except BlockingIOError:
        return b" "
    except OSError:
        return b""


def _tally(answers):
    return ", ".join(f"{status}: {answers.count(status)}" for status in sorted(set(answers)))


def _timed(port, path, timeout=40):
    started = time.monotonic()
    wire.ask(port, wire.get(path, "Connection: close"), timeout)
    return time.monotonic() - started


def head_of_line(findings, server, slow_ms=10_000, quick=200):
    """One slow handler must not make quick ones wait while threads idle."""
    slow = threading.Thread(target=_timed, args=(server.port, f"/slow?ms={slow_ms}"))
    slow.start()
    deadline = time.monotonic() + BEGIN_SECONDS
    while server.counters_begun() < 1 and time.monotonic() < deadline:
        time.sleep(0.01)
    findings.expect(server.counters_begun() >= 1, "the slow handler did not begin")
    times = _parallel(server.port, "/slow?ms=20", quick, clients=quick)
    late = sum(1 for seconds in times if seconds > QUICK_SECONDS)
    findings.figure("quick_requests_beside_a_slow_one", quick)
    findings.figure("quick_requests_that_waited_for_it", late)
    findings.figure("slowest_of_them_seconds", max(times))
    findings.expect(late == 0, f"{late} of {quick} quick requests waited for a slow one")
    slow.join()


def _parallel(port, path, count, clients):
    times, lock = [], threading.Lock()

    def run():
        for _ in range(count // clients):
            seconds = _timed(port, path)
            with lock:
                times.append(seconds)

    threads = [threading.Thread(target=run) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def overload(findings, server, count=3000, ms=1000):
    """More slow requests than there are threads and places in the queue: some are served, the rest is told to come back."""
    connections = []
    request = wire.get(f"/slow?ms={ms}", "Connection: close")
    with contextlib.suppress(OSError):
        for _ in range(count):
            connections.append(wire.Connection(server.port))
            connections[-1].send(request)
    statuses, unadvised = [], 0
    for connection in connections:
        connection.socket.settimeout(90)
        try:
            answer = connection.read()
            statuses.append(str(answer.status))
            unadvised += answer.status == 503 and answer.header(b"retry-after") is None
        except (EOFError, OSError):
            statuses.append("none")
        connection.close()
    findings.figure("requests_at_once", len(connections))
    findings.figure("answers", _tally(statuses))
    findings.expect(set(statuses) <= {"200", "503"}, f"answers under overload: {_tally(statuses)}")
    findings.expect(not unadvised, f"{unadvised} answers 503 without Retry-After")


