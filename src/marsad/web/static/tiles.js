// The ground of a map from a tile server, finer the closer one looks; see marsad/web/tiles.py for how tiles lie.
const WANTED = 5; // tiles side by side across the map
const CLOSEST = 19;
const SVG = "http://www.w3.org/2000/svg";

// Gives what lays finer tiles over the first ones where a part of the map is shown.
export function tiled(svg, template) {
  const layer = document.createElementNS(SVG, "g");
  svg.querySelector(".ground").after(layer);
  return (box) => {
    const wanted = new Map(over(box, template).map((tile) => [tile.href, tile]));
    for (const laid of [...layer.children]) {
      if (!wanted.delete(laid.getAttribute("href"))) laid.remove();
    }
    for (const tile of wanted.values()) layer.append(image(tile));
  };
}

function over(box, template) {
  const zoom = between(Math.round(Math.log2((360 * WANTED) / box.width)), 0, CLOSEST);
  const size = 360 / 2 ** zoom;
  const at = (degree) => between(Math.floor((degree + 180) / size), 0, 2 ** zoom - 1);
  const found = [];
  for (let row = at(box.y); row <= at(box.y + box.height); row++) {
    for (let column = at(box.x); column <= at(box.x + box.width); column++) {
      const href = template.replaceAll("{z}", zoom).replaceAll("{x}", column).replaceAll("{y}", row);
      found.push({ href, x: column * size - 180, y: row * size - 180, width: size, height: size });
    }
  }
  return found;
}

function image(tile) {
  const one = document.createElementNS(SVG, "image");
  for (const [name, value] of Object.entries(tile)) one.setAttribute(name, value);
  return one;
}

export function between(value, least, most) {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
