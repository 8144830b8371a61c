"""Records how pydantic and FastAPI write values: generated ones with a fixed seed, and chosen ones.

outputs.jsonl has one line per value: [type, value as text, pydantic's JSON, the JSON of jsonable_encoder and
JSONResponse], which OutputTableTests compares with ours.
"""

import datetime as dt
import json
import pathlib
import random
import struct
from decimal import Decimal

from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse
from pydantic import TypeAdapter

RANDOM = random.Random(20261124)
PER_TYPE = 400
EPOCH = dt.datetime(1970, 1, 1)


def floats():
    yield from [0.0, -0.0, 1e-5, 9.9e-6, 1e-7, 1e15, 1e16, 1e22, 1e23, 2e23, 8.41e21, 5e-324, 1e-323, 3e-322, 5e-320, 1.7976931348623157e308]
    for _ in range(PER_TYPE):
        value = struct.unpack("d", RANDOM.randbytes(8))[0]
        if value == value and abs(value) != float("inf") and abs(value) > 1e-300:
            yield value
        yield RANDOM.randint(-10**7, 10**7) / 10 ** RANDOM.randint(0, 9)
        yield RANDOM.uniform(-1, 1) * 10 ** RANDOM.randint(-8, 18)


def decimals():
    # Java has no negative zero of this type.
    yield from map(Decimal, ["0", "1.10", "1E+3", "0.00", "1E-7", "0.000001", "123456789012345678901234567890.5"])
    for _ in range(PER_TYPE):
        yield Decimal(RANDOM.randint(-10**12, 10**12)).scaleb(RANDOM.randint(-15, 8))


def durations():
    yield from [dt.timedelta(0), dt.timedelta(days=365), dt.timedelta(days=-1, seconds=1)]
    for _ in range(PER_TYPE):
        yield dt.timedelta(
            days=RANDOM.choice([0, 0, 1, RANDOM.randint(-2000, 2000)]),
            seconds=RANDOM.choice([0, 60, 3600, RANDOM.randint(0, 86399)]),
            microseconds=RANDOM.choice([0, 0, 500000, RANDOM.randint(0, 999999)]),
        )


def datetimes():
    for _ in range(PER_TYPE):
        naive = EPOCH + dt.timedelta(
            seconds=RANDOM.randint(-(10**10), 10**11), microseconds=RANDOM.choice([0, 1000, RANDOM.randint(0, 999999)])
        )
        zone = RANDOM.choice([None, dt.timezone.utc, dt.timezone(dt.timedelta(minutes=15 * RANDOM.randint(-48, 48)))])
        yield naive.replace(tzinfo=zone)


def times():
    for value in datetimes():
        yield value.timetz()


def texts():
    for _ in range(PER_TYPE):
        length = RANDOM.randint(0, 20)
        points = [RANDOM.choice([RANDOM.randint(0, 0x7F), RANDOM.randint(0xA0, 0xD7FF), RANDOM.randint(0x10000, 0x10FFFF)])
                  for _ in range(length)]
        yield "".join(map(chr, points))


def text(value):
    if isinstance(value, dt.timedelta):
        return str(value // dt.timedelta(microseconds=1))
    return value.isoformat() if isinstance(value, (dt.datetime, dt.time)) else str(value)


KINDS = {
    "float": (float, floats),
    "decimal": (Decimal, decimals),
    "duration": (dt.timedelta, durations),
    "datetime": (dt.datetime, datetimes),
    "time": (dt.time, times),
    "text": (str, texts),
}


def record():
    lines = []
    for kind, (tp, values) in KINDS.items():
        adapter = TypeAdapter(tp)
        for value in values():
            typed = adapter.dump_json(value).decode()
            untyped = JSONResponse(jsonable_encoder(value)).body.decode()
            lines.append(json.dumps([kind, text(value), typed, untyped]) + "\n")
    resources = pathlib.Path(__file__).resolve().parents[1] / "resources"
    return {resources / "io/fastapi/types/serialize/outputs.jsonl": "".join(lines)}
