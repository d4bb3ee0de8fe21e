"use strict";
const box = document.getElementById("filter");
const marks = [...document.querySelectorAll("input[data-grade]")];
const rows = [...document.querySelectorAll("tr[data-text]")];
const count = document.getElementById("count");
const update = () => {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  const grades = new Set(marks.filter(m => m.checked).map(m => m.dataset.grade));
  let shown = 0;
  for (const row of rows) {
    const text = row.dataset.text;
    const fits = words.every(w => text.includes(w)) && row.dataset.grade.split(" ").some(g => grades.has(g));
    row.hidden = !fits;
    shown += fits;
  }
  for (const section of document.querySelectorAll("section"))
    section.hidden = !section.querySelector("tr[data-text]:not([hidden])");
  count.textContent = shown + " of " + rows.length;
};
box.addEventListener("input", update);
for (const mark of marks) mark.addEventListener("change", update);
if (location.hash.length > 1) box.value = decodeURIComponent(location.hash.slice(1));
update();
