/** Nodes of the shadow tree: the live counterpart of template output, owned by the component whose template wrote them. */

import { BLOCK, ELEMENT, IF, ITEM, LOOP, ROOT, SLOT } from "../../shared/vnode.mjs";

/** What of a node the view does not know yet. */
export const CHANGED_TEXT = 1;
export const CHANGED_CLASS = 2;
export const CHANGED_STYLE = 4;
export const CHANGED_ID = 8;
export const CHANGED_ATTRS = 16;
export const CHANGED_DATASET = 32;
export const CHANGED_LISTENERS = 64;

const NO_CHILDREN = Object.freeze([]);

export class ShadowNode {
  /**
   * @param {number} kind of shared/vnode.mjs
   * @param {any} v the template output it shows
   * @param {ShadowNode|null} parent
   * @param {import("../component/component.mjs").ComponentState} owner
   */
  constructor(kind, v, parent, owner) {
    this.kind = kind;
    this.v = v;
    this.parent = parent;
    this.owner = owner;
    this.children = NO_CHILDREN;
    /** The component that this element hosts. */
    this.component = null;
    /** Key of a loop item. */
    this.key = undefined;
    /** Node id in the view, 0 while the view does not have it. */
    this.id = 0;
    /** Composed children as the view has them. */
    this.sent = NO_CHILDREN;
    /** Composed parent as the view has it. */
    this.composedParent = null;
    /** Flush in which the node was mounted last. */
    this.mountedAt = 0;
    /** Listener flags as the view has them, while a reload has changed them. */
    this.sentListeners = null;
    this.changed = 0;
    this.changedAttrs = null;
    this.childrenDirty = false;
    /** Whether a component host or a slot is below (or here): walks skip the rest. */
    this.special = false;
  }

  get tag() {
    return this.v.tag;
  }

  get attrs() {
    return this.v.a || {};
  }
}

/** True for nodes that only group others: they have no place of their own in the tree a selector or event sees. */
export function isFragment(node) {
  const kind = node.kind;
  return kind === IF || kind === LOOP || kind === BLOCK || kind === ITEM;
}

/** Notes that the subtree holds something that walks must find. */
export function markSpecial(node) {
  for (let n = node; n !== null && !n.special; n = n.parent) n.special = true;
}

/** The nearest element above in the same shadow tree, or null at its top. */
export function parentElement(node) {
  let n = node.parent;
  while (n !== null && n.kind !== ELEMENT && n.kind !== ROOT) n = n.parent;
  return n !== null && n.kind === ELEMENT ? n : null;
}

/**
 * Calls `visit` for every element of one shadow tree in tree order, not entering other components; a visit that returns
 * true ends the walk.
 *
 * @returns {boolean}
 */
export function walkElements(node, visit) {
  for (const child of node.children) {
    if (child.kind === ELEMENT && visit(child)) return true;
    if (child.children.length > 0 && walkElements(child, visit)) return true;
  }
  return false;
}

/** Slots of one shadow tree in tree order. */
export function collectSlots(node, found) {
  for (const child of node.children) {
    if (!child.special) continue;
    if (child.kind === SLOT) found.push(child);
    collectSlots(child, found);
  }
  return found;
}
