// Links that only change what a page is asked for put the new page in the place of the old one: map, timeline
// and list move together, the address bar with them, and the reader stays where they are.
const PARTS = ["main", "footer.end", ".language"];
let shown = asked(location);
let improved = () => {};

export function moving(improve) {
  improved = improve;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("main a[href]");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const to = new URL(link.getAttribute("href"), location);
    if (to.origin !== location.origin || to.pathname !== location.pathname || to.hash) return;
    event.preventDefault();
    move(to, `main a[href="${CSS.escape(link.getAttribute("href"))}"]`);
  });
  addEventListener("popstate", () => {
    if (asked(location) !== shown) put(new URL(location));
  });
}

// Shows what an address of this page asks for and puts it into the bar; the focus goes to what a selector names.
export async function move(to, focused = "main", remembered = true) {
  if (!(await put(to))) return;
  history[remembered ? "pushState" : "replaceState"](null, "", to);
  (document.querySelector(focused) || document.querySelector("main")).focus({ preventScroll: true });
}

async function put(to) {
  const answer = await fetch(to).catch(() => null);
  if (!answer?.ok) {
    location.assign(to); // the browser says better what is wrong
    return false;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of PARTS) document.querySelector(part).replaceWith(page.querySelector(part));
  document.title = page.title;
  shown = asked(to);
  improved();
  return true;
}

function asked(address) {
  return address.pathname + address.search;
}
