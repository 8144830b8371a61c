"""Asks the real FastAPI every request of workloads.json and writes its answers to golden.json.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt httpx==0.28.1 && .venv/bin/python record.py
"""

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


workloads = json.loads((FOLDER / "workloads.json").read_text())
golden = {workload["name"]: answer(workload) for workload in workloads}
(FOLDER / "golden.json").write_text(json.dumps(golden, indent=2) + "\n")
for name, recorded in golden.items():
    print(f"{name}: {recorded['status']}, {len(recorded['body'])} bytes")
