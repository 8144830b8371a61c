import { done, eventData, expect, expectPicture, file, jsonLines, KEY, URL } from "./expect.js";
import type { ItemInput, Shade } from "../target/generated/orval/client.js";
import * as api from "../target/generated/orval/client.js";

const nail: ItemInput = { name: "nail", price: 0.5, owner: null, since: "2024-02-29", key: KEY };
const noShade: Shade = null;

const created = await api.createItemItemsPost(nail);
expect(created.status, 201);
expect(created.status === 201 ? created.data.kind : "", "new");
expect(created.status === 201 ? created.data.shade : "", noShade);

const second = await api.createItemItemsPost({
  ...nail,
  kind: "like new",
  level: 2,
  shade: 1,
  size: "xl",
  seen: "2024-02-29T10:20:30Z",
  pet: { pet_type: "dog", barks: 1.5, color: "white" },
  parts: [{ ...nail, shade: "dark" }],
  counts: { a: 1 },
});
expect(second.status === 201 ? second.data.size : "", "xl");
expect(second.status === 201 && second.data.pet?.pet_type === "dog" ? second.data.pet.color : "", "white");

const wrong = await api.createItemItemsPost({ ...nail, price: -1 });
expect(wrong.status === 422 ? wrong.data.detail?.[0]?.loc : [], ["body", "price"]);

const page = await api.readItemsItemsGet({ kind: "used", level: 2, since: "2024-02-29", tag: ["a", "b"], limit: 3 });
expect(page.status === 200 ? [page.data.total, page.data.next, page.data.items[0]?.tags] : [], [3, "2024-02-29", ["a", "b"]]);

const found = await api.readItemItemsItemIdGet(2, { headers: { "x-trace": KEY } });
expect(found.status === 200 ? found.data.owner : "", KEY);
const missing = await api.readItemItemsItemIdGet(10);
expect(missing.status === 404 ? missing.data.detail : "", "No item");
expect((await api.deleteItemItemsItemIdDelete(2)).status, 204);

const pet = await api.replacePetPetsPut({ pet: { pet_type: "cat", meows: 3 }, weight: 2.5 });
expect(pet.data, { pet_type: "cat", meows: 3 });
expect((await api.eitherGet()).data.length, 2);
expect((await api.eitherPost()).data.length, 2);

const feedback = await api.sendFeedbackFeedbackPost({ subject: "good", stars: 3, tags: ["a", "b"] });
expect(feedback.data, { subject: "good", stars: 3, tags: ["a", "b"] });
const uploaded = await api.uploadFilesPost({ file: file("hello", "a.txt"), note: "n", more: [file("b", "b.txt")] });
expect(uploaded.data, { name: "a.txt", size: 5, note: "n", raw: null, more: 1 });

await expectPicture((await api.readPicturePictureGet()).data);
expect((await api.readTextTextGet()).data, "text");
const lines = await fetch(URL + api.getReadLinesLinesGetUrl({ count: 3 }).replace(URL, ""));
expect(jsonLines(await lines.text()).length, 3);
const events = await fetch(URL + api.getReadEventsEventsGetUrl().replace(URL, ""));
expect(eventData(await events.text()), [{ done: 1, label: null }, { done: 2, label: "end" }]);

const token = await api.loginTokenPost({ grant_type: "password", username: "ada", password: "x" });
const authorization = `Bearer ${token.status === 200 ? token.data.access_token : ""}`;
expect((await api.readMeMeGet({ headers: { authorization } })).data, { username: "ada", email: null });
expect((await api.readKeyedKeyedGet({ headers: { "X-Key": "k" } })).data, { key: "k" });

done("orval");
