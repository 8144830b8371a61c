"""Asks pydantic for the normal form of URLs, or what is wrong with them, and writes ../resources/pydantic/urls.json."""

import itertools
import json
import pathlib
import random

import pydantic
from pydantic import AnyUrl, TypeAdapter

RANDOM = random.Random(20261129)
URLS = TypeAdapter(AnyUrl)

SCHEMES = ["http:", "HTTPS:", "ws:", "ftp:", "file:", "foo:", "redis:", "a+b-c.d:", "1a:", "", "http", "h\ttp:", " http:"]
SLASHES = ["", "/", "//", "///", "////", "\\\\", "/\\", "//\t", "/\n/"]
USERS = ["", "", "", "u@", "u:p@", ":@", "@", "a@b@", "ü:p @", "u%20:p|@"]
HOSTS = ["a", "EXAMPLE.com", "a.b.c", "ex_ample.com", "a..b", ".", "a.", "ü.com", "faß.de", "例え.jp", "xn--nxasmq6b", "a b",
         "a%20b", "a%41", "1.2.3.4", "1.2.3", "0x7f.1", "010.1", "1.2.3.4.", "256.1.1.1", "4294967296", "0x", "1.0x", "a.1", "", "*",
         "a<b", "a|b", "a^b", "a`b", "a{b}", "a\"b", "a'b", "a!b", "a$b", "a;b", "-a", "a-", "a" * 64, "\u00ad", "ａ", "%", "%zz", "a\tb"]
ADDRESSES = ["::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::1::", "12345::", "::ffff:1.2.3.4",
             "::1.2.3.256", "::01.2.3.4", "::1.2.3", "::1.2.3.4.5", "1.2.3.4::", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4",
             "0:0:0:0:0:0:0:0", "1:0:0:2:0:0:0:3", "1:0:2:0:3:0:4:0", "FE80::A", "fe80::1%eth0", "fe80::1%25eth0", "::1%", ":", ":::", "1:",
             ":1", "g::", "", " ::1", "1::2::3", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4::5:6:7:8", "0001::0", "00001::"]
PORTS = ["", "", "", ":", ":80", ":443", ":8080", ":0", ":00080", ":65535", ":65536", ":99999", ":8a", ":-1", ": 1", ":8\t0"]
PATHS = ["", "/", "/a/b", "/a b", "/ü", "/a/../b", "/a/./b", "/..", "/a/..", "/%2e/b", "/a/%2E%2e/c", "//x", "/a\\b", "\\a", "/a%2", "/%zz",
         "/a|b", "/[x]", "/{x}", "/a^b`c", "/\"<>", "/a'b", "/C:/..", "/c|/x", "/a\tb", "/;x=1", "/a/ ", "/\u200b"]
TAILS = ["", "", "", "?", "?a=b", "?a=ü b", "?'\"<>`{}|^", "#", "#f", "#a b`{}|^\"<>", "?a#b", "?a?b", "#a#b", "?a\nb"]


def texts() -> list[str]:
    found = [s + "//" + h for s, h in itertools.product(["http:", "foo:", "file:"], HOSTS)]
    found += [s + "//[" + a + "]" for s, a in itertools.product(["http:", "foo:"], ADDRESSES)]
    found += [s + "//a" + p for s, p in itertools.product(["http:", "foo:", "file:"], PORTS + PATHS + TAILS)]
    found += [s + p + t for s, p, t in itertools.product(["http:", "foo:", "file:", "mailto:"], ["", "x", "x/../y", "/x/../y", " x", "x y"], ["", "?q", "#f "])]
    found += ["http://[::1", "http://::1]", "http://[::1]x", "http://x[::1]", "http://[::1]:80", "http://[::1]:8a", "http://u@[::1]/", "foo://[::1]:80/x"]
    while len(found) < 2000:
        host = RANDOM.choice(HOSTS) if RANDOM.random() < 0.8 else "[" + RANDOM.choice(ADDRESSES) + "]"
        parts = [RANDOM.choice(SCHEMES), RANDOM.choice(SLASHES) if RANDOM.random() < 0.3 else "//", RANDOM.choice(USERS), host,
                 RANDOM.choice(PORTS), RANDOM.choice(PATHS), RANDOM.choice(TAILS)]
        found.append("".join(parts))
    return list(dict.fromkeys(found))


def answer(text: str) -> list[str]:
    try:
        return [text, str(URLS.validate_python(text))]
    except pydantic.ValidationError as error:
        return [text, error.errors()[0]["msg"]]


def record() -> dict[pathlib.Path, str]:
    answers = [json.dumps(answer(text), separators=(",", ":")) for text in texts()]
    print(len(answers), "URLs by pydantic", pydantic.VERSION)
    target = pathlib.Path(__file__).resolve().parents[1] / "resources/pydantic/urls.json"
    return {target: "[" + ",\n".join(answers) + "]\n"}
