// The context of wx.createCanvasContext: setters and recorded calls; `draw` sends them to the view.
import { DRAWING, fontSize, gradient, STATE, textWidth } from './canvas-state.mjs';
import { findCanvas } from './canvas-link.mjs';
import { inertObject } from './inert.mjs';
import { pageOfScope, rendered } from './rendered.mjs';

/** @typedef {import('./install.mjs').Kit} Kit */

/** Setter name → state name. */
const SETTERS = {
  setFillStyle: 'fillStyle', setStrokeStyle: 'strokeStyle', setLineWidth: 'lineWidth', setLineCap: 'lineCap', setLineJoin: 'lineJoin', setMiterLimit: 'miterLimit',
  setGlobalAlpha: 'globalAlpha', setTextBaseline: 'textBaseline',
};

/** @param {Kit} kit @param {string} id canvas-id @param {any} [scope] component */
export function oldCanvasContext(kit, id, scope) {
  const { runtime } = kit;
  let commands = [];
  let state = { ...STATE };
  const saved = [];
  const set = (name, value) => {
    state[name] = value;
    commands.push(['=', name, value]);
  };
  const own = {
    setFontSize(size) { set('font', String(state.font).replace(/\d+(\.\d+)?px/, `${Number(size) || 10}px`)); },
    setTextAlign(align) { set('textAlign', align); },
    setShadow(x, y, blur, color) {
      set('shadowOffsetX', x);
      set('shadowOffsetY', y);
      set('shadowBlur', blur);
      set('shadowColor', color);
    },
    setLineDash(pattern, offset) {
      commands.push(['setLineDash', [...(pattern ?? [])]]);
      if (offset !== undefined) set('lineDashOffset', offset);
    },
    measureText: (text) => ({ width: textWidth(text, fontSize(state.font)) }),
    createLinearGradient: (...place) => gradient('linear', place),
    createCircularGradient: (x, y, radius) => gradient('radial', [x, y, 0, x, y, radius]),
    createPattern: () => null,
    drawImage(source, ...place) { commands.push(['drawImage', String(source), ...place]); },
    save() { saved.push(state); state = { ...state }; commands.push(['save']); },
    restore() { state = saved.pop() ?? state; commands.push(['restore']); },
    getActions() {
      const taken = commands;
      commands = [];
      return taken;
    },
    clearActions() { commands = []; },
    draw(reserve, callback) {
      const done = typeof reserve === 'function' ? reserve : callback;
      const taken = own.getActions();
      const end = (errMsg) => { if (typeof done === 'function') runtime.callUser(done, undefined, [{ errMsg }], 'callback of CanvasContext.draw'); };
      // The canvas may be rendered by a setData of this very turn.
      const page = pageOfScope(runtime, scope);
      if (!page) { end('drawCanvas:fail canvas is empty'); return; }
      rendered(page).then(() => {
        const link = findCanvas(runtime, id, scope);
        if (!link) { end('drawCanvas:fail canvas is empty'); return; }
        link.call('draw', [taken, { reset: reserve !== true }]).then(() => end('drawCanvas:ok'), (error) => end(`drawCanvas:fail ${error?.message ?? error}`));
      });
    },
  };
  for (const method of DRAWING) own[method] ??= (...args) => { commands.push([method, ...args]); };
  for (const [setter, name] of Object.entries(SETTERS)) own[setter] = (value) => set(name, value);
  for (const name of Object.keys(STATE)) Object.defineProperty(own, name, { enumerable: true, get: () => state[name], set: (value) => set(name, value) });
  return inertObject({ ...kit, warnOnce() {} }, 'CanvasContext', own);
}
