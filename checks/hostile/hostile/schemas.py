"""Runs schemathesis on the OpenAPI documents of the twins and of the demo, beside the real FastAPI.

A check that fails for the real FastAPI on the same operation of the same document is not held against the library, whose task
is to answer as FastAPI does; `FASTAPI_FAILS` says which checks these are, and why. Every other failure is.
"""

import collections
import contextlib
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

from .findings import Findings
from .servers import HERE

FASTAPI_FAILS = {
    "unsupported_method": "FastAPI's 405 is that of Starlette, with an Allow header for one route only",
    "negative_data_rejection": "numbers, booleans and times are read from texts, as pydantic's lax mode does",
    "positive_data_acceptance": "formats such as `date-time` and `binary` say less than pydantic checks",
    "response_schema_conformance": "an operation's own validation errors and its HTTPExceptions are not in its document",
    "status_code_conformance": "HTTPExceptions, 405 and 400 are not in a document unless a program declares them",
    "content_type_conformance": "the answer to an exception is JSON, whatever the operation declares",
    "missing_required_header": "a header that is declared as text may come empty",
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
    executable = str(pathlib.Path(java) / "bin/java") if java else "java"
    classes = f"{HERE.parent}/conformance/target/test-classes:{HERE}/target/lib/*"
    return process([executable, "-cp", classes, "io.fastapi.conformance.TwinServer"], stderr=subprocess.DEVNULL)


def theirs():
    return process([sys.executable, str(HERE / "twin_server.py")], stderr=subprocess.DEVNULL, cwd=HERE.parent / "conformance")


def storm(java, seed, examples=5, documents=None, seconds=float("inf")):
    """Asks for every document, or for as many as said, which the seed chooses."""
    findings = Findings()
    cases, beside = collections.Counter(), 0
    deadline = time.monotonic() + seconds
    with ours(java) as our_ports, theirs() as their_ports:
        names = sorted(set(our_ports) & set(their_ports))
        random.Random(seed).shuffle(names)
        names = names[:documents]
        for name in names:
            if time.monotonic() > deadline:
                break
            count, failed = run(our_ports[name], seed, examples)
            cases["ours"] += count
            if not failed:
                continue
            count, known = run(their_ports[name], seed, examples)
            cases["theirs"] += count
            for operation, check in sorted(failed):
                if (operation, check) in known or ("*", check) in known:
                    beside += 1
                elif check in FASTAPI_FAILS and any(check == other for _, other in known):
                    beside += 1
                else:
                    findings.expect(False, f"{name}: {operation} fails {check}, and FastAPI does not")
    findings.figure("documents", len(names))
    findings.figure("requests", cases["ours"])
    findings.figure("requests_to_fastapi", cases["theirs"])
    findings.figure("failed_checks_that_fastapi_fails_too", beside)
    findings.expect(cases["ours"] > 0, "schemathesis sent nothing")
    return findings


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
