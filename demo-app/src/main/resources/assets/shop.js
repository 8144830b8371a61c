const details = document.getElementById("details");

document.querySelectorAll("li a").forEach((link) =>
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    const item = await (await fetch(link.href)).json();
    details.textContent = `${item.name}: ${item.unit_price}`;
  }),
);
