// Nodes as automation sees them: elements of the composed tree of a page, found by the id they have in the view.
import { composedChildren } from '../tree/composed.mjs';
import { ELEMENT } from '../../shared/vnode.mjs';
import { matchAll } from './selector.mjs';
import { isBody, tagOf } from './tags.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */
/** @typedef {import('../runtime.mjs').Page} Page */
/** @typedef {import('../tree/node.mjs').ShadowNode} ShadowNode */

/** @param {Runtime} runtime @param {unknown} id @returns {Page} @throws {Error} */
export function pageOf(runtime, id) {
  const page = runtime.pages.byId(Number(id));
  if (!page) throw new Error('page destroyed');
  return page;
}

/** The node that stands for the page's body. @param {Page} page @returns {ShadowNode} */
export const bodyOf = (page) => page.component.host;

/** Elements below a node in document order, without the node. @param {ShadowNode} node @returns {Generator<ShadowNode>} */
export function* elementsBelow(node) {
  for (const child of composedChildren(node)) {
    if (child.kind !== ELEMENT) continue;
    yield child;
    yield* elementsBelow(child);
  }
}

/** The view has it: only then it has an id by which the tool can come back to it. @param {ShadowNode} node */
export const isShown = (node) => node.id !== 0 || isBody(node);

/** ElementDescriptor of spec/automator-methods.json. @param {ShadowNode} node */
export function describe(node) {
  const tagName = tagOf(node);
  const descriptor = { elementId: String(node.id), tagName };
  if (node.component !== null && !isBody(node)) descriptor.nodeId = String(node.id);
  if (tagName === 'video') descriptor.videoId = String(node.attrs.id ?? '');
  return descriptor;
}

/** @param {ShadowNode[]} nodes */
export function selectOne(nodes) {
  if (nodes.length === 0) throw new Error('no such element');
  return nodes[0];
}

/** @param {Runtime} runtime @param {{pageId: number, elementId: string}} params @returns {{page: Page, node: ShadowNode}} @throws {Error} */
export function elementOf(runtime, { pageId, elementId }) {
  const page = pageOf(runtime, pageId);
  const id = Number(elementId);
  const node = id === 0 ? bodyOf(page) : runtime.tree.byId(page.id, id);
  if (!node) throw new Error('element destroyed');
  return { page, node };
}

/**
 * Nodes for a selector in document order. From a page, classes and ids are those of the page's own template; from a custom
 * component those of the component; from another element those of the template that wrote it. Tags match everywhere.
 * @param {Page} page @param {ShadowNode | null} from null = the page
 * @param {string} selector
 */
export function selectFrom(page, from, selector) {
  const root = from ?? bodyOf(page);
  if (from === null && selector.trim() === 'page') return [root];
  const scope = root.component ?? root.owner;
  return matchAll([...elementsBelow(root)], selector, scope).filter(isShown);
}
