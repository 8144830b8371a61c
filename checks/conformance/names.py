"""Every public name of the installed FastAPI and pydantic has a row on the page for those who come from there; see README.md.

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
import pydantic
from fastapi import APIRouter, BackgroundTasks, FastAPI, Request, UploadFile, WebSocket
from fastapi.responses import Response

PAGES = Path(__file__).resolve().parents[2] / "docs" / "pages"

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

# Names of pydantic that say how old code is, or that it is pydantic.
INTERNAL_PYDANTIC = re.compile(r"Pydantic(Deprecat|Experimental|Import)|VERSION|__version__")
DEPRECATED_PYDANTIC = {"root_validator", "validator", "parse_obj_as", "schema_of", "schema_json_of", "BaseConfig"}


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


def pydantic_sections() -> dict[str, set[str]]:
    names = {name for name in pydantic.__all__ if not INTERNAL_PYDANTIC.match(name)}
    return {
        "Models": {name for name in dir(pydantic.BaseModel) if name.startswith("model_")},
        "Fields": parameters(pydantic.Field) | {"default"},
        "Configuration of models": set(pydantic.ConfigDict.__annotations__),
        "Names to import": names - DEPRECATED_PYDANTIC,
    }


def fastapi_sections() -> dict[str, set[str]]:
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


def check(name: str, library: str, sections: dict[str, set[str]]) -> int:
    """How many names a page lacks, or has without reason."""
    page = named((PAGES / name).read_text())
    wrong = 0
    for title, names in sections.items():
        given = page.get(title, set())
        for missing in sorted(names - given):
            print(f"{name}: {title!r} lacks {missing}")
        for unknown in sorted(given - names):
            print(f"{name}: {title!r} has {unknown}, which {library} has not")
        wrong += len(names ^ given)
    print(f"{sum(map(len, sections.values()))} names of {library}, {wrong} wrong")
    return wrong


def main() -> int:
    wrong = check("coming-from-fastapi.md", f"FastAPI {fastapi.__version__}", fastapi_sections())
    wrong += check("coming-from-pydantic.md", f"pydantic {pydantic.VERSION}", pydantic_sections())
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
