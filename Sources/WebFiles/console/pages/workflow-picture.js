/** The steps of a workflow as a picture; a table beside it says the same. */
import { h, svg } from "../dom.js";
import { t } from "../texts.js";
import { table } from "../ui.js";

/** More steps than this are a table only: a picture of them would tell nothing. */
const MAX_DRAWN = 150;
const [WIDTH, HEIGHT, ACROSS, DOWN] = [190, 46, 40, 44];

/** Where a step may go on: `{ to, why, kind }`. */
export function ways(step) {
  const found = [];
  const add = (to, why, kind = "") => { if (typeof to === "string" && to) found.push({ to, why, kind }); };
  for (const [index, choice] of (Array.isArray(step.choiceList) ? step.choiceList : []).entries()) add(choice?.nextStep, choice?.comparator ?? `${index + 1}`);
  add(step.defaultStep, t("picture.otherwise"), "other");
  add(step.nextStep, "");
  const caught = Array.isArray(step.catch) ? step.catch : step.catch ? [step.catch] : [];
  for (const one of caught) add(one?.nextStep ?? one?.next, t("picture.onError"), "catch");
  return found;
}

const kindOf = (step) => String(step?.type ?? "").toLowerCase();

/**
 * Rows of steps: each stands below all that lead to it, but for ways back; those that nothing leads to are last.
 *
 * @returns Each step's row by its name, and the ways back as `from`, a line end, `to`.
 */
function layers(start, steps) {
  const order = [], state = new Map(), back = new Set();
  const next = (name) => ways(steps[name]).map(({ to }) => to).filter((to) => Object.hasOwn(steps, to));
  const visit = (name) => {
    state.set(name, "open");
    for (const to of next(name)) {
      if (state.get(to) === "open") back.add(`${name}\n${to}`);
      else if (!state.has(to)) visit(to);
    }
    state.set(name, "done");
    order.unshift(name);
  };
  if (Object.hasOwn(steps, start)) visit(start);
  const depth = new Map(order.map((name) => [name, 0]));
  for (const name of order) {
    for (const to of next(name)) if (!back.has(`${name}\n${to}`)) depth.set(to, Math.max(depth.get(to), depth.get(name) + 1));
  }
  const last = Math.max(-1, ...depth.values()) + 1;
  for (const name of Object.keys(steps)) if (!depth.has(name)) depth.set(name, last);
  return depth;
}

const short = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** The picture and the table of a definition. */
export function picture(definition) {
  const steps = Object.fromEntries(Object.entries(definition?.steps ?? {}).filter(([, step]) => step && typeof step === "object"));
  const names = Object.keys(steps);
  if (names.length === 0) return h("p", { class: "faint" }, t("picture.none"));
  return [names.length <= MAX_DRAWN ? drawing(definition.start, steps) : h("p", { class: "faint" }, t("picture.tooMany", names.length)), listing(definition.start, steps)];
}

