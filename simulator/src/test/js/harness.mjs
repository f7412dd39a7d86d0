/** Tests and assertions that run in Node and in the sandbox alike. A file adds its tests to a list with `suite`. */

/** @returns {{test: (name: string, run: () => any) => void, tests: {name: string, run: () => any}[]}} */
export function suite(prefix) {
  const tests = [];
  return { tests, test: (name, run) => tests.push({ name: `${prefix}: ${name}`, run }) };
}

export function equal(actual, expected, message) {
  if (Object.is(actual, expected)) return;
  throw new Error(`${message ? `${message}: ` : ""}expected ${show(expected)}, got ${show(actual)}`);
}

/** Same structure, by JSON text with sorted names; undefined members do not count. */
export function same(actual, expected, message) {
  const a = show(sorted(actual));
  const b = show(sorted(expected));
  if (a !== b) throw new Error(`${message ? `${message}: ` : ""}expected\n  ${b}\ngot\n  ${a}`);
}

export function ok(condition, message) {
  if (!condition) throw new Error(message || "expected a true value");
}

function show(value) {
  if (typeof value === "function") return `function ${value.name}`;
  if (value === undefined || typeof value === "number") return String(value);
  return JSON.stringify(value);
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const result = {};
  for (const key of Object.keys(value).sort()) if (value[key] !== undefined) result[key] = sorted(value[key]);
  return result;
}
