// A search typed on another page is told to the search page after #, which the browser keeps to itself: no server sees it.
const form = document.querySelector("form.search");
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const q = form.q.value.trim();
  location.href = form.action + (q && `#${new URLSearchParams({ q })}`);
});
