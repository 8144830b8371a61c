"""Asks the servers: once, to see what they answer, and as fast as they can."""

import hashlib
import http.client
import re
import subprocess
import sys
from dataclasses import dataclass
from http import HTTPStatus

from servers import PACKAGE, TARGET, Server, java

CONNECTIONS = 32
MOST_SECONDS = 60
WRONG = b"Unexpected answer"
WRK_SCRIPT = """
wrk.method = {method}
wrk.body = {body}
{headers}
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d\\n", summary.requests, summary.duration, e.status,
    e.connect + e.read + e.write + e.timeout))
end
"""


@dataclass(frozen=True)
class Burst:
    requests: int
    micros: float
    """CPU per request."""
    rate: float
    """Requests per second."""


@dataclass(frozen=True)
class HalfLoad:
    """What one server did under one workload at half of what it can."""

    rate: int
    """Requests per second."""
    micros: list[int]
    """The 99th percentile of every second; none if it did not keep up."""
    late: bool
    """Whether the client itself was late, so that this says nothing about the server."""


def serves(server: Server, workload: dict, golden: dict) -> bool:
    """Whether a server answers as FastAPI did; one of an earlier commit may not know the workload yet."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request(workload["method"], workload["path"], workload.get("body"), workload.get("headers", {}))
    response = connection.getresponse()
    body = response.read().decode()
    if golden["body"].startswith("sha256:"):
        body = "sha256:" + hashlib.sha256(body.encode()).hexdigest()
    connection.close()
    if "@" in server.name and response.status == HTTPStatus.NOT_FOUND != golden["status"]:
        print(f"{workload['name']}: {server.name} does not know it yet", file=sys.stderr)
        return False
    if (response.status, body) != (golden["status"], golden["body"]):
        raise SystemExit(
            f"{server.name} answers {workload['name']} with {response.status} and {len(body)} characters,"
            f" expected {golden['status']} and {len(golden['body'])}:\n{body[:500]}"
        )
    return True


def wrk_script(workload: dict) -> str:
    def lua(text: str) -> str:
        return "[==[" + text + "]==]"

    headers = [f"wrk.headers[ {lua(name)} ] = {lua(value)}" for name, value in workload.get("headers", {}).items()]
    body = lua(workload["body"]) if "body" in workload else "nil"
    return WRK_SCRIPT.format(method=lua(workload["method"]), body=body, headers="\n".join(headers))


def load(server: Server, workload: dict, expected_status: int, script: str, seconds: int) -> Burst:
    """One burst of requests, a longer one if none is answered within it."""
    before = server.cpu_seconds()
    url = f"http://127.0.0.1:{server.port}{workload['path']}"
    wrk = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "60s", "-s", script, url]
    output = subprocess.run(wrk, capture_output=True, text=True, check=True).stdout
    cpu = server.cpu_seconds() - before
    requests, micros, failed, broken = map(int, re.findall(r"RESULT (\d+) (\d+) (\d+) (\d+)", output)[0])
    if broken or failed != (requests if expected_status >= 400 else 0):
        raise SystemExit(f"{server.name}, {workload['name']}: wrong answers under load\n{output}")
    if not requests:
        if seconds > MOST_SECONDS:
            raise SystemExit(f"{server.name}, {workload['name']}: no answer within {seconds} s")
        return load(server, workload, expected_status, script, 4 * seconds)
    return Burst(requests, cpu * 1e6 / requests, requests * 1e6 / micros)


def request_bytes(workload: dict, port: int) -> bytes:
    body = workload.get("body", "").encode()
    headers = {"host": f"127.0.0.1:{port}", **workload.get("headers", {})}
    if body:
        headers["content-length"] = str(len(body))
    lines = [f"{workload['method']} {workload['path']} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body


def steady(server: Server, workload: dict, expected_status: int, rate: int, seconds: int, java_home: str | None) -> HalfLoad:
    """Asks for so many requests per second."""
    client = [java(java_home), "-Xmx128m", "-cp", str(TARGET / "classes"), PACKAGE + "steady.SteadyClient"]
    command = [*client, *map(str, (server.port, CONNECTIONS, rate, seconds, expected_status))]
    run = subprocess.run(command, input=request_bytes(workload, server.port), capture_output=True)
    if WRONG in run.stderr:
        raise SystemExit(f"{server.name}, {workload['name']}: {run.stderr.decode()}")
    if run.returncode:
        print(run.stderr.decode(), file=sys.stderr)
    output = run.stdout.decode()
    late = any(int(count) * 100 > rate * seconds for count in re.findall(r"LATE (\d+)", output))
    return HalfLoad(rate, [int(micros) for micros in re.findall(r"SECOND \d+ (\d+)", output)], late)
