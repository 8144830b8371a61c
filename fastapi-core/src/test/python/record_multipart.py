"""Records what Starlette makes of well-formed and broken multipart bodies, for MultipartFormTests.

    python record_multipart.py > ../resources/io/fastapi/engine/body/multipart-cases.json
"""

import asyncio
import base64
import json
import pathlib
import random

from starlette.datastructures import Headers
from starlette.formparsers import MultiPartException, MultiPartParser

PIECES = [
    b"--B\r\n", b"--B--", b"--B--\r\n", b"--B", b"--BB\r\n", b"\r\n", b"\r", b"\n", b"\r\n--B\r\n", b"\r\n--B--", b"\r\n--B-\r\n",
    b"\r\n--B\r", b"\r\n--B\rx", b"-", b"--", b" ", b":", b"text", b"\xc3\xa9", b"\xff", b"\r\n--", b"\r\n\r\n",
    b'Content-Disposition: form-data; name="a"', b'content-disposition:form-data;name=b; filename="f.txt"',
    b'Content-Disposition: form-data; name="a;b"; filename="x\\"y.txt"', b'Content-Disposition: form-data; NAME = c ; filename=',
    b'Content-Disposition: form-data; name*=utf-8\'\'d; name="e"', b'Content-Disposition: form-data; filename="C:\\dir\\g.txt"; name=f',
    b'Content-Disposition: form-data', b'Content-Disposition: "form-data; name=g', b"Content-Type: text/plain", b"X-Y: z", b"X Y: z", b": z",
    b"No-Colon", b"Content-Type:   image/png ", b"X-Empty:", b'Content-Disposition: form-data; name="\xc3\xa9"', b'Content-Disposition: form-data; name="\xff"',
]
CONTENT_TYPES = [
    "multipart/form-data; boundary=B", 'multipart/form-data; boundary="B"', "multipart/form-data;charset=latin-1;boundary=B",
    "multipart/form-data; boundary=B; charset=nonsense", "multipart/form-data",
]


def well_formed(random: random.Random) -> bytes:
    body = b""
    for _ in range(random.randint(0, 3)):
        headers = random.choices(PIECES[22:], k=random.randint(0, 2))
        disposition = random.choice(PIECES[22:27])
        headers.insert(random.randint(0, len(headers)), disposition)
        data = b"".join(random.choices(PIECES, k=random.randint(0, 4)))
        body += b"--B\r\n" + b"\r\n".join(headers) + b"\r\n\r\n" + data + b"\r\n"
    return body + b"--B--\r\n"


def broken(random: random.Random) -> bytes:
    body = bytearray(well_formed(random))
    for _ in range(random.randint(1, 3)):
        at = random.randint(0, len(body))
        if random.random() < 0.5:
            body[at:at] = random.choice(PIECES)
        else:
            del body[at:at + random.randint(1, 6)]
    return bytes(body)


async def parse(content_type: str, body: bytes) -> dict:
    async def stream():
        yield body
        yield b""

    try:
        form = await MultiPartParser(Headers({"content-type": content_type}), stream()).parse()
    except MultiPartException as failure:
        return {"error": failure.message}
    values = []
    for name, value in form.multi_items():
        if isinstance(value, str):
            values.append([name, value])
        else:
            content = base64.b64encode(await value.read()).decode()
            values.append([name, value.filename, value.content_type, value.size, content])
    return {"values": values}


async def answers() -> list[str]:
    chance = random.Random(20261124)
    lines = []
    for i in range(600):
        body = well_formed(chance) if i % 3 == 0 else broken(chance)
        content_type = CONTENT_TYPES[0] if chance.random() < 0.8 else chance.choice(CONTENT_TYPES)
        case = {"contentType": content_type, "body": base64.b64encode(body).decode()}
        lines.append(json.dumps({**case, **await parse(content_type, body)}))
    return lines


def record() -> dict[pathlib.Path, str]:
    target = pathlib.Path(__file__).resolve().parents[1] / "resources/io/fastapi/engine/body/multipart-cases.json"
    return {target: "[\n" + ",\n".join(asyncio.run(answers())) + "\n]\n"}
