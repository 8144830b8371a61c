"""Uploaded files: bytes, UploadFile, lists, optional, with form fields."""

from typing import Annotated

from fastapi import FastAPI, File, Form, UploadFile

app = FastAPI()


@app.post("/bytes/")
async def create_bytes(file: Annotated[bytes, File()]):
    return {"file_size": len(file)}


@app.post("/upload/")
async def create_upload(file: UploadFile):
    content = await file.read()
    return {
        "filename": file.filename,
        "content_type": file.content_type,
        "size": file.size,
        "content": content.decode("latin-1"),
    }


@app.post("/upload-described/")
async def create_upload_described(file: Annotated[UploadFile, File(description="A file read as UploadFile")]):
    return {"filename": file.filename}


@app.post("/optional-bytes/")
async def create_optional_bytes(file: Annotated[bytes | None, File()] = None):
    return {"file_size": None if file is None else len(file)}


@app.post("/optional-upload/")
async def create_optional_upload(file: UploadFile | None = None):
    return {"filename": None if file is None else file.filename}


@app.post("/many-bytes/")
async def create_many_bytes(files: Annotated[list[bytes], File()]):
    return {"file_sizes": [len(file) for file in files]}


@app.post("/many-uploads/")
async def create_many_uploads(files: list[UploadFile]):
    return {"filenames": [file.filename for file in files]}


@app.post("/mixed/")
async def create_mixed(
    file: Annotated[bytes, File()],
    fileb: Annotated[UploadFile, File()],
    token: Annotated[str, Form()],
):
    return {"file_size": len(file), "token": token, "fileb_content_type": fileb.content_type}
