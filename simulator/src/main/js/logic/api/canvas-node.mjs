// Canvas without drawing: contexts of the documented shape that remember their state, measure text roughly and give empty pictures.
import { inertObject } from './inert.mjs';
import { invokeNative } from './native.mjs';

/** @typedef {import('./install.mjs').Kit} Kit */

const DEFAULT_STATE = { fillStyle: '#000000', strokeStyle: '#000000', font: '10px sans-serif', lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', miterLimit: 10, globalAlpha: 1,
  globalCompositeOperation: 'source-over', textAlign: 'start', textBaseline: 'alphabetic', shadowBlur: 0, shadowColor: 'rgba(0,0,0,0)', shadowOffsetX: 0, shadowOffsetY: 0, lineDashOffset: 0 };
const MAX_SIDE = 4096;
/** One transparent pixel. */
const EMPTY_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** Width of a text as a plain estimate: CJK and full-width characters one em, the rest half of one. @param {string} text @param {number} size px */
export function textWidth(text, size) {
  let ems = 0;
  for (const character of String(text)) ems += character.codePointAt(0) > 0x2e7f ? 1 : 0.55;
  return ems * size;
}

const fontSize = (font) => Number(/(\d+(?:\.\d+)?)px/.exec(String(font))?.[1] ?? 10);

const side = (value) => Math.max(0, Math.min(MAX_SIDE, Math.floor(Number(value) || 0)));

/** Transparent pixels. */
export function emptyImage(width, height) {
  const [w, h] = [side(width), side(height)];
  return { width: w, height: h, data: new Uint8ClampedArray(w * h * 4) };
}

function measure(text, size) {
  const width = textWidth(text, size);
  return { width, actualBoundingBoxLeft: 0, actualBoundingBoxRight: width, actualBoundingBoxAscent: size * 0.8, actualBoundingBoxDescent: size * 0.2, fontBoundingBoxAscent: size * 0.9, fontBoundingBoxDescent: size * 0.2 };
}

const gradient = () => ({ addColorStop() {} });

/** Standard 2d context. @param {Kit} kit @param {object} canvas */
function context2d(kit, canvas) {
  const quiet = { ...kit, warnOnce() {} };
  let dash = [];
  const context = inertObject(quiet, 'CanvasRenderingContext2D', {
    ...DEFAULT_STATE,
    canvas,
    measureText: (text) => measure(text, fontSize(context.font)),
    createLinearGradient: gradient, createRadialGradient: gradient, createConicGradient: gradient, createPattern: () => ({}),
    getImageData: (x, y, width, height) => emptyImage(width, height),
    createImageData: (width, height) => (typeof width === 'object' ? emptyImage(width.width, width.height) : emptyImage(width, height)),
    getLineDash: () => [...dash],
    setLineDash(list) { dash = [...list]; },
    isPointInPath: () => false, isPointInStroke: () => false,
  });
  return context;
}

/** The object of `SelectorQuery.node()` on a canvas, and of wx.createOffscreenCanvas. @param {Kit} kit */
export function canvasNode(kit, width = 300, height = 150) {
  kit.warnOnce('canvas drawing');
  const { runtime } = kit;
  let context = null, frame = 0;
  const frames = new Map();
  const canvas = {
    width, height, _width: width, _height: height,
    getContext(type) {
      if (type !== '2d') return null;
      context ??= context2d(kit, canvas);
      return context;
    },
    createImage: () => loadingImage(runtime),
    createImageData: emptyImage,
    createPath2D: () => inertObject({ ...kit, warnOnce() {} }, 'Path2D'),
    requestAnimationFrame(callback) {
      const id = ++frame;
      frames.set(id, runtime.global.setTimeout(() => {
        frames.delete(id);
        runtime.callUser(callback, undefined, [runtime.host.now()], 'requestAnimationFrame');
      }, 16));
      return id;
    },
    cancelAnimationFrame(id) {
      runtime.global.clearTimeout(frames.get(id));
      frames.delete(id);
    },
    toDataURL: () => 'data:image/png;base64,',
  };
  return canvas;
}

/** An image whose `onload` runs when the native layer knows its size. */
function loadingImage(runtime) {
  let source = '';
  const image = {
    width: 0, height: 0, onload: null, onerror: null, complete: false,
    get src() { return source; },
    set src(value) {
      source = String(value);
      const end = (name, argument) => {
        image.complete = true;
        if (typeof image[name] === 'function') runtime.callUser(image[name], image, [argument], `image.${name}`);
      };
      runtime.invoke('image.info', { src: source }).then(
        ({ width, height }) => { Object.assign(image, { width, height }); end('onload', {}); },
        (error) => end('onerror', { errMsg: error?.errMsg ?? 'load fail' }));
    },
  };
  return image;
}

/** The old context of wx.createCanvasContext. @param {Kit} kit */
export function oldCanvasContext(kit) {
  kit.warnOnce('canvas drawing');
  const { runtime } = kit;
  let size = 10;
  const context = inertObject({ ...kit, warnOnce() {} }, 'CanvasContext', {
    ...DEFAULT_STATE,
    setFontSize(value) { size = Number(value) || size; context.font = `${size}px sans-serif`; },
    measureText: (text) => ({ width: textWidth(text, fontSize(context.font)) }),
    createLinearGradient: gradient, createCircularGradient: gradient, createPattern: () => ({}),
    draw(reserve, callback) {
      const done = typeof reserve === 'function' ? reserve : callback;
      if (typeof done === 'function') runtime.nextTick(() => done({ errMsg: 'drawCanvas:ok' }));
    },
    getActions: () => [], clearActions() {},
  });
  return context;
}

/** @param {Kit} kit */
export function canvasApi(kit) {
  const { runtime } = kit;
  let pictures = 0;
  return {
    plain: {
      createCanvasContext: () => oldCanvasContext(kit),
      createContext: () => oldCanvasContext(kit),
      drawCanvas() { kit.warnOnce('canvas drawing'); },
      createOffscreenCanvas: (options, height) => (typeof options === 'number' ? canvasNode(kit, options, height) : canvasNode(kit, options?.width, options?.height)),
    },
    async: {
      canvasGetImageData: ({ width, height }) => emptyImage(width, height),
      canvasPutImageData() {},
      async canvasToTempFilePath() {
        kit.warnOnce('canvas drawing');
        const filePath = `${runtime.config.userDataPath ?? 'http://usr'}/canvas-${++pictures}.png`;
        await invokeNative(runtime, 'fs.writeFile', { filePath, data: { base64: EMPTY_PNG }, encoding: 'binary' });
        return { tempFilePath: filePath };
      },
    },
    mock: ['createCanvasContext', 'createContext', 'drawCanvas', 'createOffscreenCanvas', 'canvasGetImageData', 'canvasPutImageData', 'canvasToTempFilePath'],
  };
}
