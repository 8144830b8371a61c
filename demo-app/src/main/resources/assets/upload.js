const at = (id) => document.getElementById(id);
const say = (text) => (at("state").textContent = text);

async function ask(path, options) {
  const answer = await fetch(path, options);
  if (!answer.ok) {
    throw new Error(reason(await answer.text()));
  }
  return answer;
}

/** What an answer says is wrong: a text, or a detail in JSON. */
function reason(text) {
  try {
    const { detail } = JSON.parse(text);
    return typeof detail === "string" ? detail : detail.map((error) => error.msg).join(", ");
  } catch {
    return text;
  }
}

async function listItems() {
  const page = await (await ask("items/?limit=100")).json();
  for (const item of page.items) {
    at("item").append(new Option(item.name, item.item_id));
  }
}

function preview() {
  const [file] = at("picture").files;
  at("preview").hidden = !file;
  if (file) {
    at("preview").src = URL.createObjectURL(file);
    say(`${file.name}, ${file.size} bytes, not sent yet`);
  }
}

async function send() {
  const login = new URLSearchParams({ username: at("username").value, password: at("password").value });
  const { access_token } = await (await ask("token", { method: "POST", body: login })).json();

  const form = new FormData();
  form.append("picture", at("picture").files[0]);
  const path = `items/${at("item").value}/picture`;
  await ask(path, { method: "PUT", body: form, headers: { Authorization: `Bearer ${access_token}` } });

  const range = await ask(path, { headers: { Range: "bytes=0-15" } });
  say(`Kept. Its first bytes: ${range.status}, ${range.headers.get("content-range")}`);
}

at("picture").addEventListener("change", preview);
at("form").addEventListener("submit", (event) => {
  event.preventDefault();
  say("Sending ..");
  send().catch((problem) => say(problem.message));
});
listItems().catch((problem) => say(problem.message));
