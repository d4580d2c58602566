// Improves pages that are whole without it: maps that zoom, lists that move with their map, days on a slider.
import { sliding } from "./days.js";
import { zoomable } from "./map.js";
import { moving } from "./moving.js";
import { keyed } from "./review.js";
import { selecting } from "./selecting.js";

function improve() {
  document.querySelectorAll("figure.map[data-zoom-in]").forEach(zoomable);
  document.querySelectorAll("form.days[data-first]").forEach(sliding);
}

improve();
moving(improve);
document.querySelectorAll("[data-queue]").forEach(keyed);
document.querySelectorAll("form.missed").forEach(selecting);
