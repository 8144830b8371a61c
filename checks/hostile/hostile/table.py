"""Requests that no friendly client sends, one by one, each with what must come of it."""

import dataclasses

from . import wire
from .findings import Findings, compare
from .servers import FASTAPI, OURS, Server

H = b"Host: localhost\r\n"
END = b"\r\n"
CLOSED = frozenset({"closed", "reset"})


@dataclasses.dataclass(frozen=True)
class Case:
    """Bytes, and which statuses may answer them; 0 stands for a connection that is closed without an answer."""

    name: str
    data: bytes
    statuses: frozenset
    half_close: bool = False
    seconds: float = 10
    closes: bool = False
    answers: int = 1
    method: str = "GET"


def case(name, data, *statuses, **more):
    return Case(name, data, frozenset(statuses), **more)


def post(headers, body, path=b"/json"):
    return b"POST " + path + b" HTTP/1.1\r\n" + H + headers + END + body


def json_body(body, path=b"/json"):
    return post(b"Content-Type: application/json\r\nContent-Length: %d\r\n" % len(body), body, path)


def chunked(chunks, path=b"/json", more=b""):
    return post(b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n" + more, chunks, path)


def multipart(body, boundary=b"b", path=b"/upload"):
    head = b"Content-Type: multipart/form-data; boundary=" + boundary + b"\r\nContent-Length: %d\r\n" % len(body)
    return post(head, body, path)


def get(target=b"/quick", headers=b"", version=b"HTTP/1.1", host=H):
    return b"GET " + target + b" " + version + b"\r\n" + host + headers + END


PART = b'--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\nx\r\n'
CASES = [
    # Ordinary ones, which show that the rest is not refused for another reason.
    case("a request", get(), 200),
    case("HEAD of what only has GET", get().replace(b"GET", b"HEAD", 1), 405, method="HEAD"),
    case("a JSON body", json_body(b'{"name": "a", "price": 1}'), 200),
    case("a chunked body", chunked(b'19\r\n{"name": "a", "price": 1}\r\n0\r\n\r\n'), 200),
    case("HTTP/1.0", get(version=b"HTTP/1.0"), 200, closes=True),
    case("Connection: close", get(headers=b"Connection: close\r\n"), 200, closes=True),
    case("a client that closes its half at once", get(), 0, 200, half_close=True),
    case("lines before the request", b"\r\n\r\n" + get(), 200),
    case("an absolute target", get(b"http://localhost/quick"), 200, 404),
    # Pipelines.
    case("a pipeline of 50", get() * 50, 200, answers=50),
    case("a pipeline with a bad request in it", get() + b"BAD\r\n\r\n" + get(), 200, closes=True),
    case("a request after Connection: close", get(headers=b"Connection: close\r\n") + get(), 200, closes=True),
    case("a body that looks like a request", json_body(get()) + get(), 422, answers=2),
    # Heads.
    case("no request at all", b"", 0, half_close=True),
    case("half a request line", b"GET /qui", 0, 400, half_close=True),
    case("half a head", b"GET /quick HTTP/1.1\r\nHost: localh", 0, 400, half_close=True),
    case("no HTTP", b"hello there\r\n\r\n", 0, 400, closes=True),
    case("a TLS handshake", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"a" * 200 + b"\r\n\r\n", 0, 400, closes=True),
    case("the HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 0, 400, 405, 505, closes=True),
    case("HTTP/0.9", b"GET /quick\r\n\r\n", 0, 400, closes=True),
    case("HTTP/3.7", get(version=b"HTTP/3.7"), 400, 505),
    case("an unknown method", get().replace(b"GET", b"BREW", 1), 405),
    case("a method in small letters", get().replace(b"GET", b"get", 1), 400, 405),
    case("a request line of 100 kB", get(b"/" + b"a" * 100_000), 400, 414, closes=True),
    case("a query of 100 kB", get(b"/quick?" + b"a" * 100_000), 400, 414, closes=True),
    case("a header of 100 kB", get(headers=b"X: " + b"a" * 100_000 + b"\r\n"), 400, 413, 431, closes=True),
    case("100 kB of headers", get(headers=b"X: aaaaaaaaaa\r\n" * 6600), 400, 413, 431, closes=True),
    case("a header line without a colon", get(headers=b"nonsense\r\n"), 400),
    case("a header without a name", get(headers=b": x\r\n"), 400),
    case("a space before the colon", get(headers=b"X : x\r\n"), 400),
    case("a folded header", get(headers=b"X: a\r\n b\r\n"), 200, 400),
    case("a zero byte in a header", get(headers=b"X: a\0b\r\n"), 400),
    case("a zero byte in the target", get(b"/qu\0ick"), 400, 404),
    case("bytes above 127 in a header", get(headers=b"X: \xff\xfe\r\n"), 200, 400),
    case("no Host", get(host=b""), 200, 400),
    case("two Hosts", get(headers=b"Host: other\r\n"), 200, 400),
    case("a Host of nonsense", get(host=b"Host: a b/c@d\r\n"), 200, 400),
    # Targets.
    case("up and away", get(b"/../../etc/passwd"), 400, 404),
    case("up and away, escaped", get(b"/%2e%2e/%2e%2e/etc/passwd"), 400, 404),
    case("a bad escape", get(b"/items/%zz"), 400, 422),
    case("escaped bytes that are no UTF-8", get(b"/items/%ff"), 400, 422),
    case("raw characters that ought to be escaped", get(b"/items/1?tag=a&q=|{}^\"<>`\\"), 200, 400),
    case("raw bytes above 127", get(b"/items/1?tag=a&q=\xc3\xa4"), 200, 400),
    # Lengths.
    case("a negative length", post(b"Content-Length: -1\r\n", b""), 400),
    case("a length in words", post(b"Content-Length: ten\r\n", b""), 400),
    case("a length beyond 64 bits", post(b"Content-Length: 99999999999999999999\r\n", b""), 400, 413),
    case("a length beyond the limit", post(b"Content-Type: application/json\r\nContent-Length: 9999999999\r\n", b"{"), 413),
    case("two lengths", post(b"Content-Length: 2\r\nContent-Length: 3\r\n", b"{}}"), 400, closes=True),
    case("a list of lengths", post(b"Content-Length: 2, 3\r\n", b"{}}"), 400, closes=True),
    case("a length and chunks", chunked(b"0\r\n\r\n", more=b"Content-Length: 5\r\n") + get(), 400, closes=True),
    case("an unknown transfer encoding", post(b"Transfer-Encoding: x\r\n", b"{}"), 400, 501, closes=True),
    case("a compressed transfer encoding", post(b"Transfer-Encoding: gzip, chunked\r\n", b"0\r\n\r\n"), 400, 422, 501),
    case("a body shorter than its length", json_body(b'{"name":')[:-3], 0, 400, half_close=True),
    case("a body on a GET", get(headers=b"Content-Length: 4\r\n") + b"abcd" + get(), 200, answers=2),
    # Chunks.
    case("chunks whose size is no number", chunked(b"zz\r\nab\r\n0\r\n\r\n"), 400, closes=True),
    case("chunks of a negative size", chunked(b"-1\r\nab\r\n0\r\n\r\n"), 400, closes=True),
    case("chunks of an enormous size", chunked(b"ffffffffffffffff\r\nab"), 400, 413, closes=True, half_close=True),
    case("a chunk longer than its size", chunked(b"1\r\nabcdef\r\n0\r\n\r\n"), 400, closes=True),
    case("chunks that end in the middle", chunked(b"5\r\nab"), 0, 400, half_close=True),
    case("chunk extensions", chunked(b'19;x=y\r\n{"name": "a", "price": 1}\r\n0\r\n\r\n'), 200, 400),
    case("trailers", chunked(b'19\r\n{"name": "a", "price": 1}\r\n0\r\nX: y\r\n\r\n'), 200, 400),
    case("one byte a chunk", chunked(b"".join(b"1\r\n%c\r\n" % c for c in b'{"name": "a", "price": 1}') + b"0\r\n\r\n"), 200),
    # Bodies.
    case("an empty JSON body", json_body(b""), 422),
    case("JSON that ends in the middle", json_body(b'{"name": "a'), 422),
    case("JSON nested 100,000 deep", json_body(b"[" * 100_000), 400, 422),
    case("JSON nested 700 deep in a field", json_body(b'{"name": ' + b"[" * 700 + b"]" * 700 + b"}"), 400, 422),
    case("a number of 100,000 digits", json_body(b'{"name": "a", "price": ' + b"9" * 100_000 + b"}"), 400, 422),
    case("JSON that is no UTF-8", json_body(b'{"name": "\xff", "price": 1}'), 400, 422),
    case("bytes without a type", post(b"Content-Length: 2\r\n", b"\xff\xfe"), 422),
    case("10,000 unknown fields", json_body(b"{" + b",".join(b'"f%d":1' % i for i in range(10_000)) + b"}"), 422),
    case("a form of 2,000 fields", post(b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7999\r\n", b"&".join([b"a=1"] * 2000), b"/form"), 400),
    # Multipart.
    case("a file", multipart(PART + b"--b--\r\n"), 200),
    case("multipart without a boundary", post(b"Content-Type: multipart/form-data\r\nContent-Length: 1\r\n", b"x", b"/upload"), 400),
    case("multipart with another boundary", multipart(PART, b"other"), 400, 422),
    case("multipart that ends in the middle of a file", multipart(PART[:-2]), 400, 422, 200),
    case("multipart that ends in a part's head", multipart(PART[:30]), 400, 422),
    case("a part without a name", multipart(b"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n"), 400),
    case("a part without a disposition", multipart(b"--b\r\nX: y\r\n\r\nx\r\n--b--\r\n"), 400),
    case("a part with a head of 100 kB", multipart(b"--b\r\nX: " + b"y" * 100_000 + b"\r\n\r\nx\r\n--b--\r\n"), 400),
    case("1,500 files", multipart(PART * 1500 + b"--b--\r\n"), 400),
    case("1,500 fields", multipart(b'--b\r\nContent-Disposition: form-data; name="n"\r\n\r\nx\r\n' * 1500 + b"--b--\r\n"), 400),
    case("a field of 2 MB", multipart(b'--b\r\nContent-Disposition: form-data; name="note"\r\n\r\n' + b"x" * 2_000_000 + b"\r\n--b--\r\n"), 400),
    case("a file name that goes up", multipart(PART.replace(b'"f"', b'"../../../tmp/x"') + b"--b--\r\n"), 200),
    case("a boundary of 300 bytes", multipart(PART.replace(b"--b", b"--" + b"b" * 300) + b"--" + b"b" * 300 + b"--\r\n", b"b" * 300), 200, 400),
    case("lines after the end", multipart(PART + b"--b--\r\n" + b"\r\n" * 1000), 200),
    case("a file of no bytes without an end", multipart(b'--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n--b--'), 200, 400, 422),
    # Expectations.
    case("Expect: 100-continue", json_body(b'{"name": "a", "price": 1}').replace(H, H + b"Expect: 100-continue\r\n"), 200),
    case("an unknown expectation", get(headers=b"Expect: wonders\r\n"), 200, 417),
    case("an upgrade to nothing", get(headers=b"Connection: upgrade\r\nUpgrade: nothing\r\n"), 200),
]  # fmt: skip


def storm(java, kind=OURS, rounds=3):
    """Every case, several times; what it leaves behind is compared with what was there before."""
    findings = Findings()
    with Server(kind, java) as server:
        run(server, CASES)
        before = server.vitals() if kind != FASTAPI else None
        for _ in range(rounds):
            for wrong in run(server, CASES):
                if wrong not in findings.failures:
                    findings.failures.append(wrong)
        findings.figure("cases", len(CASES))
        if before:
            compare(findings, server, before)
    return findings


def run(server, cases):
    """What went wrong, as texts."""
    return [f"{each.name}: {wrong}" for each in cases if (wrong := outcome(server.port, each))]


def outcome(port, each):
    """What is wrong with what came of a case, if anything is."""
    if each.answers > 1:
        return _many(port, each)
    answer = wire.ask(port, each.data, each.seconds, each.half_close, 2 if each.closes else 0.05, each.method)
    if answer.end == "silent":
        return f"no answer within {each.seconds} s"
    if answer.status not in each.statuses:
        return f"{answer.status} {answer.body[:80]!r}"
    if each.closes and answer.status and answer.end not in CLOSED:
        return f"{answer.status}, and the connection stays open"
    return None


def _many(port, each):
    with wire.Connection(port, each.seconds) as connection:
        connection.send(each.data)
        try:
            statuses = [connection.read().status for _ in range(each.answers)]
        except (EOFError, OSError) as failure:
            return f"not all answered: {failure!r}"
    return None if statuses[0] in each.statuses else f"{statuses}"
