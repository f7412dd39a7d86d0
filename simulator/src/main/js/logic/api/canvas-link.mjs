// The way from a canvas object to its node in the view: calls keep their order, also while pictures load there.

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

/** One canvas node of a page. */
export class CanvasLink {
  /** @param {Runtime} runtime @param {{id: number}} page @param {import('../runtime.mjs').ShadowNode} node */
  constructor(runtime, page, node) {
    this.runtime = runtime;
    this.page = page;
    this.node = node;
    this.last = Promise.resolve();
  }

  /** @param {string} method of `canvas.*` @param {any[]} args @returns {Promise<any>} fails when the view cannot do it */
  call(method, args) {
    const result = this.last.then(() => this.runtime.view.ask('node', { page: this.page.id, n: this.node.id, method: `canvas.${method}`, args }));
    this.last = result.catch(() => {});
    return result;
  }
}

/** Canvas nodes that have been asked for, so that every way to one gives the same link. @type {WeakMap<object, CanvasLink>} */
const links = new WeakMap();

/** @param {Runtime} runtime @param {{id: number}} page @param {import('../runtime.mjs').ShadowNode} node */
export function linkOf(runtime, page, node) {
  let link = links.get(node);
  if (!link) links.set(node, link = new CanvasLink(runtime, page, node));
  return link;
}

/** The canvas with this canvas-id (or id) in the template of the scope. @param {Runtime} runtime @param {string} id @param {any} [scope] */
export function findCanvas(runtime, id, scope) {
  const page = runtime.tree.componentOf(scope ?? null)?.page ?? runtime.pages.top();
  const node = runtime.tree.queryAll(scope ?? null, 'canvas', { tags: true }).find(({ attrs }) => attrs.canvasId === id || attrs['canvas-id'] === id || attrs.id === id);
  return page && node ? linkOf(runtime, page, node) : undefined;
}
