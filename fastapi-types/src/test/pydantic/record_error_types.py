"""Writes pydantic's catalogue of error types, for ErrorTypeTests.

    pip install -r requirements.txt
    python record_error_types.py            # writes ../resources/pydantic/error_types.json
"""

import json
import pathlib

from pydantic_core import PydanticKnownError
from pydantic_core._pydantic_core import list_all_errors


def main() -> None:
    types = {
        error["type"]: {
            "message": error["message_template_python"].replace("{expected_plural}", "{s}"),
            "context": list(error.get("example_context") or {}),
        }
        for error in list_all_errors()
    }
    assert PydanticKnownError("missing").message() == types["missing"]["message"]
    target = pathlib.Path(__file__).parent.parent / "resources" / "pydantic" / "error_types.json"
    target.write_text(json.dumps(types, indent=1) + "\n")


if __name__ == "__main__":
    main()
