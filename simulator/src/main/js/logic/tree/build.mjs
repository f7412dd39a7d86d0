/** Makes shadow nodes from template output, and walks them for the lifecycle (framework.md 7.1). */

import { ELEMENT, ITEM, LOOP, SLOT, TEXT } from "../../shared/vnode.mjs";
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
  const n = v.c.length;
  const items = new Array(n);
  for (let i = 0; i < n; i++) items[i] = buildItem(v.c[i], v.keys === null ? undefined : v.keys[i], parent, owner);
  return items;
}

/** One round of a loop. */
export function buildItem(children, key, parent, owner) {
  const item = new ShadowNode(ITEM, null, parent, owner);
  item.key = key;
  item.children = buildList(children, item, owner);
  return item;
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

/** Lets go of nodes that were built for an update that a newer one has overtaken. */
export function discard(nodes) {
  for (const node of nodes) {
    node.parent = null;
    detach(node);
  }
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
