import { LISTENER, pathOf } from './node.mjs';

/** Events that bubble from every node (FW-EVT-02). */
export const BUBBLING_EVENTS = new Set([
  'touchstart',
  'touchmove',
  'touchcancel',
  'touchend',
  'touchforcechange',
  'tap',
  'longpress',
  'longtap',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
]);

/** Nodes that can hear an event, target first. */
function listeningNodes(node, type, bubbles) {
  const heard = [];
  for (const at of bubbles ? pathOf(node) : [node]) if (at.listens(type)) heard.push(at);
  return heard;
}

/** Whether any node from `node` up listens for one of the types. */
export function pathListens(node, type) {
  for (const at of pathOf(node)) if (at.listens(type)) return true;
  return false;
}

/** Whether a `catch` listener from `node` up keeps the event from the browser (PP-EVT-04). */
export function pathCatches(node, type) {
  for (const at of pathOf(node)) if (at.listens(type) & LISTENER.CATCH) return true;
  return false;
}

/**
 * Sends one event to the logic layer when a node on its path listens (PP-EVT-01), after the WXS
 * handlers of the path, unless one of them stopped it (PP-EVT-05).
 * @param {import('./page.mjs').PageView} page
 * @param {import('./node.mjs').ViewNode} node target
 * @param {string} type
 * @param {unknown} detail
 * @param {{bubbles?: boolean, touches?: object[], changed?: object[]}} [options]
 * @returns {boolean} whether anything listened
 */
export function emitEvent(page, node, type, detail = {}, options = {}) {
  const bubbles = options.bubbles ?? BUBBLING_EVENTS.has(type);
  const heard = listeningNodes(node, type, bubbles);
  if (heard.length === 0) return false;
  const message = { e: type, page: page.id, t: node.id, d: detail, ts: page.time(), o: bubbles ? 1 : 0 };
  if (options.touches) {
    message.touches = options.touches;
    message.changed = options.changed ?? [];
  }
  const withWxs = heard.filter((at) => at.listens(type) & LISTENER.WXS);
  if (withWxs.length > 0 && !page.wxs.handleEvent(node, withWxs, type, message)) return true;
  if (heard.some((at) => (at.listens(type) & ~LISTENER.WXS) !== 0)) page.screen.send('ev', message);
  return true;
}

/**
 * Sends the value of a two-way bound property, before the event that reports it (PP-EVT-06).
 */
export function emitModel(page, node, field, value) {
  if (node.models?.has(field)) page.screen.send('model', { page: page.id, t: node.id, f: field, d: value });
}

/** Forwards CSS transition and animation ends of a page document to the nodes they belong to. */
export function watchAnimations(page) {
  for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend']) {
    const listener = (event) => {
      const node = event.target.sampanNode;
      if (!node) return;
      const detail = event.animationName === undefined ? { elapsedTime: event.elapsedTime } : { elapsedTime: event.elapsedTime, animationName: event.animationName };
      page.emit(node, type, detail);
    };
    page.doc.addEventListener(type, listener);
  }
}

