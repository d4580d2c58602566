// A drawn map that zooms: by its buttons, by the wheel with Ctrl held, and moves by being dragged.
import { between, tiled } from "./tiles.js";

const STEP = 1.6;
const MOST = 40; // times as large as drawn

export function zoomable(figure) {
  const svg = figure.querySelector("svg");
  const { x, y, width, height } = svg.viewBox.baseVal;
  const drawn = { x, y, width, height };
  const sizes = [...svg.querySelectorAll("circle, text")].flatMap((one) =>
    ["r", "dx", "font-size"].filter((name) => one.hasAttribute(name)).map((name) => [one, name, one.getAttribute(name)]),
  );
  const ground = figure.dataset.tiles ? tiled(svg, figure.dataset.tiles) : () => {};

  function show(box) {
    const zoom = drawn.width / box.width;
    const left = between(box.x, drawn.x, drawn.x + drawn.width - box.width);
    const top = between(box.y, drawn.y, drawn.y + drawn.height - box.height);
    svg.setAttribute("viewBox", `${left} ${top} ${box.width} ${box.height}`);
    svg.classList.toggle("zoomed", zoom > 1);
    ground(svg.viewBox.baseVal);
    for (const [one, name, size] of sizes) one.setAttribute(name, size / zoom); // as large as before on the screen
  }

  function scale(by, at = middle(svg)) {
    const now = svg.viewBox.baseVal;
    const width = between(now.width / by, drawn.width / MOST, drawn.width);
    const kept = width / now.width;
    const height = now.height * kept;
    show({ x: at.x - (at.x - now.x) * kept, y: at.y - (at.y - now.y) * kept, width, height });
  }

  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return; // the wheel alone moves the page
    event.preventDefault();
    scale(event.deltaY < 0 ? STEP : 1 / STEP, placed(svg, event));
  });
  draggable(svg, show);
  figure.append(
    bar([
      ["+", figure.dataset.zoomIn, () => scale(STEP)],
      ["−", figure.dataset.zoomOut, () => scale(1 / STEP)],
      [figure.dataset.zoomAll, figure.dataset.zoomAll, () => show(drawn)],
    ]),
  );
}

function draggable(svg, show) {
  let held = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.target.closest("a")) return;
    held = placed(svg, event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (held === null) return;
    const { x, y, width, height } = svg.viewBox.baseVal;
    const at = placed(svg, event);
    show({ x: x + held.x - at.x, y: y + held.y - at.y, width, height });
  });
  for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, () => (held = null));
}

function bar(buttons) {
  const every = document.createElement("div");
  every.className = "zoom";
  for (const [sign, label, act] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", label);
    button.title = label;
    button.addEventListener("click", act);
    every.append(button);
  }
  return every;
}

// Where an event lies, in the map's own degrees.
function placed(svg, event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}

function middle(svg) {
  const { x, y, width, height } = svg.viewBox.baseVal;
  return { x: x + width / 2, y: y + height / 2 };
}
