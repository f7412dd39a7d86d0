/**
 * Turns what changed in a page's shadow tree into operations (docs/contracts/protocol.md section 3). Changes are only noted
 * while user code runs; the operations are made at the flush from the state of that moment, so several changes of one node
 * cost one operation and changes of removed nodes none (PP-BAT-02).
 */

import { composedChildren, isRendered } from "./composed.mjs";
import { longestIncreasingRun } from "./longest-run.mjs";
import { changeOps, subtreeOf } from "./emit.mjs";
import { TEXT } from "../../shared/vnode.mjs";

/** Above this share of moved children one `O` is shorter than single moves (patch-protocol.md section 3). */
const REORDER_SHARE = 0.3;
const NO_NODES = Object.freeze([]);

export class PagePatch {
  /** @param {{pageRoot: import("./node.mjs").ShadowNode}} page */
  constructor(page) {
    this.page = page;
    /** Nodes that the view has, by id. */
    this.nodes = new Map();
    this.lastId = 0;
    this.turn = 0;
    this.ops = [];
    this.trailing = [];
    this.removed = [];
    this.dirtyParents = [];
    this.changedNodes = [];
  }

  addDirtyParent(node) {
    this.dirtyParents.push(node);
    this.page.requestFlush();
  }

  addChanged(node) {
    this.changedNodes.push(node);
    this.page.requestFlush();
  }

  /** Adds a page level operation, sent before the others. */
  addOp(op) {
    this.ops.push(op);
    this.page.requestFlush();
  }

  isDirty() {
    return this.dirtyParents.length > 0 || this.changedNodes.length > 0 || this.ops.length > 0;
  }

  /** @returns {any[][]} operations that bring the view up to date */
  take() {
    this.turn++;
    const parents = this.dirtyParents;
    const changed = this.changedNodes;
    this.dirtyParents = [];
    this.changedNodes = [];
    const nodeOps = [];

    const comparisons = [];
    for (const parent of parents) {
      if (!parent.childrenDirty) continue;
      parent.childrenDirty = false;
      const shown = parent === this.page.pageRoot || (parent.id !== 0 && isRendered(parent, this.page.pageRoot));
      if (!shown) continue;
      const children = composedChildren(parent);
      for (const child of children) child.composedParent = parent;
      comparisons.push([parent, children]);
    }
    for (const [parent, children] of comparisons) {
      if (parent.mountedAt !== this.turn) this.compare(parent, children, nodeOps);
    }
    const removedIds = this.removed.map((entry) => entry.id);
    for (const entry of this.removed) this.forget(entry.node, entry.id);
    this.removed = [];
    if (removedIds.length > 0) nodeOps.push(["R", removedIds]);
    for (const node of changed) {
      if (node.id !== 0 && node.changed !== 0) changeOps(node, nodeOps);
      node.changed = 0;
      node.changedAttrs = null;
    }
    // Sheets and the like first, so that a mounted node never shows without its style.
    const ops = this.ops;
    this.ops = [];
    const all = ops.concat(nodeOps, this.trailing);
    this.trailing = [];
    return all;
  }

  compare(parent, children, ops) {
    const before = parent.sent;
    const oldIndex = new Map();
    for (let i = 0; i < before.length; i++) oldIndex.set(before[i], i);
    const positions = new Array(children.length);
    let kept = 0;
    for (let i = 0; i < children.length; i++) {
      const child = children[i];
      const at = child.id === 0 ? undefined : oldIndex.get(child);
      positions[i] = at === undefined ? -1 : at;
      if (at !== undefined) {
        kept++;
        oldIndex.delete(child);
      }
    }
    for (const gone of oldIndex.keys()) {
      if (gone.composedParent === parent && gone.id !== 0) this.removed.push({ node: gone, id: gone.id });
    }
    const still = longestIncreasingRun(positions);
    const reorder = kept - still.length > 2 && kept - still.length > children.length * REORDER_SHARE;
    this.insertAll(parent, children, reorder ? null : new Set(still), positions, ops);
    if (reorder) ops.push(["O", parent.id, children.map((child) => child.id)]);
    parent.sent = children;
  }

  insertAll(parent, children, still, positions, ops) {
    let next = -1;
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (positions[i] >= 0) {
        if (still !== null && !still.has(i)) ops.push(["V", child.id, parent.id, next]);
      } else if (child.id !== 0 && this.nodes.get(child.id) === child) {
        ops.push(["V", child.id, parent.id, next]);
      } else {
        ops.push(["M", parent.id, next, this.mount(child)]);
      }
      next = child.id;
    }
  }

  /** Makes the subtree for a mount and gives out its ids. */
  mount(node) {
    if (node.id !== 0) this.removed.push({ node: null, id: node.id }); // it sits elsewhere in the view: it starts anew
    if (node.id !== 0) this.nodes.delete(node.id);
    node.id = ++this.lastId;
    node.changed = 0;
    node.changedAttrs = null;
    this.nodes.set(node.id, node);
    if (node.kind === TEXT) return [node.id, String(node.v.t)];
    const children = composedChildren(node);
    node.childrenDirty = false;
    node.mountedAt = this.turn;
    node.sent = children;
    const trailing = this.trailing;
    const subtree = subtreeOf(node, trailing);
    if (children.length > 0) {
      const list = new Array(children.length);
      for (let i = 0; i < children.length; i++) {
        const child = children[i];
        child.composedParent = node;
        list[i] = this.mount(child);
      }
      subtree[6] = list;
    }
    return subtree;
  }

  /** The view dropped a subtree: its nodes lose their ids, those that were moved out keep them. */
  forget(node, id) {
    if (node === null || node.id !== id) return;
    this.nodes.delete(id);
    node.id = 0;
    const children = node.sent;
    node.sent = NO_NODES;
    for (const child of children) {
      if (child.id !== 0 && child.composedParent === node) this.forget(child, child.id);
    }
  }

  /**
   * All of the page as one batch for a view that knows nothing of it (PP-07). Ids are given out anew.
   *
   * @returns {any[][]}
   */
  snapshot() {
    const root = this.page.pageRoot;
    for (const child of root.sent) {
      if (child.id !== 0) this.forget(child, child.id);
    }
    root.sent = NO_NODES;
    this.dirtyParents = [root];
    root.childrenDirty = true;
    for (const node of this.changedNodes) {
      node.changed = 0;
      node.changedAttrs = null;
    }
    this.changedNodes = [];
    return this.take();
  }
}
