"""Runs schemathesis on the OpenAPI documents of the twins and of the demo, beside the real FastAPI.

What fails a check is sent to the real FastAPI as well: the same status there, or what deviations.md lists, is not held against
the library, whose task is to answer as FastAPI does. Everything else is. `FASTAPI_FAILS` says why the usual checks fail there.
"""

import base64
import collections
import concurrent.futures
import contextlib
import dataclasses
import http.client
import itertools
import json
import pathlib
import random
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

from .findings import Findings
from .servers import HERE, START_SECONDS, executable_of, free_port

CONFORMANCE = HERE.parent / "conformance"

# Documents at a time, and the most for each: one with a stream that does not end must not hold up the others.
AT_ONCE = 2
DOCUMENT_SECONDS = 240

# How many of the requests that failed a check of an operation are sent to FastAPI as well.
REPLAYS = 3

SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")

# What deviations.md lists: integers have the size of their Java type, times no offset, offsets are those of java.time.
LISTED = ("int_parsing_size", "timezone_naive", "at most 18 hours")

FASTAPI_FAILS = {
    "allow_header_conformance": "the Allow header of a 405 names the methods of the first route of a path only, as Starlette's",
    "negative_data_rejection": "numbers, booleans and times are read from texts, and texts from nothing, as in pydantic's lax mode",
    "positive_data_acceptance": "formats and patterns in a document say less than what pydantic checks",
    "response_schema_conformance": "answers of exceptions are not in a document",
    "status_code_conformance": "400, 405 and the status of an exception are not in a document unless a program declares them",
    "content_type_conformance": "an exception is answered with JSON, whatever an operation declares",
    "missing_required_header": "a scheme with auto_error=False is in the document as any other, and serves requests without it",
    "not_a_server_error": "some twins fail on purpose, to show what a 500 looks like",
}

# Of the demo's annotated controller, which is none of ours.
CONTROLLERS = "/legacy/"
CONTROLLERS_FAIL = {"unsupported_method": "Spring answers OPTIONS itself, with the methods that a controller has"}


