const SEMI_BOLD = /(font-weight\s*:\s*)600(?![\w.%-])/gi;

/** JavaFX's WebKit draws 600 with the regular face, where phones show a bold one; other browsers need no help. */
const LACKS_SEMI_BOLD = typeof navigator === 'object' && /JavaFX/.test(navigator.userAgent ?? '');

/**
 * @param {string} css
 * @param {boolean} [lacking] whether the browser has no faces between regular and bold
 */
export function withKnownWeights(css, lacking = LACKS_SEMI_BOLD) {
  return lacking && css.includes('600') ? css.replace(SEMI_BOLD, '$1700') : css;
}
