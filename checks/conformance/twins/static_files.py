"""The files of a directory: paths, links, conditions, ranges, methods, HTML mode."""

import mimetypes
import os
import tempfile

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.staticfiles import StaticFiles

mimetypes.knownfiles.clear()  # the types that Python knows itself, not those of the machine
mimetypes.init()

OUTSIDE = tempfile.mkdtemp()
DIRECTORY = os.path.join(OUTSIDE, "static")
MODIFIED = 1_699_142_400.25


def file(path, content):
    path = os.path.join(OUTSIDE, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as out:
        out.write(content)
    os.utime(path, (MODIFIED, MODIFIED))


file("secret.txt", b"secret")
file("static-more/other.txt", b"other")
file("static/alphabet.txt", b"abcdefghijklmnopqrstuvwxyz")
file("static/empty.txt", b"")
file("static/style.css", b"body {}")
file("static/app.css", b"a { b: 1 }\n" * 100)
file("static/large.txt", b"0123456789abcdef" * 4097)
file("static/64k.txt", b"0123456789abcdef" * 4096)
file("static/almost.txt", (b"0123456789abcdef" * 4096)[1:])
file("static/with space.txt", b"space")
file("static/\u00fcml\u00e4ut.txt", b"umlaut")
file("static/back\\slash.txt", b"backslash")
file("static/..dots.txt", b"dots")
file("static/%41.txt", b"percent")
file("static/.hidden", b"hidden")
file("static/404.html", b"<h1>not here</h1>")
file("static/page.html", b"<h1>page</h1>")
file("static/sub/index.html", b"<h1>sub</h1>")
file("static/sub/page.html", b"<h1>sub page</h1>")
file("static/sub dir/index.html", b"<h1>sub dir</h1>")
file("static/bare/file.txt", b"bare")
file("no404/index.html", b"<h1>index</h1>")
os.symlink(os.path.join(OUTSIDE, "secret.txt"), os.path.join(DIRECTORY, "out.txt"))
os.symlink(OUTSIDE, os.path.join(DIRECTORY, "outside"))
os.symlink("alphabet.txt", os.path.join(DIRECTORY, "in.txt"))
os.symlink("sub", os.path.join(DIRECTORY, "sublink"))
os.symlink("nowhere", os.path.join(DIRECTORY, "broken.txt"))
os.symlink("loop.txt", os.path.join(DIRECTORY, "loop.txt"))

app = FastAPI()


@app.get("/static/before")
async def before():
    return "before"


app.mount("/static", StaticFiles(directory=DIRECTORY))
app.mount("/html", StaticFiles(directory=DIRECTORY, html=True))
app.mount("/no404", StaticFiles(directory=os.path.join(OUTSIDE, "no404"), html=True))
app.mount("/follow", StaticFiles(directory=DIRECTORY, follow_symlink=True))
zipped = FastAPI()
zipped.add_middleware(GZipMiddleware, minimum_size=500)
zipped.mount("/files", StaticFiles(directory=DIRECTORY))
app.mount("/zipped", zipped)


@app.get("/static/after")
async def after():
    return "never"
