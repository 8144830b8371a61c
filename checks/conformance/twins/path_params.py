"""Path parameters: every scalar type, enums, order of declaration, converters."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from uuid import UUID

from fastapi import FastAPI

app = FastAPI()


class Color(str, Enum):
    red = "red"
    dark_green = "dark-green"


class Level(int, Enum):
    low = 1
    high = 2


@app.get("/untyped/{value}")
async def read_untyped(value):
    return {"value": value}


@app.get("/str/{value}")
async def read_str(value: str):
    return {"value": value}


@app.get("/int/{value}")
async def read_int(value: int):
    return {"value": value}


@app.get("/float/{value}")
async def read_float(value: float):
    return {"value": value}


@app.get("/bool/{value}")
async def read_bool(value: bool):
    return {"value": value}


@app.get("/decimal/{value}")
async def read_decimal(value: Decimal) -> dict[str, Decimal]:
    return {"value": value}


@app.get("/uuid/{value}")
async def read_uuid(value: UUID):
    return {"value": value}


@app.get("/date/{value}")
async def read_date(value: date):
    return {"value": value}


@app.get("/datetime/{value}")
async def read_datetime(value: datetime) -> dict[str, datetime]:
    return {"value": value}


@app.get("/time/{value}")
async def read_time(value: time) -> dict[str, time]:
    return {"value": value}


@app.get("/timedelta/{value}")
async def read_timedelta(value: timedelta) -> dict[str, timedelta]:
    return {"value": value}


@app.get("/colors/{color}")
async def read_color(color: Color):
    if color is Color.red:
        return {"color": color, "message": "Warm"}
    return {"color": color, "message": "Cold"}


@app.get("/levels/{level}")
async def read_level(level: Level):
    return {"level": level}


@app.get("/users/me")
async def read_user_me():
    return {"user_id": "the current user"}


@app.get("/users/{user_id}")
async def read_user(user_id: str):
    return {"user_id": user_id}


@app.get("/users")
async def read_users():
    return ["Rick", "Morty"]


@app.get("/users")
async def read_users_again():
    return ["Bean", "Elfo"]


@app.get("/users/{user_id}/items/{item_id}")
async def read_user_item(user_id: int, item_id: str):
    return {"user_id": user_id, "item_id": item_id}


@app.get("/files/{file_path:path}")
async def read_file(file_path: str):
    return {"file_path": file_path}


@app.get("/converted/int/{value:int}")
async def convert_int(value: int):
    return {"value": value}


@app.get("/converted/float/{value:float}")
async def convert_float(value: float):
    return {"value": value}


@app.get("/converted/uuid/{value:uuid}")
async def convert_uuid(value: UUID):
    return {"value": value}


@app.get("/between/{name}.json")
async def read_between(name: str):
    return {"name": name}


@app.get("/between/{first}-{second}/{third}")
async def read_split(first: str, second: int, third: str):
    return {"first": first, "second": second, "third": third}
