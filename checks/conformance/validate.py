"""Validates every recorded document, and with them those of the Java twins, which equal them, by OpenAPI's own schema.

Needs openapi-spec-validator. FastAPI writes `itemSchema`, a member of OpenAPI 3.2, into documents that say 3.1.0: those are
validated as what they are.
"""

import json
import sys
from pathlib import Path

from openapi_spec_validator import OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

GOLDEN = Path(__file__).resolve().parent / "golden"


def problems(text):
    document = json.loads(text)
    validator = OpenAPIV31SpecValidator
    if '"itemSchema"' in text:
        document["openapi"] = "3.2.0"
        validator = OpenAPIV32SpecValidator
    return [error.message for error in validator(document).iter_errors()]


def main():
    documents = sorted(GOLDEN.glob("*.openapi.json"))
    failed = 0
    for path in documents:
        for problem in problems(path.read_text()):
            print(f"{path.name}: {problem}", file=sys.stderr)
            failed += 1
    print(f"{len(documents)} documents, {failed} problems")
    return 1 if failed or not documents else 0


if __name__ == "__main__":
    sys.exit(main())
