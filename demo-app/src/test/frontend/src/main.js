import "./style.css";

const app = document.getElementById("app");

/** The pages by their paths, which only the browser knows. */
async function show() {
  const [, page, id] = location.pathname.split("/");
  if (page === "items" && id) {
    const answer = await fetch(`/api/items/${id}`);
    const item = await answer.json();
    app.innerHTML = `<h1>${answer.ok ? item.name : item.detail}</h1><a href="/">All items</a>`;
  } else {
    const items = await (await fetch("/api/items")).json();
    const links = items.map((item) => `<li><a href="/items/${item.id}">${item.name}</a></li>`);
    app.innerHTML = `<h1>Items</h1><ul>${links.join("")}</ul>`;
  }
}

app.addEventListener("click", (event) => {
  if (event.target.matches("a")) {
    event.preventDefault();
    history.pushState({}, "", event.target.getAttribute("href"));
    show();
  }
});
addEventListener("popstate", show);
show();
