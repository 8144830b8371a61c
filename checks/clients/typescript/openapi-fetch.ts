import createClient from "openapi-fetch";
import { done, eventData, expect, expectPicture, file, jsonLines, KEY, present, URL } from "./expect.js";
import type { components, paths } from "../target/generated/openapi-typescript/schema.js";

type Item = components["schemas"]["Item-Input"];
type Shade = components["schemas"]["Shade"];

const client = createClient<paths>({ baseUrl: URL });
const nail: Item = { name: "nail", price: 0.5, owner: null, since: "2024-02-29", key: KEY };
const noShade: Shade = null;

const created = await client.POST("/items/", { body: nail });
expect(created.response.status, 201);
expect(present(created.data).kind, "new");
expect(present(created.data).shade, noShade);
expect(present(created.data).parts, []);

const full: Item = {
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
const second = present((await client.POST("/items/", { body: full })).data);
expect(second.size, "xl");
expect(second.pet?.pet_type === "dog" ? second.pet.color : "no dog", "white");
expect(second.parts?.[0]?.shade, "dark");

const wrong = await client.POST("/items/", { body: { ...nail, price: -1 } });
expect(present(wrong.error).detail?.[0]?.loc, ["body", "price"]);

const page = await client.GET("/items/", {
  params: { query: { kind: "used", level: 2, since: "2024-02-29", tag: ["a", "b"], limit: 3 } },
});
expect(present(page.data).total, 3);
expect(present(page.data).next, "2024-02-29");
expect(present(page.data).items[0]?.tags, ["a", "b"]);

const found = await client.GET("/items/{item_id}", { params: { path: { item_id: 2 }, header: { "x-trace": KEY } } });
expect(present(found.data).owner, KEY);
const missing = await client.GET("/items/{item_id}", { params: { path: { item_id: 10 } } });
expect(missing.error, { detail: "No item" });
expect((await client.DELETE("/items/{item_id}", { params: { path: { item_id: 2 } } })).response.status, 204);

const pet = await client.PUT("/pets/", { body: { pet: { pet_type: "cat", meows: 3 }, weight: 2.5 } });
expect(pet.data, { pet_type: "cat", meows: 3 });
const gone = await client.PUT("/pets/", { body: { pet: { pet_type: "cat", meows: 3 }, weight: -1 } });
expect(gone.data, { detail: "There is no pet" });
expect(present((await client.GET("/pets/either")).data).length, 2);
expect(present((await client.POST("/pets/either")).data).length, 2);

const feedback = await client.POST("/feedback/", {
  body: { subject: "good", stars: 3, tags: ["a", "b"] },
  bodySerializer: (body) => {
    const form = new URLSearchParams({ subject: body.subject, stars: String(body.stars) });
    body.tags?.forEach((tag) => form.append("tags", tag));
    return form;
  },
  headers: { "content-type": "application/x-www-form-urlencoded" },
});
expect(feedback.data, { subject: "good", stars: 3, tags: ["a", "b"] });

const form = new FormData();
form.append("file", file("hello", "a.txt"));
form.append("note", "n");
form.append("more", file("b", "b.txt"));
const uploaded = await client.POST("/files/", {
  body: { file: "", note: "" },
  bodySerializer: () => form,
});
expect(uploaded.data, { name: "a.txt", size: 5, note: "n", raw: null, more: 1 });

const picture = await client.GET("/picture", { parseAs: "blob" });
await expectPicture(present(picture.data) as Blob);
expect((await client.GET("/text", { parseAs: "text" })).data, "text");
const lines = await client.GET("/lines", { params: { query: { count: 3 } }, parseAs: "text" });
expect(jsonLines(present(lines.data) as string).length, 3);
const events = await client.GET("/events", { parseAs: "text" });
expect(eventData(present(events.data) as string), [{ done: 1, label: null }, { done: 2, label: "end" }]);

const token = await client.POST("/token", {
  body: { grant_type: "password", username: "ada", password: "x", scope: "" },
  bodySerializer: (body) => new URLSearchParams({ username: body.username, password: body.password }),
  headers: { "content-type": "application/x-www-form-urlencoded" },
});
const authorization = `Bearer ${present(token.data).access_token}`;
expect((await client.GET("/me", { headers: { authorization } })).data, { username: "ada", email: null });
expect((await client.GET("/me")).response.status, 401);
expect((await client.GET("/keyed", { headers: { "X-Key": "k" } })).data, { key: "k" });

done("openapi-fetch");
