"""Files as answers: byte ranges, validators, names and media types."""

import mimetypes
import os
import tempfile

from fastapi import FastAPI
from fastapi.responses import FileResponse

app = FastAPI()

mimetypes.knownfiles.clear()  # the types that Python knows itself, not those of the machine
mimetypes.init()

DIRECTORY = tempfile.mkdtemp()
MODIFIED = 1_699_142_400.25


def file(name, content):
    path = os.path.join(DIRECTORY, name)
    with open(path, "wb") as out:
        out.write(content)
    os.utime(path, (MODIFIED, MODIFIED))
    return path


ALPHABET = file("alphabet.txt", b"abcdefghijklmnopqrstuvwxyz")
for name in ["empty.bin", "noext", "page.html", "style.css", "archive.tar.gz", "archive.tgz", "image.svgz", ".hidden",
             "feed.xml", "UPPER.PNG", "notes.gz", "song.mp3", "data.json", "what.unknown",
             "archive.tgz.gz"]:
    file(name, b"")


@app.api_route("/files/{name}", methods=["GET", "HEAD", "POST"], include_in_schema=False)
def read_file(name: str):
    return FileResponse(os.path.join(DIRECTORY, name))


@app.get("/named")
def read_named(filename: str, disposition: str = "attachment"):
    return FileResponse(ALPHABET, filename=filename, content_disposition_type=disposition)


@app.get("/created")
def read_created():
    return FileResponse(ALPHABET, status_code=201)


@app.get("/typed")
def read_typed():
    return FileResponse(ALPHABET, media_type="application/x-thing", headers={"ETag": '"mine"', "X-A": "1"})


@app.get("/weak")
def read_weak():
    return FileResponse(ALPHABET, headers={"ETag": 'W/"mine"'})


@app.get("/header-typed")
def read_header_typed():
    return FileResponse(ALPHABET, headers={"Content-Type": "a/b", "Accept-Ranges": "none"})


@app.get("/class", response_class=FileResponse)
def read_class():
    return ALPHABET


@app.get("/missing")
async def read_missing():
    return FileResponse(os.path.join(DIRECTORY, "missing"))


@app.get("/directory")
def read_directory():
    return FileResponse(DIRECTORY)


@app.get("/cookie")
async def read_with_cookie():
    response = FileResponse(ALPHABET)
    response.headers["X-B"] = "2"
    response.set_cookie("a", "b")
    return response
