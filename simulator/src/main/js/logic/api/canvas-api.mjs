// The canvas part of wx.
import { fromBase64 } from './base64.mjs';
import { ApiFailure } from './call.mjs';
import { canvasNode, LINK } from './canvas-2d.mjs';
import { findCanvas } from './canvas-link.mjs';
import { oldCanvasContext } from './canvas-old.mjs';
import { invokeNative } from './native.mjs';

/** @param {import('./install.mjs').Kit} kit */
export function canvasApi(kit) {
  const { runtime } = kit;
  let pictures = 0;
  const need = (canvas, id, scope) => {
    const link = canvas?.[LINK] ?? findCanvas(runtime, id, scope);
    if (!link) throw new ApiFailure('canvas is empty');
    return link;
  };
  const ask = async (link, method, args) => {
    try {
      return await link.call(method, args);
    } catch (error) {
      throw new ApiFailure(String(error?.message ?? error));
    }
  };
  return {
    plain: {
      createCanvasContext: (id, scope) => oldCanvasContext(kit, id, scope),
      createContext: () => oldCanvasContext(kit, ''),
      drawCanvas({ canvasId, actions = [], reserve }) { findCanvas(runtime, canvasId)?.call('draw', [actions, { reset: !reserve }]).catch(() => {}); },
      createOffscreenCanvas: (options, height) => (typeof options === 'number' ? canvasNode(kit, undefined, options, height) : canvasNode(kit, undefined, options?.width, options?.height)),
    },
    async: {
      async canvasGetImageData({ canvasId, x, y, width, height }, call, scope) {
        const data = await ask(need(undefined, canvasId, scope), 'imageData', [x, y, width, height]);
        return { width, height, data: new Uint8ClampedArray(data) };
      },
      canvasPutImageData() { kit.warnOnce('canvasPutImageData'); },
      async canvasToTempFilePath({ canvas, canvasId, x, y, width, height, destWidth, destHeight, fileType, quality }, call, scope) {
        const link = need(canvas, canvasId, scope);
        const url = await ask(link, 'toDataURL', [{ x, y, width, height, destWidth, destHeight, fileType, quality }]);
        const base64 = String(url).slice(String(url).indexOf(',') + 1);
        if (fromBase64(base64).byteLength === 0) throw new ApiFailure('canvas is empty');
        const tempFilePath = `${runtime.config.userDataPath ?? 'http://usr'}/canvas-${++pictures}.${fileType === 'jpg' ? 'jpg' : 'png'}`;
        await invokeNative(runtime, 'fs.writeFile', { filePath: tempFilePath, data: { base64 }, encoding: 'binary' });
        return { tempFilePath };
      },
    },
    mock: ['createContext', 'createOffscreenCanvas', 'canvasPutImageData'],
  };
}
