"""Metadata of the application and of its tags, another path for the document, documentation pages switched off."""

from fastapi import FastAPI

app = FastAPI(
    title="ChimichangApp",
    summary="Deadpool's favorite app. Nuff said.",
    description="ChimichangApp helps you do **awesome** stuff.",
    version="0.0.1",
    terms_of_service="http://example.com/terms/",
    contact={"name": "Deadpoolio", "url": "http://example.com/contact/", "email": "dp@example.com"},
    license_info={"name": "Apache 2.0", "identifier": "Apache-2.0"},
    openapi_tags=[
        {"name": "users", "description": "Operations with users."},
        {
            "name": "items",
            "description": "Manage items.",
            "externalDocs": {"description": "Items external docs", "url": "https://example.com/docs"},
        },
    ],
    servers=[{"url": "https://example.com", "description": "Production"}, {"url": "/"}],
    openapi_url="/api/v1/openapi.json",
    docs_url=None,
    redoc_url=None,
)


@app.get("/users/", tags=["users"])
async def get_users():
    return [{"name": "Harry"}, {"name": "Ron"}]


@app.get("/items/", tags=["items"])
async def get_items():
    return [{"name": "wand"}, {"name": "flying broom"}]