function drawing(start, steps) {
  const depth = layers(start, steps);
  const rows = [];
  for (const [name, level] of depth) (rows[level] ??= []).push({ name });
  // Ways that pass rows have a place in each of them, one for all that lead to the same step, so that they go beside the steps there.
  const lines = [], places = new Map();
  for (const [name, level] of [...depth]) {
    ways(steps[name]).forEach((way, index, all) => {
      if (!depth.has(way.to)) return;
      const passed = [];
      for (let row = level + 1; row < depth.get(way.to); row++) {
        const key = `${row}\n${way.to}`;
        if (!places.has(key)) {
          places.set(key, {});
          rows[row].push(places.get(key));
        }
        passed.push(places.get(key));
      }
      lines.push({ ...way, name, index, of: all.length, passed });
    });
  }
  const room = (place) => (place.name === undefined ? ACROSS : WIDTH) + ACROSS;
  const wide = (row) => row.reduce((sum, place) => sum + room(place), 0);
  const width = Math.max(...rows.map(wide)) + ACROSS, height = rows.length * (HEIGHT + DOWN) + DOWN;
  const at = new Map();
  rows.forEach((row, level) => {
    let x = (width - wide(row) + ACROSS) / 2;
    for (const place of row) {
      Object.assign(place, { x, y: DOWN / 2 + level * (HEIGHT + DOWN), level });
      if (place.name !== undefined) at.set(place.name, place);
      x += room(place);
    }
  });
  const edges = [], reasons = [];
  for (const { name, to, why, kind, index, of, passed } of lines) {
    const from = at.get(name), end = at.get(to);
    const x1 = from.x + WIDTH * (index + 1) / (of + 1), y1 = from.y + HEIGHT;
    const x2 = end.x + WIDTH / 2;
    // A way back goes round at the right.
    const isDown = end.level > from.level;
    let line = `M${from.x + WIDTH},${from.y + HEIGHT / 2} C${from.x + WIDTH + 60},${from.y + HEIGHT / 2} ${end.x + WIDTH + 60},${end.y + HEIGHT / 2} ${end.x + WIDTH + 6},${end.y + HEIGHT / 2}`;
    if (isDown) {
      let [x, y] = [x1, y1];
      line = `M${x},${y}`;
      for (const place of [...passed, { x: x2 - ACROSS / 2, y: end.y - 6, isEnd: true }]) {
        const middle = place.x + ACROSS / 2;
        line += ` C${x},${y + DOWN * 0.7} ${middle},${place.y - DOWN * 0.7} ${middle},${place.y}`;
        if (!place.isEnd) line += ` V${place.y + HEIGHT}`;
        [x, y] = [middle, place.y + HEIGHT];
      }
    }
    edges.push(svg("path", { class: `edge ${kind}`, d: line }));
    edges.push(isDown ? svg("path", { class: "tip", d: `M${x2 - 4},${end.y - 7} h8 l-4,7 z` })
      : svg("path", { class: "tip", d: `M${end.x + WIDTH + 7},${end.y + HEIGHT / 2 - 4} v8 l-7,-4 z` }));
    if (why) {
      const isLeft = index < (of - 1) / 2;
      reasons.push(svg("text", { class: "sub why", x: isLeft ? x1 - 4 : x1 + 4, y: y1 + 14, "text-anchor": isLeft ? "end" : "start" }, short(why, 22)));
    }
  }
  const nodes = [...at].map(([name, { x, y }]) => svg("g", {}, svg("title", {}, name),
    svg("rect", { class: `node ${kindOf(steps[name])}`, x, y, width: WIDTH, height: HEIGHT, rx: 6 }),
    svg("text", { x: x + 10, y: y + 19 }, short((name === start ? "▸ " : "") + name, 24)),
    svg("text", { class: "sub", x: x + 10, y: y + 36 }, short(steps[name].actionId ?? String(steps[name].type ?? ""), 28))));
  return h("div", { class: "picture", tabindex: "0", role: "region", "aria-label": t("picture.label") },
    svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t("picture.described", Object.keys(steps).length) }, edges, reasons, nodes));
}

function listing(start, steps) {
  const rows = Object.entries(steps).flatMap(([name, step]) => [
    { name, step, isStart: name === start },
    ...Object.entries(step.attributes?.steps ?? {}).map(([inner, one]) => ({ name: `${name} › ${inner}`, step: one ?? {}, isStart: false })),
  ]);
  return table(t("picture.table"), [
    { label: t("picture.step"), cell: ({ name, isStart }) => (isStart ? `▸ ${name}` : name) },
    { label: t("picture.type"), cell: ({ step }) => String(step.type ?? "") },
    { label: t("picture.action"), cell: ({ step }) => step.actionId ?? "" },
    { label: t("picture.goesOn"), cell: ({ step }) => ways(step).map(({ to, why }) => (why ? `${to} (${why})` : to)).join(", ") || "–" },
  ], rows);
}
