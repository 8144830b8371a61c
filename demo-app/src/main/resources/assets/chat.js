const room = new URLSearchParams(location.search).get("room") || "lobby";
const path = "chat/" + encodeURIComponent(room);
const at = (id) => document.getElementById(id);

function show(list, line) {
  const item = document.createElement("li");
  item.textContent = `${line.name}: ${line.text}`;
  at(list).append(item);
}

const socket = new WebSocket(new URL(path, location.href).href.replace(/^http/, "ws"));
socket.onopen = () => (at("state").textContent = "connected to " + room);
socket.onclose = (event) => (at("state").textContent = "closed with " + event.code);
socket.onmessage = (event) => {
  const message = JSON.parse(event.data);
  at("problem").textContent = message.detail ? message.detail.map((error) => `${error.loc.at(-1)}: ${error.msg}`).join(", ") : "";
  if (!message.detail) {
    show("messages", message);
  }
};

const events = new EventSource(path + "/events");
events.onmessage = (event) => show("events", JSON.parse(event.data));

at("form").addEventListener("submit", (event) => {
  event.preventDefault();
  socket.send(JSON.stringify({ name: at("name").value, text: at("text").value }));
  at("text").value = "";
});
