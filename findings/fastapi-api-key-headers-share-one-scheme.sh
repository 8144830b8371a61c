#!/usr/bin/env bash
# FastAPI 0.165.0: two APIKeyHeader schemes without a scheme_name become ONE entry of components.securitySchemes.
#
# Declared: an operation that needs both the header X-Tenant and the header X-Token.
# Guess: the document shows two schemes, since the headers differ; a generated client asks for two keys.
# Seen: the key of a scheme is the name of its class, so the later header silently replaces the earlier one. The operation
# demands both headers (401 without X-Tenant) while its document knows X-Token only: no client generated from it can call it.
# Why it matters: whoever writes the same document for another language has to reproduce the collision, or tell it apart.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 pydantic==2.14.4 httpx==0.28.1

cat > "$work/probe.py" <<'PYTHON'
import json
import warnings

warnings.simplefilter("ignore")
from fastapi import FastAPI, Security
from fastapi.security import APIKeyHeader
from fastapi.testclient import TestClient

app = FastAPI()
tenant, token = APIKeyHeader(name="X-Tenant"), APIKeyHeader(name="X-Token")


@app.get("/")
def read(tenant: str = Security(tenant), token: str = Security(token)):
    return [tenant, token]


schemes = app.openapi()["components"]["securitySchemes"]
required = app.openapi()["paths"]["/"]["get"]["security"]
client = TestClient(app)
only_documented = client.get("/", headers={"X-Token": "t"}).status_code
both = client.get("/", headers={"X-Token": "t", "X-Tenant": "n"}).status_code
print("securitySchemes:", json.dumps(schemes))
print("security of the operation:", json.dumps(required))
print("status with the documented header only:", only_documented, "- with both:", both)

assert schemes == {"APIKeyHeader": {"type": "apiKey", "in": "header", "name": "X-Token"}}, "the schemes differ now"
assert required == [{"APIKeyHeader": []}], "the requirement differs now"
assert (only_documented, both) == (401, 200), "the statuses differ now"
PYTHON

"$work/venv/bin/python" "$work/probe.py"
