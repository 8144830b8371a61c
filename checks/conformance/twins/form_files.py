"""Files inside models of forms: one, several, optional ones, bytes, aliases, beside others, and what the document shows."""

from typing import Annotated, Literal, Optional

from fastapi import FastAPI, File, Form, UploadFile
from pydantic import BaseModel, ConfigDict, Field

app = FastAPI()


class One(BaseModel):
    name: str
    file: UploadFile


class Several(BaseModel):
    """Some files."""

    files: list[UploadFile]
    more: Optional[list[UploadFile]] = None
    first: UploadFile | None = None


class Described(BaseModel):
    photo: UploadFile = Field(description="A photo.", title="Photo of it")
    size: Annotated[int, Field(ge=1)] = 1
    kind: Literal["png", "jpeg"] = "png"
    tags: set[str] = set()


class Named(BaseModel):
    file: UploadFile = Field(alias="the-file")
    full_name: str = Field(alias="fullName")


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")

    file: UploadFile


class Fields(BaseModel):
    a: str
    b: int = 1


def shown(file):
    return None if file is None else [file.filename, file.content_type, file.size]


@app.post("/one/")
async def one(form: Annotated[One, Form()]):
    return {"name": form.name, "file": shown(form.file), "text": (await form.file.read()).decode()}


@app.post("/several/")
async def several(form: Annotated[Several, Form()]):
    more = None if form.more is None else [shown(file) for file in form.more]
    return {"files": [shown(file) for file in form.files], "more": more, "first": shown(form.first)}


@app.post("/described/")
async def described(form: Annotated[Described, Form()]):
    return {"photo": shown(form.photo), "size": form.size, "kind": form.kind, "tags": sorted(form.tags)}


@app.post("/named/")
async def named(form: Annotated[Named, Form()]):
    return {"file": shown(form.file), "name": form.full_name}


@app.post("/strict/")
async def strict(form: Annotated[Strict, Form()]):
    return {"file": shown(form.file)}


@app.post("/multipart/")
async def multipart(form: Annotated[One, Form(media_type="multipart/form-data")]):
    return {"name": form.name, "file": shown(form.file)}


@app.post("/multipart-maybe/")
async def multipart_maybe(one: Annotated[One | None, Form(media_type="multipart/form-data")] = None):
    return None if one is None else one.name


@app.post("/multipart-beside/")
async def multipart_beside(
    form: Annotated[Fields, Form(media_type="multipart/form-data")], note: Annotated[str, Form()]
):
    return {"form": form, "note": note}


@app.post("/typed-field/")
async def typed_field(a: Annotated[str, Form(media_type="application/x-own")], b: Annotated[int, Form(media_type="application/x-own")] = 1):
    return {"a": a, "b": b}


@app.post("/differently-typed/")
async def differently_typed(a: Annotated[str, Form(media_type="application/x-own")], b: Annotated[int, Form()] = 1):
    return {"a": a, "b": b}


@app.post("/beside/")
async def beside(form: Annotated[One, Form()], extra: UploadFile, raw: Annotated[bytes, File()], note: Annotated[str, Form()]):
    return {"name": form.name, "file": shown(form.file), "extra": shown(extra), "raw": len(raw), "note": note}


@app.post("/single/")
async def single(
    file: UploadFile,
    optional: UploadFile | None = None,
    listed: list[UploadFile] = [],
    raw: Annotated[bytes | None, File()] = None,
    raws: Annotated[list[bytes], File()] = [],
):
    return {
        "file": shown(file),
        "optional": shown(optional),
        "listed": [shown(each) for each in listed],
        "raw": None if raw is None else len(raw),
        "raws": [len(each) for each in raws],
    }
