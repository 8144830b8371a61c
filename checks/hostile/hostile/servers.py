"""Starts what the clients are let loose on, and reads what it holds."""

import contextlib
import functools
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent.parent
CLASS_PATH = f"{HERE}/target/classes:{HERE}/target/lib/*"
OURS, WEBFLUX, FASTAPI = "ours", "webflux", "fastapi"
MAINS = {OURS: "io.fastapi.hostile.Target", WEBFLUX: "io.fastapi.hostile.PlainWebFlux"}
TITLES = {OURS: "FastAPI for Spring", WEBFLUX: "plain WebFlux", FASTAPI: "FastAPI on uvicorn"}
COUNTERS = ("begun", "returned", "opened", "closed", "tasks_added", "tasks_run", "pieces", "bytes_read")
START_SECONDS = 120
STOP_SECONDS = 45

# Small, so that a leak shows; without thread caches of buffers, so that what is held can be counted.
JVM_FLAGS = [
    "-XX:MaxDirectMemorySize=64m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:-OmitStackTraceInFastThrow",
    "-Dio.netty.allocator.type=pooled",
    "-Dio.netty.allocator.useCacheForAllThreads=false",
    "-Dio.netty.allocator.smallCacheSize=0",
    "-Dio.netty.allocator.normalCacheSize=0",
    "-Dfile.encoding=UTF-8",
]


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


class Server:
    """A target that runs, in a temporary folder of its own."""

    def __init__(self, kind=OURS, java=None, leaks="paranoid", properties=(), heap="128m"):
        self.kind = kind
        self.port = free_port()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hostile-"))
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir()
        self.log = self.folder / "log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                self._command(java, leaks, properties, heap),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, "TMPDIR": str(self.temporary), "HOSTILE_FOLDER": str(self.folder)},
                cwd=HERE,
                start_new_session=True,
            )
        self._await_start()

    def _command(self, java, leaks, properties, heap):
        if self.kind == FASTAPI:
            return [
                sys.executable, "-m", "uvicorn", "fastapi_app:app", "--host", "127.0.0.1", "--port", str(self.port),
                "--log-level", "warning", "--http", "httptools", "--timeout-graceful-shutdown", "30",
            ]  # fmt: skip
        return [
            executable_of(java),
            f"-Xmx{heap}",
            *JVM_FLAGS,
            f"-Dio.netty.leakDetection.level={leaks}",
            f"-Djava.io.tmpdir={self.temporary}",
            "--enable-native-access=ALL-UNNAMED" if feature(java) >= 21 else "-Dunused=",
            "-cp",
            CLASS_PATH,
            MAINS[self.kind],
            f"--server.port={self.port}",
            f"--hostile.folder={self.folder}",
            *properties,
        ]

    def _await_start(self):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            with contextlib.suppress(OSError, ValueError):
                if self.get("/quick-async", timeout=5):
                    return
            time.sleep(0.1)
        text = self.log.read_text(errors="replace")
        self.close()
        raise SystemExit(f"{self.kind} did not start:\n{text[-4000:]}")

    def get(self, path, timeout=60):
        """The JSON at a path, asked for on a connection of its own."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            connection.sendall(request.encode())
            answer = b"".join(iter(lambda: connection.recv(65536), b""))
        head, _, body = answer.partition(b"\r\n\r\n")
        if b" 200 " not in head.split(b"\r\n")[0] + b" ":
            raise ValueError(head.decode("latin-1")[:200])
        return json.loads(_unchunked(body) if b"transfer-encoding: chunked" in head.lower() else body)

    def counters(self):
        """The counters, also of a server that has ended."""
        numbers = struct.unpack(f"<{len(COUNTERS)}q", (self.folder / "counters").read_bytes())
        return dict(zip(COUNTERS, numbers))

    def counters_begun(self):
        """How many handlers began."""
        return self.counters()["begun"]

    def vitals(self):
        """What the server holds: memory, buffers, descriptors, threads, temporary files, lines in its log."""
        held = self.get("/vitals")
        process = pathlib.Path(f"/proc/{self.process.pid}")
        status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
        held["rss"] = int(status["VmRSS"].split()[0]) * 1024
        held["descriptors"] = len(os.listdir(process / "fd"))
        held["temporary_files"] = sum(1 for each in self.temporary.rglob("*") if _is_upload(each))
        return {**held, **self.log_lines()}

    def log_lines(self):
        """How many lines of the log are errors, and how many tell of a leaked buffer."""
        lines = self.log.read_text(errors="replace").splitlines()
        return {
            "log_errors": sum(1 for line in lines if _is_error(line)),
            "log_warnings": sum(1 for line in lines if " WARN " in line[:60]),
            "log_leaks": sum(1 for line in lines if "LEAK:" in line),
            "log_lines": len(lines),
        }

    def errors(self, most=3):
        """What the errors of the log say: the first few that differ."""
        lines = self.log.read_text(errors="replace").splitlines()
        shown = {}
        for line, after in zip(lines, [*lines[1:], ""]):
            if " ERROR " in line[:60] or "LEAK:" in line:
                text = line.split(" : ", 1)[-1]
                shown.setdefault(re.sub(r"[0-9a-f]{4,}|[0-9]+", "#", text)[:60], f"{text[:200]} | {after[:200]}")
        return list(shown.values())[:most]

    def keep_log(self):
        """Leaves the log where a developer finds it."""
        folder = HERE / "target/failures"
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self.log, folder / f"{self.folder.name}.log")

    def terminate(self):
        """Asks the server to end, as an orchestrator does."""
        self.process.send_signal(signal.SIGTERM)

    def ended(self, seconds=STOP_SECONDS):
        """Waits until the process has ended; whether it did."""
        try:
            self.process.wait(seconds)
            return True
        except subprocess.TimeoutExpired:
            return False

    def close(self, keep_log=None):
        if self.process.poll() is None:
            self.terminate()
            if not self.ended():
                self.process.kill()
                self.process.wait()
        if keep_log:
            shutil.copyfile(self.log, keep_log)
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, failure, *rest):
        if failure:
            self.keep_log()
        self.close()


def _is_upload(path):
    """Whether a temporary file was made for a request, and not by the virtual machine."""
    return path.is_file() and "hsperfdata" not in str(path) and path.suffix != ".so"


def _is_error(line):
    return " ERROR " in line[:60] or line.startswith("ERROR:")


def executable_of(java):
    """The `java` of a home, or the one on the path."""
    return str(pathlib.Path(java) / "bin/java") if java else "java"


@functools.cache
def feature(java):
    """The version of a JDK, such as 17."""
    text = subprocess.run([executable_of(java), "-version"], capture_output=True, text=True, check=True).stderr
    return int(text.split('"')[1].split(".")[0])


def _unchunked(body):
    pieces = []
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size.split(b";")[0], 16)
        pieces.append(body[:length])
        body = body[length + 2 :]
    return b"".join(pieces)
