/** What the view is told about a single node: its mount and its changes. */

import {
  CHANGED_ATTRS,
  CHANGED_CLASS,
  CHANGED_DATASET,
  CHANGED_ID,
  CHANGED_LISTENERS,
  CHANGED_STYLE,
  CHANGED_TEXT,
} from "./node.mjs";
import { composedParent } from "./composed.mjs";
import { copyValue } from "../../shared/data-path.mjs";

const BUBBLE = 1;
const CAPTURE = 2;
const CATCH = 4;
const WXS = 8;

/** Attributes whose values are classes of the style scope. */
const CLASS_ATTRS = new Set(["hoverClass", "placeholderClass", "indicatorClass", "maskClass"]);

/** Attributes of every node that are not sent as attributes of a built-in. */
function isFrameworkName(name) {
  return name === "class" || name === "style" || name === "slot" || name.startsWith("data-") || name.startsWith("mark:");
}

/** Attribute names that are sent, kept on the source place: they are the same for all its nodes. */
function sentNames(P, attrs) {
  if (P.sentNames === undefined) P.sentNames = Object.keys(attrs).filter((name) => !isFrameworkName(name));
  return P.sentNames;
}

function isSendable(value) {
  return value !== undefined && typeof value !== "function";
}

/**
 * @param {import("./node.mjs").ShadowNode} node with its new id
 * @param {any[][]} trailing gets the operations that must follow the mount
 * @returns {any[]} subtree without children
 */
export function subtreeOf(node, trailing) {
  const v = node.v;
  const P = v.P;
  const attrs = node.component === null ? (v.a === null ? 0 : builtInAttrs(node)) : hostAttrs(node);
  const classes = classOf(node);
  const style = styleOf(node);
  const subtree = [node.id, v.tag, attrs, classes === "" ? 0 : classes, style === "" ? 0 : style, listenersOf(node), 0];
  if (P.w !== undefined || P.o !== undefined) wxsOps(node, trailing);
  if (P.m !== undefined && node.component === null) {
    for (const prop of Object.keys(P.m)) trailing.push(["N", node.id, prop]);
  }
  return subtree;
}

function builtInAttrs(node) {
  const { P, a } = node.v;
  const names = sentNames(P, a);
  if (names.length === 0) return 0;
  const result = {};
  for (let i = 0; i < names.length; i++) {
    const value = sentValue(node, names[i], a[names[i]]);
    if (isSendable(value)) result[names[i]] = value;
  }
  return result;
}

function sentValue(node, name, value) {
  return CLASS_ATTRS.has(name) && typeof value === "string" ? node.owner.resolveClass(value) : value;
}

/** A host is an inert box: only what concerns the box itself is sent. */
function hostAttrs(node) {
  const { v, component } = node;
  const result = {};
  for (const name of component.def.sentHostAttrs(v)) {
    if (name === "hidden" && component.def.properties.hidden !== undefined) continue;
    const value = name === "id" || component.def.properties[name] === undefined ? node.attrs[name] : component.data[name];
    if (isSendable(value)) result[name] = value;
  }
  if (component.def.isFormField) {
    result.formField = true;
    result.name = component.data.name;
    result.value = component.data.value;
  }
  return Object.keys(result).length > 0 ? result : 0;
}

export function classOf(node) {
  const value = node.v.a === null ? undefined : node.v.a.class;
  const component = node.component;
  if (component === null) return value === undefined || value === "" ? "" : node.owner.resolveClass(value);
  const own = value === undefined ? "" : node.owner.resolveClass(value);
  return own === "" ? component.def.hostClass : `${own} ${component.def.hostClass}`;
}

