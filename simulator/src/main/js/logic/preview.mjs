/** Console values as data for the tool (docs/contracts/host.md, "Previews of console values"). */

const MAX_DEPTH = 6;
const MAX_TEXT = 10000;
const MAX_ITEMS = 100;
const MAX_NODES = 2000;

/** @param {any} value */
export function preview(value) {
  return previewAt(value, 0, [], { left: MAX_NODES });
}

function previewAt(value, depth, above, budget) {
  budget.left--;
  switch (typeof value) {
    case "string":
      return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value;
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : { "@": "number", text: String(value) };
    case "undefined":
      return { "@": "undefined" };
    case "bigint":
    case "symbol":
      return { "@": typeof value, text: String(value) };
    case "function":
      return { "@": "function", text: String(value.name) };
    default:
      return value === null ? null : previewObject(value, depth, above, budget);
  }
}

function previewObject(value, depth, above, budget) {
  try {
    if (above.includes(value)) return { "@": "circular" };
    if (value instanceof Error) {
      return { "@": "error", text: `${value.name}: ${value.message}`, stack: String(value.stack || "") };
    }
    if (value instanceof Date) return { "@": "date", text: String(value) };
    if (value instanceof RegExp) return { "@": "regexp", text: String(value) };
    if (depth >= MAX_DEPTH || budget.left <= 0) return { "@": "deep", text: Array.isArray(value) ? "Array" : className(value) };
    const inside = [...above, value];
    const inner = (item) => previewAt(item, depth + 1, inside, budget);
    if (Array.isArray(value)) return { "@": "array", length: value.length, items: value.slice(0, MAX_ITEMS).map(inner) };
    if (value instanceof Map) {
      const items = [...value].slice(0, MAX_ITEMS).map(([key, item]) => [inner(key), inner(item)]);
      return { "@": "map", length: value.size, items };
    }
    if (value instanceof Set) return { "@": "set", length: value.size, items: [...value].slice(0, MAX_ITEMS).map(inner) };
    const keys = Object.keys(value);
    const props = keys.slice(0, MAX_ITEMS).map((key) => [key, inner(value[key])]);
    return { "@": "object", name: className(value), props, more: keys.length - props.length };
  } catch (error) {
    return { "@": "error", text: `cannot be shown: ${error && error.message}`, stack: "" };
  }
}

function className(value) {
  const prototype = Object.getPrototypeOf(value);
  const name = prototype && prototype.constructor && prototype.constructor.name;
  return typeof name === "string" && name !== "" ? name : "Object";
}
