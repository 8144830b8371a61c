"""Serves twins of checks/conformance with the real FastAPI: all, or those named; prints `NAME PORT` of each, then `ready`."""

import asyncio
import importlib
import pathlib
import sys

import uvicorn

sys.path.insert(0, str(pathlib.Path.cwd()))


async def main():
    servers = []
    for path in sorted(pathlib.Path("twins").glob("*.py")):
        if path.stem == "__init__" or (sys.argv[1:] and path.stem not in sys.argv[1:]):
            continue
        app = getattr(importlib.import_module(f"twins.{path.stem}"), "app", None)
        if app is not None:
            config = uvicorn.Config(app, host="127.0.0.1", port=0, log_config=None, http="httptools")
            servers.append((path.stem, uvicorn.Server(config)))
    tasks = [asyncio.create_task(server.serve()) for _, server in servers]
    for name, server in servers:
        while not server.started:
            await asyncio.sleep(0.01)
        print(name, server.servers[0].sockets[0].getsockname()[1], flush=True)
    print("ready", flush=True)
    await asyncio.gather(*tasks)


asyncio.run(main())
