import { done, expect, expectPicture, file, KEY, present, URL } from "./expect.js";
import { client } from "../target/generated/hey-api/client.gen.js";
import type { ItemInput, Shade } from "../target/generated/hey-api/index.js";
import * as sdk from "../target/generated/hey-api/index.js";

client.setConfig({ baseUrl: URL });
const nail: ItemInput = { name: "nail", price: 0.5, owner: null, since: "2024-02-29", key: KEY };
const noShade: Shade = null;

const created = await sdk.createItemItemsPost({ body: nail });
expect(present(created.response).status, 201);
expect(present(created.data).kind, "new");
expect(present(created.data).shade, noShade);

const full: ItemInput = {
  ...nail,
  kind: "like new",
  level: 2,
  shade: 1,
  size: "xl",
  seen: "2024-02-29T10:20:30Z",
  pet: { pet_type: "dog", barks: 1.5, color: "white" },
  parts: [{ ...nail, shade: "dark" }],
  counts: { a: 1 },
};
const second = present((await sdk.createItemItemsPost({ body: full })).data);
expect(second.size, "xl");
expect(second.pet?.pet_type === "dog" ? second.pet.color : "no dog", "white");
expect(second.parts?.[0]?.shade, "dark");

const wrong = await sdk.createItemItemsPost({ body: { ...nail, price: -1 } });
expect(present(wrong.error).detail?.[0]?.loc, ["body", "price"]);

const page = await sdk.readItemsItemsGet({
  query: { kind: "used", level: 2, since: "2024-02-29", tag: ["a", "b"], limit: 3 },
});
expect(present(page.data).total, 3);
expect(present(page.data).next, "2024-02-29");
expect(present(page.data).items[0]?.tags, ["a", "b"]);

const found = await sdk.readItemItemsItemIdGet({ path: { item_id: 2 }, headers: { "x-trace": KEY } });
expect(present(found.data).owner, KEY);
const missing = await sdk.readItemItemsItemIdGet({ path: { item_id: 10 } });
expect(missing.error, { detail: "No item" });
expect(present((await sdk.deleteItemItemsItemIdDelete({ path: { item_id: 2 } })).response).status, 204);

const pet = await sdk.replacePetPetsPut({ body: { pet: { pet_type: "cat", meows: 3 }, weight: 2.5 } });
expect(pet.data, { pet_type: "cat", meows: 3 });
const gone = await sdk.replacePetPetsPut({ body: { pet: { pet_type: "cat", meows: 3 }, weight: -1 } });
expect(gone.data, { detail: "There is no pet" });
expect(present((await sdk.eitherGet()).data).length, 2);
expect(present((await sdk.eitherPost()).data).length, 2);

const feedback = await sdk.sendFeedbackFeedbackPost({ body: { subject: "good", stars: 3, tags: ["a", "b"] } });
expect(feedback.data, { subject: "good", stars: 3, tags: ["a", "b"] });
const uploaded = await sdk.uploadFilesPost({
  body: { file: file("hello", "a.txt"), note: "n", more: [file("b", "b.txt")] },
});
expect(uploaded.data, { name: "a.txt", size: 5, note: "n", raw: null, more: 1 });

const picture = await sdk.readPicturePictureGet();
await expectPicture(present(picture.data) as Blob);
expect((await sdk.readTextTextGet()).data, "text");
const { stream } = await sdk.readEventsEventsGet();
const events: unknown[] = [];
for await (const event of stream) {
  events.push(event);
}
expect(events, [{ done: 1, label: null }, { done: 2, label: "end" }]);

const token = await sdk.loginTokenPost({ body: { grant_type: "password", username: "ada", password: "x" } });
const auth = present(token.data).access_token;
expect((await sdk.readMeMeGet({ auth })).data, { username: "ada", email: null });
expect(present((await sdk.readMeMeGet()).response).status, 401);
expect((await sdk.readKeyedKeyedGet({ auth: "k" })).data, { key: "k" });

done("hey-api");
