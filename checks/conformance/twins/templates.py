"""Pages made of templates: what a template knows, URLs by name, escaping, statuses, media types, tasks, failures."""

import os
import tempfile

from fastapi import APIRouter, BackgroundTasks, FastAPI, Request
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles
from fastapi.templating import Jinja2Templates
from jinja2 import DictLoader, Environment, select_autoescape
from starlette.background import BackgroundTask

EVENTS: list[str] = []
STATIC = tempfile.mkdtemp()
with open(os.path.join(STATIC, "styles.css"), "w") as css:
    css.write("h1 { color: green }\n")
os.utime(os.path.join(STATIC, "styles.css"), (1_699_142_400.25, 1_699_142_400.25))

PAGES = {
    "item.html": """<html>
<head>
    <title>Item Details</title>
    <link href="{{ url_for('static', path='/styles.css') }}" rel="stylesheet">
</head>
<body>
    <h1><a href="{{ url_for('read_item', id=id) }}">Item ID: {{ id }}</a></h1>
</body>
</html>
""",
    "echo.html": """<p title="{{ q }}">{{ q }}</p>
<p>{{ shop }} of {{ request.method }} {{ request.url.path }}</p>
<p>{{ order }}</p>
""",
    "list.html": """<ul>{% for name in names %}<li>{{ loop.index }}: {{ name }}</li>{% endfor %}</ul>
{% if names %}<b>some</b>{% endif %}{% if not names %}<b>none</b>{% endif %}
""",
    "mail.txt": """Dear {{ name }},
thank you.
""",
    "below.html": """<a href="{{ url_for('read_below') }}">{{ url_for('sub:read_page').path }}</a>
""",
    "broken.html": """<p>begun</p>
<p>{{ 1 // number }}</p>
""",
    "unnamed.html": """<p>{{ url_for('nobody') }}</p>
""",
}


def shop(request: Request):
    return {"shop": "Shop", "order": "processor"}


templates = Jinja2Templates(
    env=Environment(loader=DictLoader(PAGES), autoescape=select_autoescape(), keep_trailing_newline=True),
    context_processors=[shop],
)

app = FastAPI()
app.mount("/static", StaticFiles(directory=STATIC), name="static")


@app.get("/items/{id}", response_class=HTMLResponse)
def read_item(request: Request, id: str):
    return templates.TemplateResponse(request=request, name="item.html", context={"id": id})


@app.get("/echo")
def read_echo(request: Request, q: str):
    return templates.TemplateResponse(request, "echo.html", {"q": q, "order": "model"})


@app.get("/created")
def read_created(request: Request):
    return templates.TemplateResponse(
        request, "list.html", {"names": ["a", "b"]}, status_code=201, headers={"x-made": "here"}
    )


@app.get("/list")
def read_list(request: Request, names: int = 0):
    return templates.TemplateResponse(request, "list.html", {"names": [f"<{n}>" for n in range(min(names, 100))]})


@app.get("/mail")
def read_mail(request: Request, name: str):
    return templates.TemplateResponse(request, "mail.txt", {"name": name}, media_type="text/plain")


@app.get("/task")
def read_task(request: Request):
    EVENTS.append("handler")
    return templates.TemplateResponse(
        request, "list.html", {"names": []}, background=BackgroundTask(EVENTS.append, "task of the page")
    )


@app.get("/tasks")
def read_tasks(request: Request, tasks: BackgroundTasks):
    tasks.add_task(EVENTS.append, "task of the request")
    return templates.TemplateResponse(request, "list.html", {"names": []})


@app.get("/missing")
def read_missing(request: Request):
    return templates.TemplateResponse(request, "nowhere.html", {})


@app.get("/broken")
def read_broken(request: Request, number: int = 0):
    return templates.TemplateResponse(request, "broken.html", {"number": number})


@app.get("/unnamed")
def read_unnamed(request: Request):
    return templates.TemplateResponse(request, "unnamed.html", {})


pages = APIRouter(prefix="/pages")


@pages.get("/{id}")
def read_page_of(request: Request, id: str):
    return templates.TemplateResponse(request, "item.html", {"id": id})


app.include_router(pages)
sub = FastAPI()


@sub.get("/page")
def read_page(request: Request):
    return templates.TemplateResponse(request, "below.html", {})


app.mount("/sub", sub, name="sub")


@app.get("/below", name="read_below")
def read_below(request: Request):
    return templates.TemplateResponse(request, "below.html", {})


@app.get("/events", include_in_schema=False)
def read_events():
    return EVENTS


@app.delete("/events", include_in_schema=False)
def delete_events():
    EVENTS.clear()
