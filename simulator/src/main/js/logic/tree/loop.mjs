/** Updates of loops: by key where there are keys, by position otherwise (WXML-KEY-04). */

import { ALL, SAME } from "../../shared/vnode.mjs";
import { announceMove, attach, buildItem, contentOfRound, detach, isAttachedPlace, roundOf } from "./build.mjs";
import { markChildren } from "./composed.mjs";
import { longestIncreasingRun } from "./longest-run.mjs";

/**
 * Order inside: new rounds are created, old ones detached, new ones attached, moved ones told (framework.md 7.1), then kept
 * rounds are updated.
 *
 * @param {import("./node.mjs").ShadowNode} node
 * @param {any} v new output
 * @param {Function} updateList the other half of this recursion
 */
export function updateLoop(node, v, updateList) {
  const { owner } = node;
  const epoch = owner.epoch;
  const old = node.children;
  const positions = v.keys === null ? null : matchKeys(old, v, owner.runtime.templates);
  node.v = v;
  const count = v.items.length;
  if (positions === null && old.length === count) {
    updateKept(node, v, old, updateList);
    return;
  }
  const next = new Array(count);
  const fresh = [];
  const used = new Set();
  for (let i = 0; i < next.length; i++) {
    const at = positions === null ? (i < old.length ? i : -1) : positions[i];
    if (at >= 0) {
      next[i] = old[at];
      used.add(old[at]);
    } else {
      next[i] = owner.building(() => buildItem(v, i, node, owner));
      fresh.push(next[i]);
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
  updateKept(node, v, next, updateList, fresh.length > 0 ? new Set(fresh) : null);
}

function updateKept(node, v, items, updateList, skipped = null) {
  const { owner } = node;
  const epoch = owner.epoch;
  for (let i = 0; i < items.length; i++) {
    if (skipped !== null && skipped.has(items[i])) continue;
    const item = items[i];
    if (v.keys !== null) item.key = v.keys[i];
    const bits = bitsOfRound(v, i, item.v, owner.touched);
    if (bits === SAME) continue;
    updateList(item, contentOfRound(v, i, bits));
    if (owner.epoch !== epoch) return;
    item.v = roundOf(v, i);
  }
}

/** The bits of the update for one round: its item and index have a bit of their own. */
function bitsOfRound(v, i, shown, touched) {
  if (v.u === ALL) return ALL;
  const item = v.items[i];
  const index = v.names === null ? i : v.names[i];
  const isSame = shown.item === item && shown.index === index && (touched === null || !touched.has(item));
  return isSame ? v.u : v.u | v.bit;
}

/** Old index per new round, -1 for new keys. Equal keys are matched in order of appearance (WXML-KEY-03). */
function matchKeys(old, v, templates) {
  const { keys } = v;
  let same = old.length === keys.length;
  for (let i = 0; same && i < keys.length; i++) same = old[i].key === keys[i];
  if (same) return keys.map((_, i) => i);
  templates.checkKeys(v);
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
