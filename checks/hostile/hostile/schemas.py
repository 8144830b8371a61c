"""Runs schemathesis on the OpenAPI documents of the twins and of the demo, beside the real FastAPI.

A check that fails for the real FastAPI on the same operation of the same document is not held against the library, whose task
is to answer as FastAPI does; `FASTAPI_FAILS` says of the usual ones why. Every other failure is.
"""

import collections
import contextlib
import itertools
import json
import pathlib
import random
import socket
import subprocess
import sys
import tempfile
import time

from .findings import Findings
from .servers import HERE, START_SECONDS, executable_of, free_port

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
    classes = f"{HERE.parent}/conformance/target/test-classes:{HERE}/target/lib/*"
    return process([executable_of(java), "-cp", classes, "io.fastapi.conformance.TwinServer"], stderr=subprocess.DEVNULL)


def theirs():
    return process([sys.executable, str(HERE / "twin_server.py")], stderr=subprocess.DEVNULL, cwd=HERE.parent / "conformance")


def storm(java, seed, examples=5, documents=None, seconds=float("inf"), least=0):
    """Asks for the demo and every document of the twins, or for as many as said, which the seed chooses.

    Once all were asked it begins again with other seeds, until as many requests as said were sent.
    """
    findings = Findings()
    cases, beside = collections.Counter(), collections.Counter()
    deadline = time.monotonic() + seconds
    with demo(java) as port:
        cases["ours"], failed = run(port, seed, examples)
        for operation, check in sorted(failed):
            # The demo has no twin: it may fail only what documents of this kind cannot say.
            text = f"demo: {operation} fails {check}"
            findings.expect(check in FASTAPI_FAILS and check != "not_a_server_error", text)
            beside[check] += 1
    asked = 1
    with ours(java) as our_ports, theirs() as their_ports:
        names = sorted(set(our_ports) & set(their_ports))
        findings.expect(names, "the twins do not start, here or there")
        random.Random(seed).shuffle(names)
        rounds = itertools.count(seed)
        while names and (asked == 1 or (cases["ours"] < least and time.monotonic() < deadline)):
            round_seed = next(rounds)
            for name in names[:documents]:
                if time.monotonic() > deadline:
                    break
                asked += 1
                ports = [both[name] for both in (our_ports, their_ports)]
                compare(findings, name, cases, beside, ports, round_seed, examples)
    findings.figure("documents", asked)
    findings.figure("requests", cases["ours"])
    findings.figure("requests_to_fastapi", cases["theirs"])
    failing = ", ".join(f"{check}: {count}" for check, count in beside.most_common())
    findings.figure("failed_checks_that_fastapi_fails_too", failing)
    findings.expect(cases["ours"] >= max(1, least), f"schemathesis sent only {cases['ours']} requests")
    return findings


def compare(findings, name, cases, beside, ports, seed, examples):
    """Asks both twins, the real one only if ours fails a check."""
    count, failed = run(ports[0], seed, examples)
    cases["ours"] += count
    if not failed:
        return
    count, known = run(ports[1], seed, examples)
    cases["theirs"] += count
    known_checks = {check for _, check in known}
    for operation, check in sorted(failed):
        if check in known_checks:
            beside[check] += 1
        else:
            findings.expect(False, f"{name}: {operation} fails {check}, and FastAPI does not")


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
    """How many requests were sent, and which operations failed which checks."""
    with tempfile.TemporaryDirectory(prefix="schemathesis-") as folder:
        report = pathlib.Path(folder) / "events.ndjson"
        command = [
            str(pathlib.Path(sys.executable).parent / "schemathesis"), "run", f"http://127.0.0.1:{port}/openapi.json",
            "--checks", "all", "--seed", str(seed), "--max-examples", str(examples), "--mode", "all", "--no-color",
            "--continue-on-failure", "--phases", "examples,coverage,fuzzing", "--generation-database", "none",
            "--request-timeout", "20", "--report", "ndjson", "--report-ndjson-path", str(report),
        ]  # fmt: skip
        subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=1800, check=False)
        return _read(report)


def _read(report):
    count, failed = 0, set()
    for line in report.read_text().splitlines() if report.exists() else []:
        event = json.loads(line)
        recorder = event.get("ScenarioFinished", {}).get("recorder")
        if not recorder:
            continue
        count += len(recorder.get("cases", {}))
        for checks in recorder.get("checks", {}).values():
            for check in checks:
                if check.get("status") == "failure":
                    failed.add((recorder["label"], check["name"]))
    return count, failed
