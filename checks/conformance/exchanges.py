"""Asks the real FastAPI, served by uvicorn, the requests of a twin: golden/NAME.json of twins/NAME.py and cases/NAME.json.

The format of the cases and of the golden files is described in README.md.
"""

import base64
import contextlib
import gzip
import http.client
import importlib
import json
import pathlib
import re
import socket
import threading
import time

import talks
import uvicorn

HERE = pathlib.Path(__file__).resolve().parent
BOUNDARY = "conformance-boundary"
HTTP_DATE = re.compile(r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT")
SIGNED = re.compile(r"^(\w+=[\w+/=]+)\.[\w-]+\.[\w-]{27}(?=;)")
UNTIL_SECONDS = 5
CASE_KEYS = {
    "request", "note", "headers", "body", "body_base64", "json", "form", "multipart", "each", "bodies", "until",
    "document", "talk",
}


@contextlib.contextmanager
def served(module):
    """The port on which a fresh instance of a program runs."""
    module = importlib.import_module(module)
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        module.app,
        loop="asyncio",
        http="httptools",
        log_config=None,
        server_header=False,
        date_header=False,
        root_path=getattr(module, "ROOT_PATH", ""),
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


def expand(case):
    """One case for each value of `each` (put in place of {}) and for each text of `bodies`."""
    unknown = set(case) - CASE_KEYS
    if unknown:
        raise SystemExit(f"unknown keys {sorted(unknown)} in case {case}")
    plain = {key: value for key, value in case.items() if key not in ("each", "bodies")}
    requests = [case["request"].replace("{}", value, 1) for value in case.get("each", [])] or [case["request"]]
    for request in requests:
        if "bodies" not in case:
            yield {**plain, "request": request}
        for body in case.get("bodies", []):
            headers = {"content-type": "application/json", **case.get("headers", {})}
            yield {**plain, "request": request, "body": body, "headers": headers, "named_by_body": True}


def identify(case):
    parts = [case["request"]]
    if case.get("named_by_body"):
        parts.append(case["body"])
    if "note" in case:
        parts.append(f"({case['note']})")
    return " ".join(parts)


def multipart(parts):
    lines = []
    for part in parts:
        disposition = f'form-data; name="{part["name"]}"'
        if "filename" in part:
            disposition += f'; filename="{part["filename"]}"'
        lines.append(f"--{BOUNDARY}\r\nContent-Disposition: {disposition}\r\n".encode())
        if "type" in part:
            lines.append(f"Content-Type: {part['type']}\r\n".encode())
        lines.append(b"\r\n" + part["text"].encode() + b"\r\n")
    lines.append(f"--{BOUNDARY}--\r\n".encode())
    return b"".join(lines)


def payload(case):
    """The bytes of the body and the content type that the way of writing it implies."""
    if "json" in case:
        return json.dumps(case["json"], separators=(",", ":"), ensure_ascii=False).encode(), "application/json"
    if "form" in case:
        return case["form"].encode(), "application/x-www-form-urlencoded"
    if "multipart" in case:
        return multipart(case["multipart"]), f"multipart/form-data; boundary={BOUNDARY}"
    if "body_base64" in case:
        return base64.b64decode(case["body_base64"]), None
    if "body" in case:
        return case["body"].encode(), None
    return None, None


def header_lines(case, body, content_type):
    """Pairs: host and a length of the body unless the case has its own; a list stands for a repeated header."""
    written = dict(case.get("headers", {}))
    if "talk" in case:
        written = talks.handshake_headers(written)
    names = {name.lower() for name in written}
    if "host" not in names:
        written = {"host": "testserver", **written}
    if content_type and "content-type" not in names:
        written["content-type"] = content_type
    if body is not None and not names & {"content-length", "transfer-encoding"}:
        written["content-length"] = str(len(body))
    return [
        [name, value]
        for name, values in written.items()
        for value in (values if isinstance(values, list) else [values])
    ]


def concrete(case):
    method, target = case["request"].split(" ", 1)
    body, content_type = payload(case)
    request = {"method": method, "target": target, "headers": header_lines(case, body, content_type)}
    if body is not None:
        request.update(text_or_base64(body))
    return request, body


def text_or_base64(data):
    try:
        return {"body": data.decode()}
    except UnicodeDecodeError:
        return {"body_base64": base64.b64encode(data).decode()}


def send(port, request, body):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.putrequest(request["method"], request["target"], skip_host=True, skip_accept_encoding=True)
        for name, value in request["headers"]:
            connection.putheader(name, value.encode())
        connection.endheaders(body)
        response = connection.getresponse()
        headers = [
            [name.lower(), stable(name.lower(), value)]
            for name, value in response.getheaders()
            if name.lower() not in ("connection", "transfer-encoding")
        ]
        data, cut = read(response)
        return response.status, *plain(headers, data), cut
    finally:
        connection.close()


def read(response):
    """The body, and whether the connection ended before it did."""
    try:
        return response.read(), False
    except http.client.IncompleteRead as incomplete:
        return incomplete.partial, True


def plain(headers, data):
    """A compressed body is compared as what it stands for, whose length is no longer that of the header."""
    if ["content-encoding", "gzip"] in headers:
        data = gzip.decompress(data) if data else data
        headers = [[name, "<compressed>" if name == "content-length" else value] for name, value in headers]
    return headers, data


def stable(name, value):
    """Dates and signatures with a time are masked; the methods of `allow` come from a set, whose order Python leaves open."""
    if name == "allow":
        return ", ".join(sorted(value.split(", ")))
    if name == "set-cookie":
        value = SIGNED.sub(r"\1.<signed>", value)
    return HTTP_DATE.sub("<date>", value)


def exchange(port, case):
    request, body = concrete(case)
    deadline = time.monotonic() + UNTIL_SECONDS
    while True:
        status, headers, data, cut = send(port, request, body)
        if "until" not in case or case["until"].encode() in data:
            return request, status, headers, data, cut
        if time.monotonic() > deadline:
            raise SystemExit(f"{identify(case)}: {case['until']!r} did not appear in {data!r}")
        time.sleep(0.01)


def document_text(name, data):
    """A JSON body as a file that people can read; its compact form must give back the exact bytes."""
    document = json.loads(data)
    if json.dumps(document, separators=(",", ":"), ensure_ascii=False).encode() != data:
        raise SystemExit(f"{name}: the document is not compact JSON")
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def names():
    """The twins."""
    return sorted(path.stem for path in (HERE / "twins").glob("*.py"))


def ask(port, case):
    """The request of a case, the answer, and what was said on a WebSocket."""
    if "talk" not in case:
        return *exchange(port, case), []
    request, _ = concrete(case)
    status, headers, data, said = talks.talk(port, request, case["talk"])
    return request, status, headers, data, False, said


def record(name, home=HERE, package="twins"):
    """The golden files of a twin: path -> text. Another home has cases and golden files of its own, for programs of another package."""
    cases = [each for case in json.loads((home / "cases" / f"{name}.json").read_text()) for each in expand(case)]
    exchanges, files, ids = [], {}, set()
    with served(f"{package}.{name}") as port:
        for case in cases:
            case_id = identify(case)
            if case_id in ids:
                raise SystemExit(f"{name}: two cases are called {case_id}; give one a note")
            ids.add(case_id)
            request, status, headers, data, cut, said = ask(port, case)
            response = {"status": status, "headers": headers}
            if cut:
                response["cut"] = True
            if "document" in case:
                files[home / "golden" / case["document"]] = document_text(name, data)
                response["document"] = case["document"]
            elif data:
                response.update(text_or_base64(data))
            entry = {"id": case_id, "request": request, "response": response}
            if "until" in case:
                entry["until"] = case["until"]
            if "talk" in case:
                entry["talk"] = said
            exchanges.append(entry)
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in exchanges)
    files[home / "golden" / f"{name}.json"] = f'{{"twin": "{name}", "exchanges": [\n{lines}\n]}}\n'
    return files
