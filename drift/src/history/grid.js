// One cell of the grid is in the order of the Tab key; the arrow keys choose another.
const grid = document.getElementById("grid");
const detail = document.getElementById("detail");
const sdks = [...grid.tHead.rows[0].cells].map(cell => cell.textContent);
const states = { absent: "not there", unknown: "architecture or exports not at hand", there: "there", dep: "there, deprecated" };
let chosen = null;

const choose = cell => {
  if (chosen) chosen.removeAttribute("tabindex");
  chosen = cell;
  if (chosen) chosen.tabIndex = 0;
};
const next = (row, back) => {
  do row = back ? row.previousElementSibling : row.nextElementSibling; while (row && row.hidden);
  return row;
};
const edge = back => {
  const row = grid.tBodies[0].rows[back ? grid.tBodies[0].rows.length - 1 : 0];
  return row && row.hidden ? next(row, back) : row;
};
const moved = (row, count, back) => {
  for (let further = row; count && further; count--) {
    row = further;
    further = next(row, back);
    if (count === 1 && further) row = further;
  }
  return row;
};
const target = (event, cell) => {
  const row = cell.parentElement, column = cell.cellIndex, last = row.cells.length - 1;
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case "ArrowRight": return row.cells[Math.min(column + 1, last)];
    case "ArrowLeft": return row.cells[Math.max(column - 1, 0)];
    case "ArrowDown": return (next(row, false) ?? row).cells[column];
    case "ArrowUp": return (next(row, true) ?? row).cells[column];
    case "PageDown": return moved(row, 10, false).cells[column];
    case "PageUp": return moved(row, 10, true).cells[column];
    case "Home": return (far ? edge(false) : row).cells[0];
    case "End": return (far ? edge(true) : row).cells[last];
  }
};
const told = cell => {
  if (!cell.cellIndex) return "";
  const state = Object.keys(states).find(name => cell.classList.contains(name));
  return grid.dataset.system + " " + sdks[cell.cellIndex] + ": " + states[state] + (cell.dataset.told ? "\n" + cell.dataset.told : "");
};
const show = cell => {
  const said = cell && told(cell);
  detail.hidden = !said;
  if (said) {
    detail.textContent = cell.parentElement.cells[0].textContent.trim() + "\n" + said;
    cell.ariaLabel = said;
  }
  document.documentElement.style.setProperty("--bottom", detail.offsetHeight + "px");
};
grid.addEventListener("keydown", event => {
  const cell = event.target.closest("tbody :is(td, th)");
  if (!cell || event.altKey) return;
  const to = target(event, cell);
  if (!to) return;
  event.preventDefault();
  choose(to);
  show(to); // before the page is scrolled, so that the cell is not behind what is told of it
  to.focus();
});
grid.addEventListener("focusin", event => show(event.target));
grid.addEventListener("click", event => {
  const cell = event.target.closest("tbody :is(td, th)");
  if (!cell) return;
  choose(cell);
  cell.focus({ preventScroll: true });
});
addEventListener("keydown", event => {
  if (event.key !== "Escape" || detail.hidden) return;
  if (document.activeElement === detail) chosen.focus();
  show(null);
});
document.addEventListener("filtered", () => {
  if (chosen && !chosen.parentElement.hidden) return;
  const row = edge(false);
  choose(row ? row.cells[0] : null);
  show(null);
});
document.dispatchEvent(new Event("filtered"));
