"""Hooks at start-up: all of them, in their order, before the first request; those of what is mounted do not run."""

from fastapi import FastAPI

items = {}
EVENTS: list[str] = []


async def first():
    EVENTS.append("first")
    items["foo"] = {"name": "Fighters"}


def second():
    EVENTS.append("second")
    items["bar"] = {"name": "Tenders"}


def below_start():
    EVENTS.append("below")


app = FastAPI(on_startup=[first, second], on_shutdown=[items.clear])


@app.get("/items/{item_id}")
async def read_items(item_id: str):
    return items[item_id]


@app.get("/events")
async def read_events():
    return EVENTS


below = FastAPI(on_startup=[below_start])


@below.get("/items")
async def read_below():
    return sorted(items)


app.mount("/below", below)