@contextlib.contextmanager
def process(command, **more):
    """A server that prints `NAME PORT` for each application that it serves, and then `ready`."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, **more) as running:
        ports = {}
        for line in running.stdout:
            if line.strip() == "ready":
                break
            name, _, port = line.strip().partition(" ")
            if port.isdigit():
                ports[name] = int(port)
        try:
            yield ports
        finally:
            running.terminate()


def ours(java):
    classes = f"{HERE}/target/twins:{HERE}/target/lib/*"
    return process([executable_of(java), "-cp", classes, "io.fastapi.conformance.TwinServer"], stderr=subprocess.DEVNULL)


def theirs(*names):
    """The twins with the real FastAPI: all, or those that are named."""
    command = [sys.executable, str(HERE / "twin_server.py"), *names]
    return process(command, stderr=subprocess.DEVNULL, cwd=CONFORMANCE)


@dataclasses.dataclass
class Sent:
    """What schemathesis did with one document: of each check of an operation that failed, what was sent and answered."""

    requests: int = 0
    written: list = dataclasses.field(default_factory=list)  # requests that may have changed something
    failed: dict = dataclasses.field(default_factory=lambda: collections.defaultdict(list))
    complete: bool = True


class Comparison:
    """Asks twins, sends to the real one what failed a check that is not known to fail there, and keeps account."""

    def __init__(self, findings, ports, examples):
        self.findings, self.ports, self.examples = findings, ports, examples
        self.known = collections.defaultdict(set)
        self.written = collections.defaultdict(list)
        self.beside = collections.Counter()
        self.answered, self.deaf = set(), set()
        self.requests = self.requests_to_fastapi = self.documents = self.incomplete = self.fastapi_ended = 0

    def ask(self, name, seed):
        """One document, with one seed. A document is asked by one thread at a time."""
        sent = run(self.ports[name], seed, self.examples)
        self.count(sent)
        if sent.requests:
            self.answered.add(name)
        elif sent.complete and name in self.answered:
            self.deaf.add(name)
        unknown = {failed: sent.failed[failed] for failed in sorted(sent.failed) if failed[1] not in self.known[name]}
        for _, check in sent.failed.keys() - unknown.keys():
            self.beside[check] += 1
        if unknown:
            with theirs(name) as ports:
                for (operation, check), exchanges in unknown.items():
                    self.compare(name, operation, check, exchanges, ports[name], sent.written)
        self.written[name] += sent.written

    def compare(self, name, operation, check, exchanges, port, written):
        """A server of FastAPI for each document: some requests end its process."""
        for request, status, body, before in exchanges[:REPLAYS]:
            listed = any(text in body for text in LISTED)
            real = replayed(request, port)
            self.requests_to_fastapi += 1
            self.fastapi_ended += real is None and not listens(port)
            if real not in (status, None) and not listed:
                real = self.replayed_after(self.written[name] + written[:before], request, name)
            if real in (status, None):
                self.known[name].add(check)
            if real in (status, None) or listed:
                self.beside[check] += 1
            else:
                self.findings.expect(
                    False, f"{name}: {operation} fails {check} with {status}, and FastAPI answers {real}: {request} {body[:300]}"
                )

    def replayed_after(self, written, request, name):
        """The status of a FastAPI that has seen what ours had seen: it may have changed what is there."""
        with theirs(name) as ports:
            for earlier in written:
                replayed(earlier, ports[name])
            self.requests_to_fastapi += len(written) + 1
            return replayed(request, ports[name])

    def count(self, sent):
        self.documents += 1
        self.requests += sent.requests
        self.incomplete += not sent.complete

    def is_over(self, deadline):
        """Whether there is no time left, or a server that had answered does so no longer."""
        return time.monotonic() >= deadline or bool(self.deaf)

    def demo(self, port, seed):
        """The demo has no twin: it may fail only what documents of this kind cannot say."""
        sent = run(port, seed, self.examples)
        self.count(sent)
        for operation, check in sorted(sent.failed):
            allowed = check in FASTAPI_FAILS and check != "not_a_server_error"
            allowed = allowed or (CONTROLLERS in operation and check in CONTROLLERS_FAIL)
            self.findings.expect(allowed, f"demo: {operation} fails {check}")
            self.beside[check] += 1


def storm(java, seed, examples=5, documents=None, seconds=float("inf"), least=0):
    """Asks for the demo and every document of the twins, or as many as said, which the seed chooses; a few at a time.

    Once all were asked it begins again with other seeds, until as many requests as said were sent.
    """
    findings = Findings()
    deadline = time.monotonic() + seconds
    with demo(java) as port, ours(java) as ports:
        comparison = Comparison(findings, ports, examples)
        comparison.demo(port, seed)
        names = sorted(name for name in ports if (CONFORMANCE / f"twins/{name}.py").exists())
        findings.expect(names, "the twins do not start, here or there")
        random.Random(seed).shuffle(names)
        rounds = itertools.count(seed)
        while names and (comparison.documents == 1 or comparison.requests < least) and not comparison.is_over(deadline):
            round_seed = next(rounds)
            with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as several:
                list(several.map(lambda name: ask_in_time(comparison, name, round_seed, deadline), names[:documents]))
    findings.figure("documents", comparison.documents)
    findings.figure("documents_cut_short", comparison.incomplete)
    findings.figure("requests", comparison.requests)
    findings.figure("requests_to_fastapi", comparison.requests_to_fastapi)
    findings.figure("documents_at_which_fastapi_ended", comparison.fastapi_ended)
    failing = ", ".join(f"{check}: {count}" for check, count in comparison.beside.most_common())
    findings.figure("failed_checks_that_fastapi_fails_too", failing)
    findings.expect(not comparison.deaf, f"no longer answered: {', '.join(sorted(comparison.deaf))}")
    findings.expect(comparison.requests >= max(1, least), f"schemathesis sent only {comparison.requests} requests")
    return findings


def ask_in_time(comparison, name, seed, deadline):
    if not comparison.is_over(deadline):
        comparison.ask(name, seed)


def listens(port):
    try:
        socket.create_connection(("127.0.0.1", port), 5).close()
    except OSError:
        return False
    return True


@contextlib.contextmanager
def demo(java):
    """The port of the demo, once it answers."""
    port = free_port()
    jar = next((HERE.parent.parent / "demo-app/target").glob("demo-app-*.jar"))
    command = [executable_of(java), "-jar", str(jar), f"--server.port={port}", "--server.address=127.0.0.1"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL) as running:
        try:
            deadline = time.monotonic() + START_SECONDS
            while time.monotonic() < deadline:
                with contextlib.suppress(OSError):
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                time.sleep(0.2)
            yield port
        finally:
            running.terminate()


def run(port, seed, examples):
    """What came of one document, of which no more than the time allows is asked."""
    with tempfile.TemporaryDirectory(prefix="schemathesis-") as folder:
        report = pathlib.Path(folder) / "events.ndjson"
        command = [
            str(pathlib.Path(sys.executable).parent / "schemathesis"), "run", f"http://127.0.0.1:{port}/openapi.json",
            "--checks", "all", "--seed", str(seed), "--max-examples", str(examples), "--mode", "all", "--no-color",
            "--continue-on-failure", "--no-shrink", "--suppress-health-check", "all", "--phases", "examples,coverage,fuzzing",
            "--generation-database", "none", "--request-timeout", "5", "--output-sanitize", "false",
            "--report", "ndjson", "--report-ndjson-path", str(report),
        ]  # fmt: skip
        sent = Sent()
        try:
            subprocess.run(command, cwd=folder, capture_output=True, timeout=DOCUMENT_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            sent.complete = False
        return _read(report, sent)


def _read(report, sent):
    for line in report.read_text().splitlines() if report.exists() else []:
        try:
            recorder = json.loads(line).get("ScenarioFinished", {}).get("recorder")
        except ValueError:  # the last line of what was cut short
            break
        if not recorder:
            continue
        sent.requests += len(recorder.get("cases", {}))
        for case, exchange in recorder.get("interactions", {}).items():
            _read_exchange(recorder["label"], exchange, recorder.get("checks", {}).get(case, []), sent)
    return sent


def _read_exchange(operation, exchange, checks, sent):
    response = exchange.get("response")
    for check in checks:
        if check.get("status") == "failure" and response:
            body = _bytes(response.get("content")).decode(errors="replace")
            answer = (exchange["request"], response["status_code"], body, len(sent.written))
            sent.failed[operation, check["name"]].append(answer)
    if exchange["request"]["method"] not in SAFE and response and not 400 <= response["status_code"] < 500:
        sent.written.append(exchange["request"])


def _bytes(content):
    return base64.b64decode((content or {}).get("$base64", ""))


def replayed(request, port):
    """The status with which a server answers a request that another one was sent; none if it does not."""
    url = urllib.parse.urlsplit(request["uri"])
    headers = {name: value if isinstance(value, str) else ", ".join(value) for name, value in request["headers"].items()}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        target = urllib.parse.urlunsplit(("", "", url.path, url.query, ""))
        connection.request(request["method"], target, body=_bytes(request.get("body")) or None, headers=headers)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
