"""Calls the service with the client of openapi-python-client."""

import os
from datetime import date, datetime, timezone
from io import BytesIO
from uuid import UUID

from expect import KEY, done, expect
from shop_attrs import AuthenticatedClient, Client
from shop_attrs.api.answers import read_picture_picture_get, read_text_text_get
from shop_attrs.api.forms import send_feedback_feedback_post, upload_files_post
from shop_attrs.api.items import (
    create_item_items_post,
    delete_item_items_item_id_delete,
    read_item_items_item_id_get,
    read_items_items_get,
)
from shop_attrs.api.pets import either_get, either_post, replace_pet_pets_put
from shop_attrs.api.streams import read_events_events_get, read_lines_lines_get
from shop_attrs.api.users import login_token_post, read_keyed_keyed_get, read_me_me_get
from shop_attrs.models import (
    BodyLoginTokenPost,
    BodyReplacePetPetsPut,
    BodyUploadFilesPost,
    Cat,
    Dog,
    DogColorType0,
    Feedback,
    HTTPValidationError,
    Item,
    Kind,
    Level,
    Message,
    PageItem,
    Token,
)
from shop_attrs.types import File

client = Client(base_url=os.environ["CLIENTS_URL"])


def nail(price: float = 0.5) -> Item:
    return Item(name="nail", price=price, owner=None, since=date(2024, 2, 29), key=KEY)


created = create_item_items_post.sync_detailed(client=client, body=nail())
expect(created.status_code, 201)
assert isinstance(created.parsed, Item)
expect(created.parsed.kind, Kind.NEW)
expect(created.parsed.since, date(2024, 2, 29))

full = nail()
full.kind = Kind.LIKE_NEW
full.level = Level.VALUE_2
full.size = "xl"
full.seen = datetime(2024, 2, 29, 10, 20, 30, tzinfo=timezone.utc)
full.pet = Dog(pet_type="dog", barks=1.5, color=DogColorType0.WHITE)
full.parts = [nail()]
second = create_item_items_post.sync(client=client, body=full)
assert isinstance(second, Item)
expect(second.size, "xl")
expect(second.seen, datetime(2024, 2, 29, 10, 20, 30, tzinfo=timezone.utc))
assert isinstance(second.pet, Dog)
expect(second.pet.color, DogColorType0.WHITE)
assert second.parts
expect(second.parts[0].key, KEY)

wrong = create_item_items_post.sync(client=client, body=nail(-1))
assert isinstance(wrong, HTTPValidationError) and wrong.detail
expect(wrong.detail[0].loc, ["body", "price"])

page = read_items_items_get.sync(
    client=client, kind=Kind.USED, level=Level.VALUE_2, since=date(2024, 2, 29), tag=["a", "b"], limit=3
)
assert isinstance(page, PageItem)
expect((page.total, page.next_, page.items[0].tags), (3, "2024-02-29", ["a", "b"]))

found = read_item_items_item_id_get.sync(2, client=client, session="s")
assert isinstance(found, Item)
expect(found.note, "s")
missing = read_item_items_item_id_get.sync(10, client=client)
assert isinstance(missing, Message)
expect(missing.detail, "No item")
expect(delete_item_items_item_id_delete.sync_detailed(2, client=client).status_code, 204)

pet = replace_pet_pets_put.sync(client=client, body=BodyReplacePetPetsPut(pet=Cat(pet_type="cat", meows=3), weight=2.5))
assert isinstance(pet, Cat)
expect(pet.meows, 3)
gone = replace_pet_pets_put.sync(client=client, body=BodyReplacePetPetsPut(pet=Cat(pet_type="cat", meows=3), weight=-1))
assert isinstance(gone, Message)
expect(gone.detail, "There is no pet")
expect([type(each) for each in either_get.sync(client=client) or []], [Cat, Dog])
expect([type(each) for each in either_post.sync(client=client) or []], [Cat, Dog])

feedback = send_feedback_feedback_post.sync(client=client, body=Feedback(subject="good", stars=3, tags=["a", "b"]))
assert isinstance(feedback, Feedback)
expect((feedback.stars, feedback.tags), (3, ["a", "b"]))
upload = BodyUploadFilesPost(
    file=File(payload=BytesIO(b"hello"), file_name="a.txt", mime_type="text/plain"),
    note="n",
    more=[File(payload=BytesIO(b"b"), file_name="b.txt")],
)
uploaded = upload_files_post.sync(client=client, body=upload)
assert uploaded is not None and not isinstance(uploaded, HTTPValidationError)
expect(uploaded.additional_properties, {"name": "a.txt", "size": 5, "note": "n", "raw": None, "more": 1})

picture = read_picture_picture_get.sync_detailed(client=client)
expect(picture.content, bytes.fromhex("89504e470d0a1a0a00ff"))
expect(read_text_text_get.sync(client=client), "text")
expect(read_lines_lines_get.sync_detailed(client=client, count=3).content.count(b"\n"), 3)
expect(read_events_events_get.sync_detailed(client=client).content.count(b"data: "), 2)

token = login_token_post.sync(client=client, body=BodyLoginTokenPost(username="ada", password="x", grant_type="password"))
assert isinstance(token, Token)
me = read_me_me_get.sync(client=AuthenticatedClient(base_url=os.environ["CLIENTS_URL"], token=token.access_token))
assert me is not None
expect(me.username, "ada")
keyed = read_keyed_keyed_get.sync(
    client=AuthenticatedClient(base_url=os.environ["CLIENTS_URL"], token="k", prefix="", auth_header_name="X-Key")
)
assert keyed is not None
expect(keyed.additional_properties, {"key": "k"})

done("openapi-python-client")
