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

/** Rows of steps: how far each is from the start; those that nothing leads to are last. */
function layers(start, steps) {
  const depth = new Map();
  let row = Object.hasOwn(steps, start) ? [start] : [];
  for (let level = 0; row.length > 0; level++) {
    for (const name of row) depth.set(name, level);
    row = [...new Set(row.flatMap((name) => ways(steps[name]).map(({ to }) => to)))].filter((name) => Object.hasOwn(steps, name) && !depth.has(name));
  }
  const last = Math.max(-1, ...depth.values()) + 1;
  for (const name of Object.keys(steps)) if (!depth.has(name)) depth.set(name, last);
  const rows = [];
  for (const [name, level] of depth) (rows[level] ??= []).push(name);
  return rows.filter(Boolean);
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
  const rows = layers(start, steps);
  const most = Math.max(...rows.map((row) => row.length));
  const width = most * (WIDTH + ACROSS) + ACROSS, height = rows.length * (HEIGHT + DOWN) + DOWN;
  const at = new Map();
  rows.forEach((row, level) => row.forEach((name, index) => at.set(name, {
    x: (width - row.length * (WIDTH + ACROSS) + ACROSS) / 2 + index * (WIDTH + ACROSS), y: DOWN / 2 + level * (HEIGHT + DOWN), level,
  })));
  const edges = [];
  for (const [name, step] of Object.entries(steps)) {
    const from = at.get(name);
    ways(step).forEach(({ to, why, kind }, index, all) => {
      const end = at.get(to);
      if (!end) return;
      const x1 = from.x + WIDTH * (index + 1) / (all.length + 1), y1 = from.y + HEIGHT;
      const x2 = end.x + WIDTH / 2;
      // A way back goes round at the right.
      const isDown = end.level > from.level;
      const line = isDown ? `M${x1},${y1} C${x1},${y1 + DOWN * 0.7} ${x2},${end.y - DOWN * 0.7} ${x2},${end.y - 6}`
        : `M${from.x + WIDTH},${from.y + HEIGHT / 2} C${from.x + WIDTH + 60},${from.y + HEIGHT / 2} ${end.x + WIDTH + 60},${end.y + HEIGHT / 2} ${end.x + WIDTH + 6},${end.y + HEIGHT / 2}`;
      edges.push(svg("path", { class: `edge ${kind}`, d: line }));
      edges.push(isDown ? svg("path", { class: "tip", d: `M${x2 - 4},${end.y - 7} h8 l-4,7 z` })
        : svg("path", { class: "tip", d: `M${end.x + WIDTH + 7},${end.y + HEIGHT / 2 - 4} v8 l-7,-4 z` }));
      if (why) {
        const isLeft = index < (all.length - 1) / 2;
        edges.push(svg("text", { class: "sub", x: isLeft ? x1 - 4 : x1 + 4, y: y1 + 14, "text-anchor": isLeft ? "end" : "start" }, short(why, 22)));
      }
    });
  }
  const nodes = [...at].map(([name, { x, y }]) => svg("g", {}, svg("title", {}, name),
    svg("rect", { class: `node ${kindOf(steps[name])}`, x, y, width: WIDTH, height: HEIGHT, rx: 6 }),
    svg("text", { x: x + 10, y: y + 19 }, short((name === start ? "▸ " : "") + name, 24)),
    svg("text", { class: "sub", x: x + 10, y: y + 36 }, short(steps[name].actionId ?? String(steps[name].type ?? ""), 28))));
  return h("div", { class: "picture", tabindex: "0", role: "region", "aria-label": t("picture.label") },
    svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t("picture.described", Object.keys(steps).length) }, edges, nodes));
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
