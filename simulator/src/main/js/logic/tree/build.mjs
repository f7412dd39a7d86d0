/** Makes shadow nodes from template output, and walks them for the lifecycle (framework.md 7.1). */

import { ALL, ELEMENT, ITEM, LOOP, SLOT, TEXT } from "../../shared/vnode.mjs";
import { markSpecial, ShadowNode } from "./node.mjs";

const NO_NODES = Object.freeze([]);

/**
 * Builds a subtree; components in it are created (children of a shadow tree before the host, then slot content), not
 * attached.
 *
 * @param {any} v template output
 * @param {ShadowNode} parent
 * @param {object} owner component whose template wrote it
 */
export function build(v, parent, owner) {
  const node = new ShadowNode(v.k, v, parent, owner);
  switch (v.k) {
    case TEXT:
      return node;
    case ELEMENT: {
      const path = owner.componentPath(v.tag);
      if (path !== null) {
        markSpecial(node);
        owner.runtime.components.createAt(node, path);
      }
      break;
    }
    case SLOT:
      markSpecial(node);
      owner.slots.add(node);
      break;
    default:
      if (v.k === LOOP) {
        node.children = buildItems(v, node, owner);
        return node;
      }
  }
  if (v.c.length > 0) node.children = buildList(v.c, node, owner);
  return node;
}

/** @returns {ShadowNode[]} */
export function buildList(list, parent, owner) {
  const n = list.length;
  if (n === 0) return NO_NODES;
  const nodes = new Array(n);
  for (let i = 0; i < n; i++) nodes[i] = build(list[i], parent, owner);
  return nodes;
}

function buildItems(v, parent, owner) {
  owner.runtime.templates.checkKeys(v);
  const n = v.items.length;
  const items = new Array(n);
  for (let i = 0; i < n; i++) items[i] = buildItem(v, i, parent, owner);
  return items;
}

/** One round of a loop. */
export function buildItem(v, i, parent, owner) {
  const item = new ShadowNode(ITEM, roundOf(v, i), parent, owner);
  item.key = v.keys === null ? undefined : v.keys[i];
  item.children = buildList(contentOfRound(v, i, ALL), item, owner);
  return item;
}

/** What a round shows, to tell next time whether it is the same. */
export function roundOf(v, i) {
  return { item: v.items[i], index: v.names === null ? i : v.names[i] };
}

/** @returns {any[]} the content of a round, made now where it was not made with the output */
export function contentOfRound(v, i, bits) {
  return typeof v.c === "function" ? v.c(bits, i) : v.c[i];
}

/** Attaches the components of a subtree: parents first, shadow tree before slot content (framework.md 7.1). */
export function attach(node) {
  if (!node.special || node.parent === null) return;
  const component = node.component;
  if (component !== null) component.attachTree();
  for (const child of node.children) attach(child);
}

/** Detaches the components of a subtree: slot content, then shadow content, then the node (framework.md 7.1). */
export function detach(node) {
  if (!node.special) return;
  for (const child of node.children) detach(child);
  const component = node.component;
  if (component !== null) component.detachTree();
  if (node.kind === SLOT) node.owner.slots.remove(node);
}

/** Runs `moved` for the components of a subtree. */
export function announceMove(node) {
  if (!node.special) return;
  if (node.component !== null) node.component.moveTree();
  for (const child of node.children) announceMove(child);
}

/** Whether what is built below `parent` is to be attached at once, not by a walk that is still to come (framework.md 7.1). */
export function isAttachedPlace(parent) {
  for (let n = parent; n !== null; n = n.parent) {
    if (n.component !== null) return n.component.attachesChildren;
    if (n.parent === null) return n.owner.attachesChildren;
  }
  return false;
}
