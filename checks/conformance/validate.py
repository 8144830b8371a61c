"""Validates every recorded document, and with them those of the Java twins, which equal them, by OpenAPI's own schema.

Needs openapi-spec-validator. FastAPI writes `itemSchema`, a member of OpenAPI 3.2, into documents that say 3.1.0: those are
validated as what they are.
"""

import json
import sys
from pathlib import Path

from openapi_spec_validator import OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

# Programs that declare on purpose what FastAPI writes although OpenAPI does not allow it: names of security schemes with
# spaces, one id twice, defaults that their own rules or types refuse, one member read twice; what a JSON text holds, as
# the default of the text; times without an offset; a whole union in the mapping of the one that it is in. And a time with an
# offset, which RFC 3339 has and the validator does not know.
ON_PURPOSE = {
    "clients",
    "declared_inputs",
    "defaults",
    "discriminators",
    "models_layers",
    "param_models",
    "reports",
    "routers",
    "security_schemes",
    "services.nested",
    "shapes",
}

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
        found = problems(path.read_text())
        if path.name.removesuffix(".openapi.json") in ON_PURPOSE:
            found = [] if found else ["is valid, so that it needs no exception"]
        for problem in found:
            print(f"{path.name}: {problem}", file=sys.stderr)
        failed += len(found)
    print(f"{len(documents)} documents, {failed} problems")
    return 1 if failed or not documents else 0


if __name__ == "__main__":
    sys.exit(main())
