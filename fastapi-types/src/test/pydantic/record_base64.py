"""Asks pydantic what texts say in base64, or what is wrong with them, and writes ../resources/pydantic/base64.json."""

import json
import pathlib
import random

import pydantic
from pydantic import BaseModel, ConfigDict

RANDOM = random.Random(20261129)
SYMBOLS = "ABYZabyz0189"
TAILS = ["", "=", "==", "===", "====", "-", "_", "+", "/", "\n", " ", "!", "\u00e9", "=A", "A=", "A=="]


class Ticket(BaseModel):
    model_config = ConfigDict(val_json_bytes="base64")
    data: bytes


def texts() -> list[str]:
    found = ["".join(RANDOM.choice(SYMBOLS) for _ in range(length)) + tail for length in range(10) for tail in TAILS]
    while len(found) < 1200:
        symbols = RANDOM.choice([SYMBOLS, SYMBOLS + "-_", SYMBOLS + "+/", SYMBOLS + "+/-_", SYMBOLS + "= \u00e9"])
        found.append("".join(RANDOM.choice(symbols) for _ in range(RANDOM.randint(1, 14))) + RANDOM.choice(TAILS))
    return list(dict.fromkeys(found))


def answer(text: str) -> list[str]:
    try:
        return [text, Ticket.model_validate({"data": text}).data.hex()]
    except pydantic.ValidationError as error:
        return [text, error.errors()[0]["msg"]]


def record() -> dict[pathlib.Path, str]:
    answers = [json.dumps(answer(text), separators=(",", ":")) for text in texts()]
    print(len(answers), "texts in base64 by pydantic", pydantic.VERSION)
    target = pathlib.Path(__file__).resolve().parents[1] / "resources/pydantic/base64.json"
    return {target: "[" + ",\n".join(answers) + "]\n"}
