"""Records what FastAPI documents for the programs of openapi_twins, and the pages that it serves.

The tests of io.fastapi.openapi compare their Java twins with these files.
"""

import importlib
import json
import pkgutil
from pathlib import Path

import openapi_twins
from fastapi.openapi.docs import get_redoc_html, get_swagger_ui_html, get_swagger_ui_oauth2_redirect_html

TARGET = Path(__file__).resolve().parents[1] / "resources/io/fastapi/openapi"
ASSETS = {
    "swagger_js_url": "/webjars/swagger-ui/5.0.0/swagger-ui-bundle.js",
    "swagger_css_url": "/webjars/swagger-ui/5.0.0/swagger-ui.css",
    "swagger_favicon_url": "/webjars/swagger-ui/5.0.0/favicon-32x32.png",
}


def pages():
    yield "swagger-ui", get_swagger_ui_html(openapi_url="/openapi.json", title="Demo - Swagger UI", **ASSETS)
    yield "swagger-ui-settings", get_swagger_ui_html(
        openapi_url="/api/openapi.json",
        title="Demo - Swagger UI",
        oauth2_redirect_url="/api/docs/oauth2-redirect",
        init_oauth={"clientId": "a</script>&", "scopes": ["ü", None], "usePkce": True},
        swagger_ui_parameters={"deepLinking": False, "syntaxHighlight": {"theme": "obsidian"}, "size": 1e-7},
        **ASSETS,
    )
    yield "redoc", get_redoc_html(
        openapi_url="/openapi.json",
        title="Demo - ReDoc",
        redoc_js_url="/webjars/redoc/2.0.0/bundles/redoc.standalone.js",
        redoc_favicon_url=ASSETS["swagger_favicon_url"],
        with_google_fonts=False,
    )
    yield "swagger-ui-cdn", get_swagger_ui_html(openapi_url="/openapi.json", title="Demo - Swagger UI")
    yield "redoc-cdn", get_redoc_html(openapi_url="/openapi.json", title="Demo - ReDoc")
    yield "oauth2-redirect", get_swagger_ui_oauth2_redirect_html()


def record():
    texts = {}
    for module in pkgutil.iter_modules(openapi_twins.__path__):
        app = importlib.import_module(f"openapi_twins.{module.name}").app
        pretty = json.dumps(app.openapi(), ensure_ascii=False, indent=1)
        texts[TARGET / f"golden-{module.name}.json"] = pretty + "\n"
    for name, page in pages():
        texts[TARGET / f"golden-{name}.html"] = page.body.decode()
    return texts
