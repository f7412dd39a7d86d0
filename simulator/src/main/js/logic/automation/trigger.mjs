// Element.triggerEvent: an event as if the component had triggered it (spec/automator.md 5: its state does not change).
import { isBody } from './tags.mjs';

/** FW-EVT-02: the built-in events that bubble. */
const BUBBLING = new Set(['touchstart', 'touchmove', 'touchcancel', 'touchend', 'tap', 'longpress', 'longtap', 'transitionend', 'animationstart', 'animationiteration', 'animationend', 'touchforcechange']);
/** Flags of message `ev` (PP-EVT): 1 bubbles, 2 composed. */
const BUBBLES_COMPOSED = 3;

/**
 * @param {import('../runtime.mjs').Runtime} runtime @param {import('../runtime.mjs').Page} page
 * @param {import('../tree/node.mjs').ShadowNode} node @param {string} type @param {any} detail
 */
export function trigger(runtime, page, node, type, detail) {
  if (node.component !== null && !isBody(node)) {
    node.component.instance.triggerEvent(type, detail, {});
    return;
  }
  runtime.receiveView([['ev', { e: type, page: page.id, t: node.id, d: detail, ts: runtime.host.now(), o: BUBBLING.has(type) ? BUBBLES_COMPOSED : 0 }]]);
}
