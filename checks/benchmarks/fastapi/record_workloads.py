"""Asks the real FastAPI every request of workloads.json; its answers are golden.json, for CompetitorsTests."""

import hashlib
import importlib
import json
import os
from pathlib import Path

from fastapi.testclient import TestClient

import app as twin

LONGEST = 64 * 1024
FOLDER = Path(__file__).resolve().parent.parent


def answer(workload: dict) -> dict:
    os.environ["ROUTES"] = str(workload.get("routes", 0))
    client = TestClient(importlib.reload(twin).app)
    response = client.request(
        workload["method"], workload["path"], headers=workload.get("headers"), content=workload.get("body")
    )
    return {"status": response.status_code, "body": shortened(response.text)}


def shortened(body: str) -> str:
    """A body, or the digest of a long one."""
    encoded = body.encode()
    return body if len(encoded) <= LONGEST else "sha256:" + hashlib.sha256(encoded).hexdigest()


def record() -> dict[Path, str]:
    workloads = json.loads((FOLDER / "workloads.json").read_text())
    golden = {workload["name"]: answer(workload) for workload in workloads}
    return {FOLDER / "golden.json": json.dumps(golden, indent=2) + "\n"}
