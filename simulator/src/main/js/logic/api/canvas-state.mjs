// What canvas contexts of both kinds share: state, an estimate of text widths, pictures of nothing.

export const STATE = {
  fillStyle: '#000000', strokeStyle: '#000000', font: '10px sans-serif', lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', miterLimit: 10, globalAlpha: 1,
  globalCompositeOperation: 'source-over', textAlign: 'start', textBaseline: 'alphabetic', shadowBlur: 0, shadowColor: 'rgba(0,0,0,0)', shadowOffsetX: 0, shadowOffsetY: 0, lineDashOffset: 0,
};
/** Calls that are recorded as they are (docs of the 2d context). */
export const DRAWING = ('arc arcTo beginPath bezierCurveTo clearRect clip closePath ellipse fill fillRect fillText lineTo moveTo quadraticCurveTo rect resetTransform restore rotate '
  + 'save scale setLineDash setTransform stroke strokeRect strokeText transform translate').split(' ');
const MAX_SIDE = 4096;
// Latin letters of a proportional font are a little wider than half their height.
const LATIN_EMS = 0.55;
const FIRST_WIDE = 0x2e80;

/** Width of a text: measuring is synchronous and the view is not, so this is an estimate. @param {string} text @param {number} size px */
export function textWidth(text, size) {
  let ems = 0;
  for (const character of String(text)) ems += character.codePointAt(0) >= FIRST_WIDE ? 1 : LATIN_EMS;
  return ems * size;
}

/** @param {string} font CSS font @returns {number} px */
export const fontSize = (font) => Number(/(\d+(?:\.\d+)?)px/.exec(String(font))?.[1] ?? 10);

const side = (value) => Math.max(0, Math.min(MAX_SIDE, Math.floor(Number(value) || 0)));

/** Transparent pixels. @param {number} width @param {number} height */
export function emptyImage(width, height) {
  const [w, h] = [side(width), side(height)];
  return { width: w, height: h, data: new Uint8ClampedArray(w * h * 4) };
}

/** A gradient as it travels to the view: `{linear | radial, stops}`. @param {'linear' | 'radial'} kind @param {number[]} place */
export function gradient(kind, place) {
  const made = { [kind]: place, stops: [] };
  return Object.defineProperty(made, 'addColorStop', { value(offset, color) { made.stops.push([offset, color]); } });
}
