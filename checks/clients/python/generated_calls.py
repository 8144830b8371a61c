"""Calls the service with the client that openapi-generator made for Python."""

import os
from datetime import date, datetime, timezone

from expect import KEY, done, expect
from shop_client import (
    AnswersApi,
    ApiClient,
    Configuration,
    FormsApi,
    ItemInput,
    ItemsApi,
    Kind,
    Level,
    PetsApi,
    UsersApi,
)
from shop_client.exceptions import NotFoundException

client = ApiClient(Configuration(host=os.environ["CLIENTS_URL"]))
items = ItemsApi(client)


def nail(price: float = 0.5) -> ItemInput:
    return ItemInput(name="nail", price=price, owner=None, since=date(2024, 2, 29), key=KEY)


created = items.create_item_items_post(nail())
expect((created.kind, created.since, created.key), (Kind.NEW, date(2024, 2, 29), KEY))

full = nail()
full.kind = Kind.LIKE_NEW
full.level = Level.NUMBER_2
full.seen = datetime(2024, 2, 29, 10, 20, 30, tzinfo=timezone.utc)
full.parts = [nail()]
second = items.create_item_items_post(full)
expect((second.level, second.seen), (Level.NUMBER_2, full.seen))
assert second.parts
expect(second.parts[0].key, KEY)

try:
    items.create_item_items_post(nail(2)).price
    items.read_item_items_item_id_get(10)
    raise SystemExit("nothing was wrong")
except NotFoundException as wrong:
    expect(wrong.status, 404)

page = items.read_items_items_get(
    kind=Kind.USED, level=Level.NUMBER_2, since=date(2024, 2, 29), tag=["a", "b"], limit=3
)
expect((page.total, page.next, page.items[0].tags), (3, "2024-02-29", ["a", "b"]))
expect(items.read_item_items_item_id_get(2, x_trace=KEY).owner, str(KEY))
items.delete_item_items_item_id_delete(2)

expect(len(PetsApi(client).either_get()), 2)
feedback = FormsApi(client).send_feedback_feedback_post("good", stars=3, tags=["a"])
expect((feedback.stars, feedback.tags), (3, ["a"]))
expect(AnswersApi(client).read_picture_picture_get(), bytes.fromhex("89504e470d0a1a0a00ff"))
expect(AnswersApi(client).read_text_text_get(), "text")

token = UsersApi(client).login_token_post("ada", "x", grant_type="password")
known = Configuration(host=os.environ["CLIENTS_URL"], access_token=token.access_token, api_key={"APIKeyHeader": "k"})
expect(UsersApi(ApiClient(known)).read_me_me_get().username, "ada")
expect(UsersApi(ApiClient(known)).read_keyed_keyed_get(), {"key": "k"})

done("openapi-generator, Python")
