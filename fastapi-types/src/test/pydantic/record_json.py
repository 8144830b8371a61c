"""Asks CPython's json.loads what it makes of texts and bytes, as FastAPI asks it for bodies.

Each line of json.json is [latin-1 text of the bytes, value], [.., null, [message, position]] or [.., null, null] for bytes that FastAPI
answers 400 for.
"""

import json
import pathlib
import random

RANDOM = random.Random(3)

TEXTS = [
    "", " ", "null", "true", "false", "nul", "truex", "NaN", "-NaN", "Infinity", "-Infinity", "-Infinit", "Inf", "-", "--1", "+1",
    "0", "-0", "01", "1.", "1.5", ".5", "1e", "1e5", "1E+5", "1e-5", "1e+", "-0.0", "1.e5", "9" * 30, "-" + "9" * 30, "1e400",
    '"', '"abc', '"a"', '"a" x', '"\\', '"\\"', '"\\n\\t\\/\\b\\f\\r\\\\"', '"\\x"', '"\\u"', '"\\u12"', '"\\u1234', '"\\u1234"',
    '"\\u12g4"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83d\\u0041"', '"\\ud83d\\ux"', '"\\ude00\\ud83d"', '"a\nb"', '"\x00"',
    '"\x7f"', '"é😀"', '"\\U0041"', "'a'", "[", "]", "[]", "[ ]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1,2", "[1,2]", "[[1],[2]]",
    "[1}", "{", "}", "{}", "{ }", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a":1}', '{"a" 1}', "{1:2}", "{a:1}",
    '{"a":1 "b":2}', '{"a":1,"b":2}', '{"a":1,"a":2}', '{"a":}', '{,}', '{"a":1} x', '{"a":1}{}', '{"é":1,}', '😀', '"😀" x',
    '["😀",]', "[1]\n\n x", "\ufeff1", "\u00a01", "/**/1", "// x", "[1,\n2,\n]", '{"a":[{"b":[1,{"c":nul}]}]}', "1 2", "\t1\r\n",
    '{"\\ud800":1}', "[" * 500 + "]" * 500, "tru", "f", "[nulll]", '{"a":tru}', "1_000", "0x1", "1,", '"\\u00e9"', "\x0b1", "\x001",
]


def mutated(text: str) -> str:
    at = RANDOM.randrange(len(text) + 1)
    extra = RANDOM.choice('[]{},:"\\ 01-.eEtfnNI\né😀u')
    choice = RANDOM.randrange(3)
    return text[:at] + (extra if choice != 1 else "") + text[at + (choice > 0):]


def documents() -> list[bytes]:
    texts = list(TEXTS)
    short = [text for text in TEXTS if 0 < len(text) < 60]
    while len(texts) < 1500:
        made = mutated(RANDOM.choice(short))
        texts.append(mutated(made) if RANDOM.random() < 0.5 else made)
    found = [text.encode("utf-8", "surrogatepass") for text in texts]
    for text in RANDOM.sample(texts, 120):
        found.append(text.encode(RANDOM.choice(["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-32-le"])))
    for data in RANDOM.sample(found, 150):
        at = RANDOM.randrange(len(data) + 1)
        found.append(data[:at] + bytes([RANDOM.randrange(256)]) + data[at:])
    return found


def record() -> dict[pathlib.Path, str]:
    lines = []
    for data in documents():
        line = [data.decode("latin-1")]
        try:
            line.append(json.loads(data))
        except json.JSONDecodeError as error:
            line += [None, [error.msg, error.pos]]
        except (ValueError, RecursionError):
            line += [None, None]
        lines.append(json.dumps(line, separators=(",", ":")))
    target = pathlib.Path(__file__).resolve().parents[1] / "resources/pydantic/json.json"
    return {target: "[" + ",\n".join(lines) + "]\n"}
