import { rpxToPx } from './rpx.mjs';
import { withKnownWeights } from './font-weight.mjs';

const SCHEME_FEATURE = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g;

/**
 * The media features of the simulated theme. The web view's own colour scheme is the IDE's, so
 * the feature is replaced by one that always or never holds.
 */
function resolveColorScheme(css, theme) {
  if (!css.includes('prefers-color-scheme')) return css;
  return css.replace(SCHEME_FEATURE, (_, wanted) => (wanted === theme ? '(min-width: 0px)' : '(max-width: 0px)'));
}

/**
 * Text of a style sheet for one scope (contracts/bundle.md 6).
 * @param {Array<string|number|null|[]>} tokens
 * @param {string} prefix class prefix of the scope
 * @param {string} hostClass class of the scope's host node
 * @param {{device: import('./types.mjs').Device, theme: string}} screen
 */
export function sheetText(tokens, prefix, hostClass, screen) {
  let css = '';
  for (const token of tokens) {
    if (typeof token === 'string') css += token;
    else if (typeof token === 'number') css += `${rpxToPx(token, screen.device)}px`;
    else if (token === null) css += prefix;
    else css += `.${hostClass}`;
  }
  return withKnownWeights(resolveColorScheme(css, screen.theme));
}

/** The style sheets of one page document, in cascade order (contracts/protocol.md 5). */
export class PageSheets {
  /**
   * @param {Document} doc
   * @param {string} path of the page: its own sheet stands last
   * @param {Map<string, Array>} store all sheets of the mini-program by key
   */
  constructor(doc, path, store, screen) {
    this.doc = doc;
    this.pageKey = `${path}.wxss`;
    this.store = store;
    this.screen = screen;
    /** @type {Map<string, {prefix: string, hostClass: string, element: HTMLStyleElement}>} */
    this.used = new Map();
  }

  use(key, prefix, hostClass) {
    if (this.used.has(key)) this.used.get(key).element.remove();
    const element = this.doc.createElement('style');
    element.dataset.key = key;
    this.used.set(key, { prefix, hostClass, element });
    this.doc.head.insertBefore(element, this.#place(key));
    this.refresh(key);
  }

  #place(key) {
    const styles = [...this.doc.head.querySelectorAll('style[data-key]')];
    if (key === 'app.wxss') return styles.find((style) => style.dataset.key !== 'base') ?? null;
    if (key === this.pageKey) return null;
    return styles.find((style) => style.dataset.key === this.pageKey) ?? null;
  }

  refresh(key) {
    const use = this.used.get(key);
    const tokens = this.store.get(key);
    if (use) use.element.textContent = tokens ? sheetText(tokens, use.prefix, use.hostClass, this.screen) : '';
  }

  refreshAll() {
    for (const key of this.used.keys()) this.refresh(key);
  }
}
