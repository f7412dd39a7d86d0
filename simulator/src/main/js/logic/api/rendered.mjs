// Nodes get their view ids when their batch is made (PP-BAT-02), so whoever needs ids waits for the changes made so far.

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

/** The page that a component instance or page belongs to; the page on top without a scope. @param {Runtime} runtime @param {any} scope */
export function pageOfScope(runtime, scope) {
  const own = scope ? runtime.tree.componentOf(scope)?.page : undefined;
  return own ?? runtime.pages.top();
}

/** Resolves when the view shows what is changed now (FW-QRY-04). @param {any} page */
export const rendered = (page) => new Promise((resolve) => { page.afterAck(resolve); });
