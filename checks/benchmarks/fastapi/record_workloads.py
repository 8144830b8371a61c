"""Asks the real FastAPI every request of workloads.json; its answers are golden.json, for CompetitorsTests."""

import importlib
import json
import os
from pathlib import Path

from fastapi.testclient import TestClient

import app as twin

FOLDER = Path(__file__).resolve().parent.parent


def answer(workload: dict) -> dict:
    os.environ["ROUTES"] = str(workload.get("routes", 0))
    client = TestClient(importlib.reload(twin).app)
    response = client.request(
        workload["method"], workload["path"], headers=workload.get("headers"), content=workload.get("body")
    )
    return {"status": response.status_code, "body": response.text}


def record() -> dict[Path, str]:
    workloads = json.loads((FOLDER / "workloads.json").read_text())
    golden = {workload["name"]: answer(workload) for workload in workloads}
    return {FOLDER / "golden.json": json.dumps(golden, indent=2) + "\n"}
