import { errorText } from './errors.mjs';
import { ViewNode } from './node.mjs';
import { BATCH_VERSION } from './types.mjs';

/** @typedef {import('./page.mjs').PageView} PageView */

function buildText(page, [id, text], parent) {
  const dom = page.doc.createTextNode(parent.component?.displayText?.(text) ?? text);
  dom.sampanRaw = text;
  page.texts.set(id, dom);
  dom.sampanTextId = id;
  return dom;
}

function buildElement(page, [id, tag, attrs, classes, style, listeners, children]) {
  const node = new ViewNode(id, tag, page.doc.createElement(`wx-${tag}`));
  page.nodes.set(id, node);
  if (classes) node.setClasses(classes);
  if (style) node.setStyleSegment(0, style, page.screen.device);
  if (listeners) for (const [type, flags] of Object.entries(listeners)) node.listen(type, flags);
  page.components.attach(page, node, attrs || {});
  if (children) for (const child of children) node.slot.appendChild(build(page, child, node));
  return node.el;
}

function build(page, subtree, parent) {
  return subtree.length === 2
    ? buildText(page, subtree, parent)
    : buildElement(page, subtree);
}

function domOf(page, id) {
  return page.nodes.get(id)?.el ?? page.texts.get(id) ?? null;
}

function insert(page, parentId, beforeId, dom) {
  const parent = page.node(parentId);
  const before = beforeId === -1 ? null : domOf(page, beforeId);
  parent.slot.insertBefore(dom, before?.parentNode === parent.slot ? before : null);
  page.touchChildren(parent);
}

const OPERATIONS = {
  M(page, parent, before, subtree) {
    insert(page, parent, before, build(page, subtree, page.node(parent)));
  },
  T(page, id, text) {
    const dom = page.texts.get(id);
    const parent = dom.parentNode && page.nodeAt(dom.parentNode);
    dom.sampanRaw = text;
    dom.data = parent?.component?.displayText?.(text) ?? text;
    if (parent) page.touchChildren(parent);
  },
  A(page, id, name, value) {
    page.components.setProperty(page, page.node(id), name, value);
  },
  '-A'(page, id, name) {
    page.components.setProperty(page, page.node(id), name, undefined);
  },
  C(page, id, classes) {
    page.node(id).setClasses(classes);
  },
  S(page, id, style, segment = 0) {
    page.node(id).setStyleSegment(segment, style ?? '', page.screen.device);
  },
  I(page, id, htmlId) {
    page.node(id).el.id = htmlId ?? '';
  },
  L(page, id, type, flags) {
    page.node(id).listen(type, flags);
  },
  V(page, id, parent, before) {
    const dom = domOf(page, id);
    const old = page.nodeAt(dom.parentNode);
    insert(page, parent, before, dom);
    if (old) page.touchChildren(old);
  },
  R(page, ids) {
    for (const id of ids) {
      const dom = domOf(page, id);
      if (!dom) continue;
      const parent = page.nodeAt(dom.parentNode);
      dom.remove();
      page.forget(dom);
      if (parent) page.touchChildren(parent);
    }
  },
  O(page, parentId, ids) {
    const parent = page.node(parentId);
    for (const id of ids) parent.slot.appendChild(domOf(page, id));
    page.touchChildren(parent);
  },
  X(page, id, what, wxsId, member, ownerId) {
    page.wxs.bind(page.node(id), what, { module: wxsId, member, owner: ownerId });
  },
  H(page, id, dataset) {
    page.node(id).dataset = dataset;
  },
  N(page, id, property) {
    const node = page.node(id);
    (node.models ??= new Set()).add(property);
  },
  Y(page, key, prefix, hostClass) {
    page.sheets.use(key, prefix, hostClass || `${prefix}host`);
  },
  Z(page, key, value) {
    page.setPageValue(key, value);
  },
};

/**
 * Applies one batch in order, without reading layout (PP-BAT-05).
 * @param {PageView} page
 * @param {{v: number, page: number, seq: number, ops: Array, ack?: number[], snapshot?: boolean}} batch
 * @returns {boolean} false when a batch before this one is missing
 */
export function applyBatch(page, batch) {
  if (batch.v !== BATCH_VERSION) throw new Error(`patch version ${batch.v} is not ${BATCH_VERSION}`);
  if (batch.snapshot) page.clear();
  else if (batch.seq !== page.seq + 1) return false;
  page.seq = batch.seq;
  for (const [name, ...args] of batch.ops) {
    const operation = OPERATIONS[name];
    if (!operation) throw new Error(`unknown patch operation ${name}`);
    try {
      operation(page, ...args);
    } catch (error) {
      page.screen.log('error', `patch ${name} ${JSON.stringify(args).slice(0, 200)}: ${errorText(error)}`);
    }
  }
  page.afterBatch();
  return true;
}
