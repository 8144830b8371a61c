import { done, expect, expectPicture, file, KEY, URL } from "./expect.js";
import type { ItemInput } from "../target/generated/typescript-fetch/index.js";
import * as api from "../target/generated/typescript-fetch/index.js";

const configuration = new api.Configuration({ basePath: URL });
const items = new api.ItemsApi(configuration);
const pets = new api.PetsApi(configuration);
const forms = new api.FormsApi(configuration);
const answers = new api.AnswersApi(configuration);
const nail: ItemInput = { name: "nail", price: 0.5, owner: null, since: new Date("2024-02-29"), key: KEY };

const created = await items.createItemItemsPost({ itemInput: nail });
expect(created.kind, "new");
expect(created.since, new Date("2024-02-29"));

const second = await items.createItemItemsPost({
  itemInput: { ...nail, kind: "like new", level: 2, seen: new Date("2024-02-29T10:20:30Z"), counts: { a: 1 } },
});
expect(second.seen, new Date("2024-02-29T10:20:30Z"));

const wrong = await items.createItemItemsPost({ itemInput: { ...nail, price: -1 } }).catch((error: unknown) => error);
expect(wrong instanceof api.ResponseError ? wrong.response.status : 0, 422);

const page = await items.readItemsItemsGet({ kind: "used", level: 2, since: new Date("2024-02-29"), tag: ["a", "b"], limit: 3 });
expect([page.total, page.next, page.items[0]?.tags], [3, "2024-02-29", ["a", "b"]]);
expect((await items.readItemItemsItemIdGet({ itemId: 2, xTrace: KEY })).owner, KEY);
await items.deleteItemItemsItemIdDelete({ itemId: 2 });

expect((await pets.eitherGet()).length, 2);
expect((await pets.eitherPost()).length, 2);

const feedback = await forms.sendFeedbackFeedbackPost({ subject: "good", stars: 3, tags: ["a"] });
expect(feedback, { subject: "good", stars: 3, tags: ["a"] });
const uploaded = await forms.uploadFilesPost({ file: file("hello", "a.txt"), note: "n", more: [file("b", "b.txt")] });
expect(uploaded["name"], "a.txt");

await expectPicture(await answers.readPicturePictureGet());
expect(await answers.readTextTextGet(), "text");

const users = new api.UsersApi(configuration);
const token = await users.loginTokenPost({ grantType: "password", username: "ada", password: "x" });
const known = new api.Configuration({ basePath: URL, accessToken: `Bearer ${token.accessToken}`, apiKey: "k" });
expect((await new api.UsersApi(known).readMeMeGet()).username, "ada");
expect((await new api.UsersApi(known).readKeyedKeyedGet())["key"], "k");

done("typescript-fetch");
