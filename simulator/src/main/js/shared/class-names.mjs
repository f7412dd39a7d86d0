/** Class strings and the class prefixes of style scopes (docs/contracts/protocol.md section 4). */

/**
 * WXML-VAL-07: arrays join, other objects vanish.
 *
 * @param {any} value
 * @returns {string[]}
 */
export function classTokens(value) {
  const text = Array.isArray(value) ? value.join(" ") : value;
  if (text === null || text === undefined || typeof text === "object" || text === "") return [];
  return String(text).split(/\s+/).filter((token) => token !== "");
}

/**
 * Short stable id of a component path: the same on every machine and in every session.
 *
 * @param {string} path
 */
export function scopePrefix(path) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193) >>> 0;
  return `c${hash.toString(36)}--`;
}

/** `foo-bar` → `fooBar` (WXML-ATTR-03). */
export function camelCase(name) {
  return name.includes("-") ? name.replace(/-([a-zA-Z0-9])/g, (_, letter) => letter.toUpperCase()) : name;
}
