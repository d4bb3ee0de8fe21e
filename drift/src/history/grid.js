const detail = document.getElementById("detail");
document.querySelector("table.grid").addEventListener("click", event => {
  const cell = event.target.closest("td[title]");
  detail.hidden = !cell;
  if (cell) detail.textContent = cell.parentElement.cells[0].innerText.replace(/\n/g, " ") + "\n" + cell.title;
});
const top_ = () => document.documentElement.style.setProperty("--top", document.querySelector("header").offsetHeight + "px");
addEventListener("resize", top_);
top_();
