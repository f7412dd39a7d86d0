/** Which live nodes a changed template may keep, so that scroll positions, focus and component state stay (hot reload). */

import { ELEMENT, SLOT } from "../../shared/vnode.mjs";

const MAX_TABLE = 250000;

/**
 * @param {import("./node.mjs").ShadowNode[]} nodes live
 * @param {any[]} list new output
 * @returns {(import("./node.mjs").ShadowNode|null)[]} per output the node to keep, in the old order
 */
export function matchAlike(nodes, list) {
  const pairs = new Array(list.length).fill(null);
  let start = 0;
  while (start < nodes.length && start < list.length && likeness(nodes[start], list[start]) > 1) {
    pairs[start] = nodes[start];
    start++;
  }
  let oldEnd = nodes.length;
  let newEnd = list.length;
  while (oldEnd > start && newEnd > start && likeness(nodes[oldEnd - 1], list[newEnd - 1]) > 1) {
    pairs[--newEnd] = nodes[--oldEnd];
  }
  matchMiddle(nodes.slice(start, oldEnd), list.slice(start, newEnd), pairs, start);
  return pairs;
}

/** Longest common subsequence, weighted by likeness. */
function matchMiddle(nodes, list, pairs, offset) {
  const rows = nodes.length;
  const columns = list.length;
  if (rows === 0 || columns === 0 || rows * columns > MAX_TABLE) return;
  const width = columns + 1;
  const best = new Array((rows + 1) * width).fill(0);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const like = likeness(nodes[i], list[j]);
      const both = like > 0 ? like + best[(i + 1) * width + j + 1] : 0;
      best[i * width + j] = Math.max(both, best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const like = likeness(nodes[i], list[j]);
    if (like > 0 && best[i * width + j] === like + best[(i + 1) * width + j + 1]) {
      pairs[offset + j] = nodes[i];
      i++;
      j++;
    } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) i++;
    else j++;
  }
}

/** 0 when a node cannot become the output, more the more they have in common. */
function likeness(node, v) {
  if (node.kind !== v.k) return 0;
  if (v.k === SLOT) return node.v.name === v.name ? 3 : 1;
  if (v.k !== ELEMENT) return 2;
  if (node.v.tag !== v.tag) return 0;
  if (node.owner.isMorphing && hostedPath(node) !== node.owner.componentPath(v.tag)) return 0;
  const old = node.v.a || {};
  const now = v.a || {};
  if (old.id !== now.id) return 1;
  return old.class === now.class ? 3 : 2;
}

/** Path of the component that the node hosts; a component whose definition was replaced does not count. */
function hostedPath(node) {
  if (node.component === null) return null;
  return node.component.def.isReplaced ? undefined : node.component.def.path;
}
