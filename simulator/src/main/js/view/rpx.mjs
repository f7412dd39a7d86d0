/** @typedef {import('./types.mjs').Device} Device */

const RPX_IN_STYLE =
  /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|url\([^)]*\)|\/\*[\s\S]*?\*\/|[+-]?(?:\d+\.?\d*|\.\d+)rpx/g;
const NAME_CHARACTER = /[\w-]/;

/**
 * Converts one rpx value (WXSS-RPX-02, -03: the short side of the screen is 750 rpx).
 * @param {number} value in rpx
 * @param {Device} device
 * @returns {number} CSS px
 */
export function rpxToPx(value, device) {
  const exact = (value / 750) * Math.min(device.width, device.height);
  const px = Math.floor(exact + 1e-4);
  if (px !== 0 || value === 0) return px;
  return device.brand === 'iPhone' && device.pixelRatio > 1 ? 0.5 : 1;
}

/**
 * Converts the rpx values of an inline style (WXSS-RPX-01, -04); strings, urls and comments stay.
 * @param {string} style
 * @param {Device} device
 */
export function convertStyle(style, device) {
  if (!style.includes('rpx')) return style;
  return style.replace(RPX_IN_STYLE, (match, offset) => {
    if (!match.endsWith('rpx')) return match;
    const before = style[offset - 1];
    const after = style[offset + match.length];
    if ((before && NAME_CHARACTER.test(before)) || (after && NAME_CHARACTER.test(after))) return match;
    return `${rpxToPx(parseFloat(match), device)}px`;
  });
}

/**
 * A length property of a built-in: a plain number means px, `rpx` is converted, other units stay.
 * @param {unknown} length
 * @param {Device} device
 */
export function cssLength(length, device) {
  const text = String(length ?? '').trim();
  if (text === '') return '';
  return /^[+-]?[\d.]+$/.test(text) ? `${text}px` : convertStyle(text, device);
}