export function styleOf(node) {
  const value = node.v.a === null ? undefined : node.v.a.style;
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** Presence flags per event type: of the node itself and of the virtual hosts whose place it takes. */
function listenersOf(node) {
  const own = ownListeners(node.v.P);
  if (!node.owner.page.hasVirtualHosts) return own;
  let merged = null;
  for (let n = composedParent(node); n !== null && n !== node.composedParent; n = composedParent(n)) {
    if (n.component === null || !n.component.isVirtual) continue;
    const inherited = ownListeners(n.v.P);
    if (inherited === 0) continue;
    merged = merged || { ...own };
    for (const type of Object.keys(inherited)) merged[type] = (merged[type] || 0) | inherited[type];
  }
  return merged || own;
}

/** Flags of the bindings of a source place, 0 when it has none; kept on the source place. */
export function ownListeners(P) {
  if (P.listeners !== undefined) return P.listeners;
  const flags = {};
  for (const [type, kind, handler] of P.b || []) {
    const catches = kind === "catch" || kind === "capture-catch";
    if (handler === "" && !catches) continue; // WXML-EVT-03
    flags[type] = (flags[type] || 0) | (kind.startsWith("capture") ? CAPTURE : BUBBLE) | (catches ? CATCH : 0);
  }
  for (const [type, kind] of P.w || []) {
    const catches = kind === "catch" || kind === "capture-catch";
    flags[type] = (flags[type] || 0) | (kind.startsWith("capture") ? CAPTURE : BUBBLE) | (catches ? CATCH : 0) | WXS;
  }
  P.listeners = Object.keys(flags).length > 0 ? flags : 0;
  return P.listeners;
}

function wxsOps(node, ops) {
  const { P, file } = node.v;
  const page = node.owner.page;
  const ownerId = node.owner.host.id;
  const add = (what, name, member) => {
    const module = file.definition.wxs[name];
    page.needsWxs(module);
    ops.push(["X", node.id, what, module, member, ownerId]);
  };
  for (const [type, , name, member] of P.w || []) add(type, name, member);
  for (const prop of Object.keys(P.o || {})) add(`change:${prop}`, P.o[prop][0], P.o[prop][1]);
  ops.push(["H", node.id, datasetOf(node)]);
}

/** FW-EVT-01: `data-*` of the node by run-time key, as a copy. */
export function datasetOf(node) {
  const dataset = {};
  const attrs = node.attrs;
  for (const name of Object.keys(attrs)) {
    if (name.startsWith("data-")) dataset[name.slice(5)] = copyValue(attrs[name]);
  }
  return dataset;
}

/** Operations for the noted changes of a node that the view has. */
export function changeOps(node, ops) {
  const changed = node.changed;
  const id = node.id;
  if (changed & CHANGED_TEXT) {
    ops.push(["T", id, String(node.v.t)]);
    return;
  }
  if (changed & CHANGED_CLASS) ops.push(["C", id, classOf(node)]);
  if (changed & CHANGED_STYLE) ops.push(["S", id, styleOf(node)]);
  if (changed & CHANGED_ID) ops.push(["I", id, node.attrs.id === undefined ? "" : String(node.attrs.id)]);
  if (changed & CHANGED_DATASET) ops.push(["H", id, datasetOf(node)]);
  if (changed & CHANGED_ATTRS) attrOps(node, ops);
  if (changed & CHANGED_LISTENERS) listenerOps(node, ops);
}

function attrOps(node, ops) {
  const component = node.component;
  for (const name of Object.keys(node.changedAttrs)) {
    const isProperty = component !== null && component.def.properties[name] !== undefined;
    const value = isProperty ? component.data[name] : sentValue(node, name, node.attrs[name]);
    ops.push(isSendable(value) ? ["A", node.id, name, value] : ["-A", node.id, name]);
  }
}

/** Only after a hot reload: the source place itself changed. `changedAttrs` does not matter here. */
function listenerOps(node, ops) {
  const now = listenersOf(node) || {};
  const before = node.sentListeners || {};
  for (const type of Object.keys(before)) if (now[type] === undefined) ops.push(["L", node.id, type, 0]);
  for (const type of Object.keys(now)) if (now[type] !== before[type]) ops.push(["L", node.id, type, now[type]]);
  node.sentListeners = null;
  if (node.v.P.w !== undefined || node.v.P.o !== undefined) wxsOps(node, ops);
}
