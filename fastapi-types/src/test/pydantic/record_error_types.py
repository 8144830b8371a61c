"""Records pydantic's catalogue of error types, for ErrorTypeTests."""

import json
import pathlib

from pydantic_core import PydanticKnownError
from pydantic_core._pydantic_core import list_all_errors


def record() -> dict[pathlib.Path, str]:
    types = {
        error["type"]: {
            "message": error["message_template_python"].replace("{expected_plural}", "{s}"),
            "context": list(error.get("example_context") or {}),
        }
        for error in list_all_errors()
    }
    assert PydanticKnownError("missing").message() == types["missing"]["message"]
    target = pathlib.Path(__file__).resolve().parents[1] / "resources/pydantic/error_types.json"
    return {target: json.dumps(types, indent=1) + "\n"}
