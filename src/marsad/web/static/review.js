// A reviewer's keys, by where they lie and not by what they write, so that an Arabic layout works:
// j and k go to the next and the last mark, a x e accept, reject and correct it, u opens its article,
// z undoes on the log's page, / searches, ? tells the keys.
const MOVES = { KeyJ: 1, KeyK: -1 };

export function keyed(queue) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    if (event.code in MOVES) step(queue, MOVES[event.code], event);
    else if (event.code === "Slash") (event.shiftKey ? tell : seek)(event);
    else if (event.code === "KeyZ") location.assign("/log");
    else if (event.code === "KeyU") current(queue)?.querySelector(".source a")?.click();
    else press(current(queue)?.querySelector(`[data-key="${event.code}"]`), event);
  });
}

function writes(element) {
  return element.closest("input, select, textarea") !== null;
}

function items(queue) {
  return [...queue.children].filter((item) => item.id);
}

function current(queue) {
  return document.activeElement.closest?.("[data-queue] > li") ?? items(queue)[0];
}

function step(queue, by, event) {
  const all = items(queue);
  const at = document.activeElement.closest?.("[data-queue] > li") ? all.indexOf(current(queue)) + by : 0;
  event.preventDefault();
  all[Math.min(Math.max(at, 0), all.length - 1)]?.focus();
}

function press(element, event) {
  if (!element) return;
  event.preventDefault();
  element.click();
  if (element.tagName === "SUMMARY") element.parentElement.querySelector("input:not([type=hidden]), select")?.focus();
}

function tell(event) {
  press(document.querySelector('.keys [data-key="Slash"]'), event);
}

function seek(event) {
  event.preventDefault();
  document.querySelector("[role=search] input[type=search]").focus();
}
