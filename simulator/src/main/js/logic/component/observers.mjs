/** Data observers: which entries a change fires (framework.md section 6). */

import { getByPath, parsePath } from "../../shared/data-path.mjs";

/**
 * @typedef {object} ObserverEntry
 * @property {{segments: (string|number)[], deep: boolean}[]} paths
 * @property {Function|string} handler function, or name of a method
 */

/**
 * @param {string} key one or more paths separated by commas (FW-OBS-01)
 * @param {Function|string} handler
 * @returns {ObserverEntry}
 */
export function readObserver(key, handler) {
  const paths = key.split(",").map((part) => {
    const path = part.trim();
    if (path === "**") return { segments: [], deep: true };
    return path.endsWith(".**")
      ? { segments: parsePath(path.slice(0, -3)), deep: true }
      : { segments: parsePath(path), deep: false };
  });
  return { paths, handler };
}

/** The observers of one definition, found by the first name of a path. */
export class ObserverTable {
  /** @param {ObserverEntry[]} entries in declaration order */
  constructor(entries) {
    this.entries = entries;
    this.byRoot = new Map();
    this.ofAll = [];
    entries.forEach((entry, index) => {
      const roots = new Set(entry.paths.map((path) => path.segments[0]));
      for (const root of roots) {
        if (root === undefined) this.ofAll.push(index);
        else if (this.byRoot.has(root)) this.byRoot.get(root).push(index);
        else this.byRoot.set(root, [index]);
      }
    });
  }

  /**
   * Adds the entries that a change of `segments` fires.
   *
   * @param {(string|number)[]} segments
   * @param {Set<number>} fired
   */
  collect(segments, fired) {
    for (const index of this.ofAll) fired.add(index);
    const candidates = this.byRoot.get(segments[0]);
    if (candidates === undefined) return;
    for (const index of candidates) {
      if (!fired.has(index) && this.entries[index].paths.some((path) => isFiredBy(path, segments))) fired.add(index);
    }
  }
}

/** FW-OBS-02, -03, -04: by the path itself or an ancestor; `.**` also by descendants. */
function isFiredBy(path, changed) {
  const { segments, deep } = path;
  if (changed.length > segments.length && !deep) return false;
  const n = Math.min(changed.length, segments.length);
  for (let i = 0; i < n; i++) {
    if (segments[i] !== changed[i]) return false;
  }
  return true;
}

/** FW-OBS-01: the current values of the entry's paths. */
export function observedValues(entry, data) {
  return entry.paths.map((path) => (path.segments.length === 0 ? data : getByPath(data, path.segments)));
}
