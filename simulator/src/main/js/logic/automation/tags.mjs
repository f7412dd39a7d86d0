// What a node of the composed tree is called.

/** @typedef {import('../tree/node.mjs').ShadowNode} ShadowNode */

/** The node that stands for the page's body. @param {ShadowNode} node */
export const isBody = (node) => node.parent === null && node.component !== null;

/** Tag as written in WXML, lower case; `page` for the body. @param {ShadowNode} node */
export const tagOf = (node) => (isBody(node) ? 'page' : String(node.tag).toLowerCase());
