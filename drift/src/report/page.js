"use strict";
const form = document.getElementById("controls");
const box = document.getElementById("filter");
const marks = [...form.querySelectorAll("input[type=checkbox]")];
const rows = [...document.querySelectorAll("[data-mark]")];
const sections = [...document.querySelectorAll("main section")];
const none = document.getElementById("none");

// What is searched in a row: its text, what its cells tell when asked, and its section's heading.
const texts = new Map();
const text = row => {
  if (!texts.has(row)) {
    const told = [...row.querySelectorAll("[data-told]")].map(cell => cell.dataset.told);
    const heading = row.closest("section").querySelector("h2");
    texts.set(row, [row.textContent, heading && heading.textContent, ...told].join(" ").toLowerCase());
  }
  return texts.get(row);
};

const update = () => {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = new Set(marks.filter(mark => mark.checked).map(mark => mark.value));
  let shown = 0;
  for (const row of rows) {
    const fits = row.dataset.mark.split(" ").some(mark => wanted.has(mark))
      && words.every(word => text(row).includes(word));
    row.hidden = !fits;
    shown += fits;
  }
  for (const section of sections) {
    section.hidden = !section.querySelector("[data-mark]:not([hidden])");
    for (const link of document.querySelectorAll('a[href="#' + CSS.escape(section.id) + '"]'))
      link.parentElement.hidden = section.hidden;
  }
  document.getElementById("count").textContent = shown + " of " + rows.length + " shown";
  none.hidden = shown > 0 || rows.length === 0;
  document.getElementById("wanted").textContent = words.length ? " “" + box.value.trim() + "”" : "";
  document.dispatchEvent(new Event("filtered"));
};

// The filter is in the page's address, so that a link leads to what was seen: `#q=WORDS&show=MARKS`.
// Any other fragment is a place on the page, or nothing of ours, and leaves the filter as it is.
const read = () => {
  const fragment = location.hash.slice(1);
  const state = new URLSearchParams(fragment);
  if (fragment && !state.has("q") && !state.has("show")) return;
  const show = state.has("show") ? state.get("show").split(",") : null;
  box.value = state.get("q") ?? "";
  for (const mark of marks) mark.checked = show ? show.includes(mark.value) : mark.defaultChecked;
};
let typing = false; // whether the newest entry of the browser's history is what is being typed
const write = entry => {
  const state = new URLSearchParams();
  if (box.value.trim()) state.set("q", box.value.trim());
  if (marks.some(mark => mark.checked !== mark.defaultChecked))
    state.set("show", marks.filter(mark => mark.checked).map(mark => mark.value).join(","));
  const address = location.href.split("#")[0] + (String(state) && "#" + state);
  try {
    if (entry) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // Where a page may not change its address, the filter works all the same.
  }
};
const changed = () => { update(); write(true); typing = false; };
box.addEventListener("input", () => { update(); write(!typing); typing = true; });
box.addEventListener("change", () => { typing = false; });
for (const mark of marks) mark.addEventListener("change", changed);
form.addEventListener("submit", event => { event.preventDefault(); typing = false; });
document.getElementById("reset").addEventListener("click", () => {
  box.value = "";
  for (const mark of marks) mark.checked = true;
  changed();
  box.focus();
});
addEventListener("hashchange", () => { typing = false; read(); update(); });

form.hidden = false;
new ResizeObserver(() => document.documentElement.style.setProperty("--top", form.offsetHeight + "px")).observe(form);
read();
update();
