// wx.createSelectorQuery: selectors are resolved here, the view measures node ids (PP-QRY-01).
import { nodeContext } from './node-context.mjs';
import { pageOfScope, rendered } from './rendered.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

/** Fields that the view measures, in its own words (protocol `query`). */
const MEASURED = ['rect', 'size', 'scrollOffset'];

/** One select: collects fields until exec. */
class NodesRef {
  constructor(query, selector, many) {
    this.query = query;
    this.selector = selector;
    this.many = many;
  }

  /** @private */
  want(fields, callback) {
    this.query.items.push({ ref: this, scope: this.query.scope, fields, callback });
    return this.query;
  }

  boundingClientRect(callback) { return this.want({ id: true, dataset: true, rect: true, size: true }, callback); }
  scrollOffset(callback) { return this.want({ id: true, dataset: true, scrollOffset: true }, callback); }
  fields(fields, callback) { return this.want({ ...fields }, callback); }
  node(callback) { return this.want({ node: true }, callback); }
  context(callback) { return this.want({ context: true }, callback); }
  ref(callback) { return this.want({ ref: true }, callback); }
}

const VIEWPORT = 'viewport';

/** The object of wx.createSelectorQuery(). */
export class SelectorQuery {
  /** @param {import('./install.mjs').Kit} kit @param {any} [scope] component instance or page; default is the page on top */
  constructor(kit, scope = null) {
    this.kit = kit;
    this.scope = scope;
    this.items = [];
  }

  in(scope) {
    this.scope = scope;
    return this;
  }

  select(selector) { return new NodesRef(this, String(selector), false); }
  selectAll(selector) { return new NodesRef(this, String(selector), true); }
  selectViewport() { return new NodesRef(this, VIEWPORT, false); }

  /** Runs what was collected; a query can be executed again. */
  exec(callback) {
    const { runtime } = this.kit;
    runQuery(this.kit, this.items).then((results) => {
      this.items.forEach((item, i) => {
        if (typeof item.callback === 'function') runtime.callUser(item.callback, this, [results[i]], 'callback of SelectorQuery');
      });
      if (typeof callback === 'function') runtime.callUser(callback, this, [results], 'callback of SelectorQuery.exec');
    }, (error) => runtime.report(error, 'SelectorQuery.exec'));
    return undefined;
  }
}

/** @param {import('./install.mjs').Kit} kit @param {{ref: NodesRef, scope: any, fields: any}[]} items */
async function runQuery(kit, items) {
  const { runtime } = kit;
  const nothing = items.map((item) => (item.ref.many ? [] : null));
  const page = pageOfScope(runtime, items[0]?.scope);
  if (!page) return nothing;
  await rendered(page);
  if (!runtime.pages.byId(page.id)) return nothing;
  const found = items.map(({ ref, scope }) => {
    if (ref.selector === VIEWPORT) return VIEWPORT;
    const nodes = runtime.tree.queryAll(scope ?? page.instance, ref.selector).filter((node) => node.id > 0);
    return ref.many ? nodes : nodes.slice(0, 1);
  });
  const questions = items.map(({ fields }, i) => ({
    n: found[i] === VIEWPORT ? VIEWPORT : found[i].map((node) => node.id),
    f: MEASURED.filter((name) => fields[name] || (fields.node && name === 'size')),
    props: fields.properties ?? [],
    css: fields.computedStyle ?? [],
  }));
  const answers = await runtime.view.ask('query', { page: page.id, items: questions });
  return items.map(({ ref, fields }, i) => {
    if (found[i] === VIEWPORT) return composeViewport(fields, first(answers[i]));
    const rows = found[i].map((node, k) => compose(kit, page, node, fields, answers[i]?.[k] ?? {}));
    return ref.many ? rows : rows[0] ?? null;
  });
}

const first = (answer) => (Array.isArray(answer) ? answer[0] : answer) ?? {};

function composeViewport(fields, measured) {
  return { ...(fields.id ? { id: '' } : {}), ...(fields.dataset ? { dataset: {} } : {}), ...measured };
}

function compose(kit, page, node, fields, measured) {
  const row = {};
  if (fields.id) row.id = node.attrs?.id ?? '';
  if (fields.dataset) row.dataset = kit.runtime.tree.datasetOf(node);
  if (fields.mark) row.mark = kit.runtime.tree.markOf(node);
  Object.assign(row, measured);
  for (const name of fields.properties ?? []) if (row[name] === undefined && node.attrs?.[name] !== undefined) row[name] = node.attrs[name];
  if (fields.node) row.node = nodeContext(kit, page, node, 'node', measured);
  if (fields.context) row.context = nodeContext(kit, page, node, 'context', measured);
  return row;
}

/** @param {import('./install.mjs').Kit} kit */
export const queryApi = (kit) => ({ plain: { createSelectorQuery: () => new SelectorQuery(kit) } });
