/** Updates of loops: by key where there are keys, by position otherwise (WXML-KEY-04). */

import { announceMove, attach, detach, discard, isAttachedPlace } from "./build.mjs";
import { markChildren } from "./composed.mjs";
import { longestIncreasingRun } from "./longest-run.mjs";

/**
 * Order inside: new rounds are created, old ones detached, new ones attached, moved ones told (framework.md 7.1), then kept
 * rounds are updated.
 *
 * @param {import("./node.mjs").ShadowNode} node
 * @param {any} v new output
 * @param {{updateList: Function, buildItem: Function}} tree the mutual half of this recursion
 */
export function updateLoop(node, v, tree) {
  const { owner } = node;
  const epoch = owner.epoch;
  const old = node.children;
  const positions = v.keys === null ? null : matchKeys(old, v);
  node.v = v;
  if (positions === null && old.length === v.c.length) {
    updateKept(node, v, old, tree);
    return;
  }
  const next = new Array(v.c.length);
  const fresh = [];
  const used = new Set();
  for (let i = 0; i < next.length; i++) {
    const at = positions === null ? (i < old.length ? i : -1) : positions[i];
    if (at >= 0) {
      next[i] = old[at];
      used.add(old[at]);
    } else {
      next[i] = tree.buildItem(v.c[i], v.keys === null ? undefined : v.keys[i], node, owner);
      fresh.push(next[i]);
      if (owner.epoch !== epoch) {
        discard(fresh);
        return;
      }
    }
  }
  const isSameOrder = fresh.length === 0 && next.length === old.length && next.every((item, i) => item === old[i]);
  if (!isSameOrder) {
    node.children = next;
    markChildren(node);
    for (const item of old) {
      if (used.has(item)) continue;
      item.parent = null;
      detach(item);
    }
    owner.slots.settle();
    if (isAttachedPlace(node)) {
      for (const item of fresh) attach(item);
      if (positions !== null && node.special) announceMoves(next, positions);
    }
  }
  if (owner.epoch !== epoch) return;
  updateKept(node, v, next, tree, fresh.length > 0 ? new Set(fresh) : null);
}

function updateKept(node, v, items, tree, skipped = null) {
  const { owner } = node;
  const epoch = owner.epoch;
  for (let i = 0; i < items.length; i++) {
    if (skipped !== null && skipped.has(items[i])) continue;
    if (v.keys !== null) items[i].key = v.keys[i];
    tree.updateList(items[i], v.c[i]);
    if (owner.epoch !== epoch) return;
  }
}

/** Old index per new round, -1 for new keys. Equal keys are matched in order of appearance (WXML-KEY-03). */
function matchKeys(old, v) {
  const { keys } = v;
  let same = old.length === keys.length;
  for (let i = 0; same && i < keys.length; i++) same = old[i].key === keys[i];
  if (same) return keys.map((_, i) => i);
  const byKey = new Map();
  for (let i = old.length - 1; i >= 0; i--) {
    const rest = byKey.get(old[i].key);
    byKey.set(old[i].key, rest === undefined ? i : { index: i, rest });
  }
  return keys.map((key) => {
    const found = byKey.get(key);
    if (found === undefined) return -1;
    if (typeof found === "number") {
      byKey.delete(key);
      return found;
    }
    byKey.set(key, found.rest);
    return found.index;
  });
}

function announceMoves(items, positions) {
  const still = new Set(longestIncreasingRun(positions));
  for (let i = 0; i < items.length; i++) {
    if (positions[i] >= 0 && !still.has(i)) announceMove(items[i]);
  }
}
