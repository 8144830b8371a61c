#!/usr/bin/env bash
# openapi-generator 7.25.0, generator python: a list in a form is sent as one text with commas, the same list in a query as two.
#
# Guess: tags=a&tags=b in both. OpenAPI 3 says style form with explode true for queries, and the same for the parts of a form.
# Seen: one operation with a list in its query and a list in its application/x-www-form-urlencoded body, neither with a style of its
# own: the query is q=a&q=b, and the body tags=a%2Cb. With an encoding that says what is the default anyway, style form and explode
# true, it is tags=a&tags=b.
# Why it matters: the server sees one tag, "a,b", and has no reason to refuse it; a value with a comma cannot be told from two.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
  -Dartifact=org.openapitools:openapi-generator-cli:7.25.0 -DoutputDirectory=.
cat > document.json <<'JSON'
{
  "openapi": "3.0.3",
  "info": {"title": "Probe", "version": "1"},
  "paths": {
    "/plain": {"post": {
      "operationId": "plain",
      "parameters": [{"name": "q", "in": "query", "schema": {"$ref": "#/components/schemas/Words"}}],
      "requestBody": {"content": {"application/x-www-form-urlencoded": {
        "schema": {"type": "object", "properties": {"tags": {"$ref": "#/components/schemas/Words"}}}
      }}},
      "responses": {"204": {"description": "Done"}}
    }},
    "/encoded": {"post": {
      "operationId": "encoded",
      "requestBody": {"content": {"application/x-www-form-urlencoded": {
        "schema": {"type": "object", "properties": {"tags": {"$ref": "#/components/schemas/Words"}}},
        "encoding": {"tags": {"style": "form", "explode": true}}
      }}},
      "responses": {"204": {"description": "Done"}}
    }}
  },
  "components": {"schemas": {"Words": {"type": "array", "items": {"type": "string"}}}}
}
JSON
java -jar openapi-generator-cli-7.25.0.jar generate -q -i document.json -g python -o client > generated 2>&1
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check urllib3==2.8.0 pydantic==2.14.4 python-dateutil==2.9.0.post0

cat > probe.py <<'PYTHON'
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

sys.path.insert(0, "client")
import openapi_client

seen = []


class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        seen.append((self.path, self.rfile.read(int(self.headers["Content-Length"])).decode()))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *ignored):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
configuration = openapi_client.Configuration(host=f"http://127.0.0.1:{server.server_port}")
client = openapi_client.DefaultApi(openapi_client.ApiClient(configuration))
client.plain(q=["a", "b"], tags=["a", "b"])
client.encoded(tags=["a", "b"])
for path, body in seen:
    print(f"POST {path} with {body}")
assert seen == [("/plain?q=a&q=b", "tags=a%2Cb"), ("/encoded", "tags=a&tags=b")], "lists are sent otherwise now"
PYTHON

venv/bin/python probe.py
