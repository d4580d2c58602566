// Days on a slider beside their field: the page follows it, and plays from the first day to the last.
import { move } from "./moving.js";

const DAY = 86_400_000;
const STEPS = 24; // of a play
const PAUSE = 900;
let playing = null;

export function sliding(form) {
  for (const field of form.querySelectorAll("input[type=date]")) {
    const slider = document.createElement("input");
    slider.type = "range";
    slider.max = (last(form) - first(form)) / DAY;
    slider.value = field.value ? (Date.parse(field.value) - first(form)) / DAY : slider.max;
    slider.setAttribute("aria-label", field.labels[0].firstChild.textContent.trim());
    slider.addEventListener("input", () => (field.value = day(first(form) + slider.value * DAY)));
    slider.addEventListener("change", () => follow(form, `[name="${field.name}"] + input`));
    field.after(slider);
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    follow(form);
  });
  form.append(player(form));
}

function player(form) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = playing ? form.dataset.stop : form.dataset.play;
  button.addEventListener("click", () => {
    if (playing) stop();
    else play(form);
    button.textContent = playing ? form.dataset.stop : form.dataset.play;
  });
  return button;
}

async function play(started) {
  const mine = (playing = {});
  const least = first(started);
  const most = last(started);
  for (let step = 0; step <= STEPS && playing === mine; step += 1) {
    if (step === STEPS) playing = null; // the last page shows that it has ended
    const form = document.querySelector("form.days");
    form.elements.at.value = day(least + ((most - least) * step) / STEPS);
    await follow(form, "form.days button[type=button]", false);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

function stop() {
  playing = null;
}

function follow(form, focused, remembered) {
  const to = new URL(location);
  to.search = new URLSearchParams(new FormData(form));
  return move(to, focused, remembered);
}

function first(form) {
  return Date.parse(form.dataset.first);
}

function last(form) {
  return Date.parse(form.dataset.last);
}

function day(time) {
  return new Date(time).toISOString().slice(0, 10);
}
