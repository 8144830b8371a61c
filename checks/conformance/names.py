"""Every public name of the installed FastAPI has a row on the page for those who come from there; see README.md.

    python names.py

A name is public if FastAPI defines or re-exports it (`from starlette.x import Y as Y`) in a module of its reference, or if it is a
parameter or a member of one of the classes below. The page names it in the first column of the table of its section. What the page
names and FastAPI has not is an error as well: it was removed, or misspelled.
"""

import ast
import inspect
import re
import sys
from pathlib import Path

import fastapi
from fastapi import APIRouter, BackgroundTasks, FastAPI, Request, UploadFile, WebSocket
from fastapi.responses import Response

PAGE = Path(__file__).resolve().parents[2] / "docs" / "pages" / "coming-from-fastapi.md"

# Modules that are no part of FastAPI's reference: how it is made, and the types of its document.
INTERNAL = ("dependencies", "openapi.constants", "openapi.models", "params", "types", "utils", "cli", "__main__")

# Modules of which only the classes are meant for users.
CLASSES_ONLY = ("routing", "applications")

# Parts of these classes that only FastAPI itself calls.
INTERNAL_MEMBERS = {
    "build_middleware_stack", "setup", "app", "handle", "matches", "not_found", "routes", "scope", "receive", "send",
    "client_state", "application_state", "init_headers", "render", "keys", "values", "items", "lifespan",
}

ALSO_MODULE = {"logger"}


def parameters(*functions) -> set[str]:
    names = {name for function in functions for name in inspect.signature(function).parameters}
    return names - {"self", "path", "router", "default", "dependency", "extra"}


def members(*classes) -> set[str]:
    names = set()
    for cls in classes:
        annotated = {name for parent in cls.__mro__ for name in vars(parent).get("__annotations__", {})}
        names |= {name for name in [*dir(cls), *annotated] if not name.startswith("_")}
    return names - INTERNAL_MEMBERS


def exported() -> set[str]:
    """What users import: from every public module, its own classes and functions and what it re-exports."""
    folder = Path(fastapi.__file__).parent
    names = set()
    for file in sorted(folder.rglob("*.py")):
        module = ".".join(file.relative_to(folder).with_suffix("").parts).removesuffix("__init__").rstrip(".")
        if module.startswith(INTERNAL) or module.startswith("_") or "._" in module:
            continue
        for node in ast.parse(file.read_text()).body:
            functions = () if module in CLASSES_ONLY else (ast.FunctionDef, ast.AsyncFunctionDef)
            if isinstance(node, (ast.ClassDef, *functions)):
                names.add(node.name)
            elif isinstance(node, ast.ImportFrom):
                names |= {alias.name for alias in node.names if alias.asname == alias.name}
    return {name for name in names if not name.startswith("_")} | ALSO_MODULE


def sections() -> dict[str, set[str]]:
    verbs = [FastAPI.get, FastAPI.api_route]
    functions = [getattr(fastapi, name) for name in ("Path", "Query", "Header", "Cookie", "Body", "Form", "File")]
    return {
        "The application": parameters(FastAPI.__init__),
        "Routers": parameters(APIRouter.__init__),
        "Methods of applications and routers": members(FastAPI, APIRouter),
        "Operations": parameters(*verbs, FastAPI.websocket),
        "Including a router": parameters(FastAPI.include_router),
        "Parameters": parameters(*functions),
        "Dependencies": parameters(fastapi.Depends, fastapi.Security),
        "Requests and WebSockets": members(Request, WebSocket) - {"get"},
        "Responses": members(Response),
        "Files and tasks": members(UploadFile, BackgroundTasks),
        "Names to import": exported(),
    }


def named(page: str) -> dict[str, set[str]]:
    """Of each section, the names in the first column of its tables, below their heads."""
    found = {}
    for section in re.split(r"^## ", page, flags=re.MULTILINE)[1:]:
        title, _, text = section.partition("\n")
        rows = re.findall(r"(?:^\|.*\n){2}((?:^\|.*\n?)*)", text, flags=re.MULTILINE)
        cells = [line.split("|")[1] for table in rows for line in table.splitlines()]
        found[title.strip()] = {name for cell in cells for name in re.findall(r"`(\w+)[^`]*`", cell)}
    return found


def main() -> int:
    page = named(PAGE.read_text())
    wrong = 0
    for title, names in sections().items():
        given = page.get(title, set())
        for name in sorted(names - given):
            print(f"{PAGE.name}: {title!r} lacks {name}")
        for name in sorted(given - names):
            print(f"{PAGE.name}: {title!r} has {name}, which FastAPI {fastapi.__version__} has not")
        wrong += len(names ^ given)
    print(f"{sum(map(len, sections().values()))} names of FastAPI {fastapi.__version__}, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
