/** Data paths of setData (FW-DATA-01) and copies of values that cross a border (FW-DATA-10). */

const parsed = new Map();
const CACHE_LIMIT = 5000;
const MAX_DEPTH = 500;

/**
 * `a.b[2].c` → `["a", "b", 2, "c"]`; names are strings, indices numbers. Malformed brackets stay part of the name.
 *
 * @param {string} path
 * @returns {(string|number)[]}
 */
export function parsePath(path) {
  let segments = parsed.get(path);
  if (segments !== undefined) return segments;
  segments = /[.[]/.test(path) ? split(path) : [path];
  if (parsed.size >= CACHE_LIMIT) parsed.clear();
  parsed.set(path, segments);
  return segments;
}

function split(path) {
  const segments = [];
  for (const part of path.split(".")) {
    const head = /^[^[]*/.exec(part)[0];
    const rest = part.slice(head.length);
    if (rest !== "" && !/^(\[\d+\])+$/.test(rest)) {
      segments.push(part);
      continue;
    }
    if (head !== "") segments.push(head);
    for (const index of rest.matchAll(/\d+/g)) segments.push(Number(index[0]));
  }
  return segments.length > 0 ? segments : [path];
}

/**
 * Sets a value in place. Missing levels become objects or arrays, primitives in the way are replaced (FW-DATA-01).
 *
 * @param {object} target
 * @param {(string|number)[]} segments
 * @param {any} value
 * @param {Set<object>|null} touched collects the containers along the path
 */
export function setByPath(target, segments, value, touched) {
  let container = target;
  const last = segments.length - 1;
  for (let i = 0; i < last; i++) {
    const name = segments[i];
    let next = Object.hasOwn(container, name) ? container[name] : undefined;
    const wantsArray = typeof segments[i + 1] === "number";
    if (next === null || typeof next !== "object" || (wantsArray && !Array.isArray(next))) {
      next = wantsArray ? [] : {};
      container[name] = next;
    }
    if (touched !== null) touched.add(next);
    container = next;
  }
  container[segments[last]] = value;
}

/**
 * @param {object} target
 * @param {(string|number)[]} segments
 * @returns {any} undefined when a level is missing
 */
export function getByPath(target, segments) {
  let value = target;
  for (let i = 0; i < segments.length; i++) {
    if (value === null || value === undefined) return undefined;
    value = value[segments[i]];
  }
  return value;
}

/**
 * A deep copy of plain objects and arrays; functions and objects of other classes are shared.
 *
 * @param {any} value
 * @param {{size: number}} [meter] gets the length of the value's JSON text added
 * @throws {RangeError} when the value contains itself
 */
export function copyValue(value, meter) {
  return meter === undefined ? copy(value, 0) : measuredCopy(value, meter, 0);
}

function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

function copy(value, depth) {
  if (typeof value !== "object" || value === null) return value;
  if (depth > MAX_DEPTH) throw new RangeError("the value contains itself or is nested too deeply");
  if (Array.isArray(value)) {
    const result = new Array(value.length);
    for (let i = 0; i < value.length; i++) {
      if (i in value) result[i] = copy(value[i], depth + 1);
    }
    return result;
  }
  if (!isPlain(value)) return value;
  const result = {};
  for (const key of Object.keys(value)) put(result, key, copy(value[key], depth + 1));
  return result;
}

function measuredCopy(value, meter, depth) {
  switch (typeof value) {
    case "string":
      meter.size += value.length + 2;
      return value;
    case "number":
      meter.size += String(value).length;
      return value;
    case "object":
      break;
    default:
      meter.size += 5;
      return value;
  }
  if (value === null) {
    meter.size += 4;
    return null;
  }
  if (depth > MAX_DEPTH) throw new RangeError("the value contains itself or is nested too deeply");
  meter.size += 2;
  if (Array.isArray(value)) {
    const result = new Array(value.length);
    for (let i = 0; i < value.length; i++) {
      meter.size += 1;
      if (i in value) result[i] = measuredCopy(value[i], meter, depth + 1);
    }
    return result;
  }
  if (!isPlain(value)) return value;
  const result = {};
  for (const key of Object.keys(value)) {
    meter.size += key.length + 4;
    put(result, key, measuredCopy(value[key], meter, depth + 1));
  }
  return result;
}

function put(object, key, value) {
  if (key === "__proto__") Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
