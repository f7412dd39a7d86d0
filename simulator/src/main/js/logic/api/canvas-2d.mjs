// Canvas of type 2d: the context records, and once per turn the view draws what was recorded.
import { inertObject } from './inert.mjs';
import { DRAWING, emptyImage, fontSize, gradient, STATE, textWidth } from './canvas-state.mjs';

/** @typedef {import('./install.mjs').Kit} Kit */
/** @typedef {import('./canvas-link.mjs').CanvasLink} CanvasLink */

const FRAME_MS = 16;
/** From a canvas object to its link, for wx.canvasToTempFilePath({canvas}). */
export const LINK = Symbol('canvas link');

/** Collects commands and hands them over after the turn. */
class Recorder {
  /** @param {import('../runtime.mjs').Runtime} runtime @param {CanvasLink | undefined} link none = nothing is drawn */
  constructor(runtime, link) {
    this.runtime = runtime;
    this.link = link;
    this.commands = [];
    this.isScheduled = false;
  }

  add(command) {
    if (!this.link) return;
    this.commands.push(command);
    if (this.isScheduled) return;
    this.isScheduled = true;
    this.runtime.afterFlush(() => this.flush());
  }

  flush() {
    this.isScheduled = false;
    const { commands } = this;
    this.commands = [];
    if (commands.length) this.link.call('draw', [commands]).catch((error) => this.runtime.warn('CANVAS_DRAW', String(error?.message ?? error)));
  }

  /** Later commands are for a fresh surface. */
  resize(width, height) {
    if (!this.link) return;
    this.flush();
    this.link.call('size', [width, height]).catch(() => {});
  }
}

function measure(text, size) {
  const width = textWidth(text, size);
  return { width, actualBoundingBoxLeft: 0, actualBoundingBoxRight: width, actualBoundingBoxAscent: size * 0.8, actualBoundingBoxDescent: size * 0.2, fontBoundingBoxAscent: size * 0.9, fontBoundingBoxDescent: size * 0.2 };
}

/** @param {Kit} kit @param {Recorder} recorder @param {object} canvas */
function context2d(kit, recorder, canvas) {
  let state = { ...STATE };
  let dash = [];
  const saved = [];
  const own = {
    canvas,
    measureText: (text) => measure(text, fontSize(state.font)),
    createLinearGradient: (...place) => gradient('linear', place),
    createRadialGradient: (...place) => gradient('radial', place),
    createConicGradient: () => gradient('linear', [0, 0, 1, 0]),
    createPattern: () => null,
    getImageData: (x, y, width, height) => emptyImage(width, height),
    createImageData: (width, height) => (typeof width === 'object' ? emptyImage(width.width, width.height) : emptyImage(width, height)),
    putImageData() { kit.warnOnce('canvas putImageData'); },
    getLineDash: () => [...dash],
    isPointInPath: () => false,
    isPointInStroke: () => false,
    drawImage(image, ...place) { if (image?.src) recorder.add(['drawImage', image.src, ...place]); },
  };
  for (const method of DRAWING) own[method] = (...args) => { recorder.add([method, ...args]); };
  own.setLineDash = (list) => { dash = [...list]; recorder.add(['setLineDash', dash]); };
  own.save = () => { saved.push(state); state = { ...state }; recorder.add(['save']); };
  own.restore = () => { state = saved.pop() ?? state; recorder.add(['restore']); };
  for (const name of Object.keys(STATE)) {
    Object.defineProperty(own, name, { enumerable: true, get: () => state[name], set(value) { state[name] = value; recorder.add(['=', name, value]); } });
  }
  return inertObject({ ...kit, warnOnce() {} }, 'CanvasRenderingContext2D', own);
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

function frames(runtime) {
  const running = new Map();
  let last = 0;
  return {
    requestAnimationFrame(callback) {
      const id = ++last;
      running.set(id, runtime.global.setTimeout(() => {
        running.delete(id);
        runtime.callUser(callback, undefined, [runtime.host.now()], 'requestAnimationFrame');
      }, FRAME_MS));
      return id;
    },
    cancelAnimationFrame(id) {
      runtime.global.clearTimeout(running.get(id));
      running.delete(id);
    },
  };
}

/**
 * The object of `SelectorQuery.node()` on a canvas, and of wx.createOffscreenCanvas (without link).
 * @param {Kit} kit @param {CanvasLink | undefined} link @param {number} [width] CSS px @param {number} [height]
 */
export function canvasNode(kit, link, width = 300, height = 150) {
  const { runtime } = kit;
  if (!link) kit.warnOnce('drawing on an offscreen canvas');
  const recorder = new Recorder(runtime, link);
  const size = { width, height };
  let context = null;
  const refused = new Set();
  const canvas = {
    [LINK]: link,
    get width() { return size.width; },
    set width(value) { size.width = Number(value) || 0; recorder.resize(size.width, size.height); },
    get height() { return size.height; },
    set height(value) { size.height = Number(value) || 0; recorder.resize(size.width, size.height); },
    _width: width,
    _height: height,
    getContext(type) {
      if (type !== '2d') {
        if (!refused.has(type)) runtime.warn('API_NOT_SUPPORTED', `canvas.getContext('${type}') gives null: the simulator draws 2d only, WebGL needs a device`);
        refused.add(type);
        return null;
      }
      context ??= context2d(kit, recorder, canvas);
      return context;
    },
    createImage: () => loadingImage(runtime),
    createImageData: emptyImage,
    createPath2D: () => inertObject({ ...kit, warnOnce() {} }, 'Path2D'),
    toDataURL: () => 'data:image/png;base64,',
    ...frames(runtime),
  };
  return canvas;
}
