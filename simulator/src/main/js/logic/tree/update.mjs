/**
 * Brings a shadow tree to a new template output. Output of one source place has one shape, so children are matched by
 * position; only loops match by key, and a hot reload by likeness (`morph.mjs`). What an update does not concern is not in
 * the output at all (`SAME`), and content that is kept is made with the bits of the update, new content with `ALL`.
 *
 * User code runs inside (lifetimes, observers) and may update the same tree again. The inner update is newer: the outer
 * one notices by `owner.epoch` and stops (FW-PROP-08); what it has not reached is in `owner.unfinished`. So what later
 * comparisons rest on (data of a template, items of a loop) is stored only behind the content that was made from it.
 * While new nodes are being built there is no tree to update: such an update waits (`owner.building`).
 */

import { changedBits } from "../../shared/template-runtime.mjs";
import { ALL, BLOCK, ELEMENT, IF, LOOP, SAME, SLOT, TEXT } from "../../shared/vnode.mjs";
import { attach, build, buildList, detach, isAttachedPlace } from "./build.mjs";
import { markChanged, markChildren } from "./composed.mjs";
import { updateAttrs } from "./attrs.mjs";
import { CHANGED_LISTENERS, CHANGED_TEXT } from "./node.mjs";
import { ownListeners } from "./emit.mjs";
import { matchAlike } from "./morph.mjs";
import { updateLoop } from "./loop.mjs";

/**
 * @param {import("./node.mjs").ShadowNode} parent
 * @param {any[]} list new output for its children
 */
export function updateList(parent, list) {
  const owner = parent.owner;
  const epoch = owner.epoch;
  const children = parent.children;
  if (owner.isMorphing || children.length !== list.length) {
    replaceAlike(parent, list);
    return;
  }
  for (let i = 0; i < list.length; i++) {
    const child = children[i];
    const v = list[i];
    if (v === SAME || child.v === v) continue;
    if (!isSamePlace(child, v)) {
      replaceAlike(parent, list);
      return;
    }
    updateNode(child, v);
    if (owner.epoch !== epoch) return;
  }
}

function isSamePlace(node, v) {
  return node.kind === v.k && (v.k !== ELEMENT || node.v.tag === v.tag);
}

function updateNode(node, v) {
  const old = node.v;
  switch (node.kind) {
    case TEXT:
      node.v = v;
      if (old.t !== v.t) markChanged(node, CHANGED_TEXT);
      return;
    case ELEMENT:
      updateElement(node, old, v);
      return;
    case IF:
      node.v = v;
      if (old.b === v.b) updateList(node, contentOf(v, v.u));
      else replaceChildren(node, contentOf(v, ALL));
      return;
    case LOOP:
      updateLoop(node, v, updateList);
      return;
    case BLOCK:
      updateBlock(node, old, v);
      return;
    case SLOT:
      node.v = v;
      if (v.a === SAME) v.a = old.a;
      if (old.name !== v.name) node.owner.slots.renamed(node);
      if (v.c.length > 0 || node.children.length > 0) updateList(node, v.c);
  }
}

/** @returns {any[]} the content of a branch or template, made now where it was not made with the output */
function contentOf(v, bits) {
  return typeof v.c === "function" ? v.c(bits) : v.c;
}

function updateBlock(node, old, v) {
  const { owner } = node;
  if (old.id !== v.id && !owner.isMorphing) {
    node.v = v;
    replaceChildren(node, contentOf(v, ALL));
    return;
  }
  const epoch = owner.epoch;
  const bits = v.id === null || v.id === undefined ? ALL : changedBits(v.id, old.data, v.data, owner.touched);
  if (bits !== SAME || typeof v.c !== "function") updateList(node, contentOf(v, bits));
  if (owner.epoch === epoch) node.v = v;
}

function updateElement(node, old, v) {
  const owner = node.owner;
  const epoch = owner.epoch;
  node.v = v;
  if (old.P !== v.P) {
    node.sentListeners = node.sentListeners || ownListeners(old.P) || {};
    markChanged(node, CHANGED_LISTENERS);
  }
  if (v.a === SAME) v.a = old.a;
  else if (old.a !== v.a) updateAttrs(node, old.a, v.a);
  if (owner.epoch !== epoch || node.parent === null) return;
  if (v.c.length > 0 || node.children.length > 0) updateList(node, v.c);
}

/** The node's content is another source place now: WXML-IF-08, new first, then the old leaves, then the new attaches. */
function replaceChildren(node, list) {
  const fresh = node.owner.building(() => buildList(list, node, node.owner));
  exchange(node, fresh, node.children, fresh);
}

function exchange(parent, next, gone, fresh) {
  parent.children = next;
  markChildren(parent);
  for (const node of gone) {
    node.parent = null;
    detach(node);
  }
  parent.owner.slots.settle();
  if (!isAttachedPlace(parent)) return;
  for (const node of fresh) attach(node);
}

/** Shapes differ: keep what is alike in order, make and remove the rest. */
function replaceAlike(parent, list) {
  const owner = parent.owner;
  const old = parent.children;
  const pairs = matchAlike(old, list);
  const next = new Array(list.length);
  const fresh = [];
  const kept = new Set();
  for (let i = 0; i < list.length; i++) {
    if (pairs[i] === null) {
      next[i] = owner.building(() => build(list[i], parent, owner));
      fresh.push(next[i]);
    } else {
      next[i] = pairs[i];
      kept.add(pairs[i]);
    }
  }
  const gone = old.filter((node) => !kept.has(node));
  const { epoch } = owner;
  if (gone.length > 0 || fresh.length > 0) exchange(parent, next, gone, fresh);
  for (let i = 0; i < list.length; i++) {
    if (owner.epoch !== epoch) return;
    if (kept.has(next[i])) updateNode(next[i], list[i]);
  }
}
