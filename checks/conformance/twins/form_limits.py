"""Limits of forms, of application, router, inclusion and operation, each key by itself."""

from typing import Annotated

from fastapi import APIRouter, FastAPI, File, Form

app = FastAPI(form_limits={"max_fields": 2, "max_part_size": 2048})


@app.post("/plain/")
async def read_plain(value: Annotated[list[str], Form()]):
    return len(value)


@app.post("/files/")
async def read_files(file: Annotated[list[bytes], File()], value: Annotated[str, Form()] = ""):
    return [len(file), len(value)]


@app.post("/own/", form_limits={"max_fields": 3, "max_files": 1})
async def read_own(file: Annotated[list[bytes], File()], value: Annotated[list[str], Form()] = []):
    return [len(file), len(value)]


@app.post("/none/", form_limits={"max_fields": 0, "max_files": 0, "max_part_size": 0})
async def read_none(file: Annotated[list[bytes], File()] = [], value: Annotated[str, Form()] = ""):
    return [len(file), len(value)]


router = APIRouter(form_limits={"max_files": 1})


@router.post("/inherited/")
async def read_inherited(file: Annotated[list[bytes], File()], value: Annotated[list[str], Form()] = []):
    return [len(file), len(value)]


@router.post("/more/", form_limits={"max_files": 2})
async def read_more(file: Annotated[list[bytes], File()], value: Annotated[list[str], Form()] = []):
    return [len(file), len(value)]


app.include_router(router, prefix="/router", form_limits={"max_fields": 1, "max_files": 3})

sub = FastAPI(form_limits={"max_files": 1})


@sub.post("/files/")
async def read_sub_files(file: Annotated[list[bytes], File()], value: Annotated[list[str], Form()] = []):
    return [len(file), len(value)]


app.mount("/sub", sub)
