/** The composed tree: what the view shows, with slots filled and hosts entered (docs/contracts/protocol.md section 3). */

import { ELEMENT, ROOT, SLOT, TEXT } from "../../shared/vnode.mjs";

/**
 * Composed children of a node that the view has.
 *
 * @returns {import("./node.mjs").ShadowNode[]}
 */
export function composedChildren(node) {
  const out = [];
  const component = node.component;
  if (component === null) addAll(node.children, out);
  else {
    addAll(component.root.children, out);
    if (component.extraNodes !== null) for (const extra of component.extraNodes) out.push(extra);
  }
  return out;
}

function addAll(children, out) {
  for (let i = 0; i < children.length; i++) add(children[i], out);
}

function add(node, out) {
  switch (node.kind) {
    case TEXT:
      out.push(node);
      return;
    case ELEMENT:
      if (node.component !== null && node.component.isVirtual) addAll(node.component.root.children, out);
      else out.push(node);
      return;
    case SLOT:
      addSlot(node, out);
      return;
    default:
      addAll(node.children, out);
  }
}

/** WXML-SLOT-01, -06: of several slots of one name the first is used; default content shows when nothing is slotted. */
function addSlot(slot, out) {
  const before = out.length;
  const component = slot.owner;
  if (component.slots.isActive(slot)) {
    const name = component.slots.multiple ? slot.v.name : null;
    addSlotted(component.host.children, name, out);
  }
  if (out.length === before) addAll(slot.children, out);
}

function addSlotted(children, name, out) {
  for (let i = 0; i < children.length; i++) {
    const node = children[i];
    switch (node.kind) {
      case TEXT:
        if (name === null || name === "") out.push(node);
        break;
      case ELEMENT:
      case SLOT:
        if (name === null || slotNameOf(node) === name) add(node, out);
        break;
      default:
        addSlotted(node.children, name, out);
    }
  }
}

function slotNameOf(node) {
  const value = node.v.a === null ? undefined : node.v.a.slot;
  return value === undefined || value === null ? "" : String(value);
}

/** Notes that the composed children of the node behind `node` (a parent in the shadow tree) must be compared again. */
export function markChildren(node) {
  let n = node;
  while (n !== null) {
    switch (n.kind) {
      case ELEMENT:
        if (n.component === null) {
          setDirty(n);
          return;
        }
        for (const slot of n.component.slots.active()) markChildren(slot.parent);
        return;
      case ROOT: {
        const host = n.owner.host;
        if (!n.owner.isVirtual) {
          setDirty(host);
          return;
        }
        n = host.parent;
        break;
      }
      default:
        n = n.parent;
    }
  }
}

function setDirty(node) {
  if (node.childrenDirty) return;
  node.childrenDirty = true;
  node.owner.page.patch.addDirtyParent(node);
}

/** Notes that a property of a node must be sent. */
export function markChanged(node, what) {
  if (node.id === 0) return; // a mount will carry it
  if (node.changed === 0) node.owner.page.patch.addChanged(node);
  node.changed |= what;
}

/** The node above in the composed tree, through slots and out of shadow trees, hosts included; null above the page. */
export function composedParent(node) {
  let n = node.parent;
  while (n !== null) {
    if (n.kind === ROOT) return n.owner.host;
    if (n.kind === ELEMENT) {
      if (n.component === null) return n;
      const slot = n.component.slots.slotFor(node);
      if (slot === null) return null;
      return composedParent(slot);
    }
    n = n.parent;
  }
  return null;
}

/** Name of the slot that a node below a host goes to. */
export function slotNameFor(node, host) {
  let n = node;
  let top = node;
  while (n !== host) {
    if (n.kind === ELEMENT || n.kind === SLOT || n.kind === TEXT) top = n;
    n = n.parent;
  }
  return top.kind === TEXT ? "" : slotNameOf(top);
}

/** Whether the view shows the node's place: connected to the page root through the composed tree. */
export function isRendered(node, pageRoot) {
  let n = node;
  while (n !== null && n !== pageRoot) n = composedParent(n);
  return n === pageRoot;
}
