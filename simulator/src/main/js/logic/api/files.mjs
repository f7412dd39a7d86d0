// FileSystemManager over native `fs.*`, and the old file functions of wx.
import { asBytes, fromWire, toWire } from './base64.mjs';
import { asyncApi, syncApi } from './call.mjs';
import { inertObject } from './inert.mjs';
import { callNative, invokeNative } from './native.mjs';

/** @typedef {import('./install.mjs').Kit} Kit */

/** Positional arguments of the synchronous methods; those with one options object are not here. */
const POSITIONS = {
  access: ['path'], appendFile: ['filePath', 'data', 'encoding'], copyFile: ['srcPath', 'destPath'], mkdir: ['dirPath', 'recursive'],
  readFile: ['filePath', 'encoding', 'position', 'length'], readdir: ['dirPath'], rename: ['oldPath', 'newPath'], rmdir: ['dirPath', 'recursive'],
  saveFile: ['tempFilePath', 'filePath'], stat: ['path', 'recursive'], unlink: ['filePath'], writeFile: ['filePath', 'data', 'encoding'],
};
const WITH_OPTIONS = ['open', 'close', 'fstat', 'ftruncate', 'truncate', 'read', 'write'];
const ONLY_ASYNC = ['getFileInfo', 'getSavedFileList', 'removeSavedFile', 'unzip'];
/** What a synchronous method returns of the result. */
const RETURNS = { readFile: 'data', readdir: 'files', stat: 'stats', fstat: 'stats', saveFile: 'savedFilePath', open: 'fd' };

const stats = (plain) => ({ ...plain, isFile: () => Boolean(plain.isFile), isDirectory: () => Boolean(plain.isDirectory) });

function wireArgs(options) {
  const args = {};
  for (const [key, value] of Object.entries(options ?? {})) {
    if (key === 'data') args.data = toWire(value);
    else if (key !== 'arrayBuffer' && typeof value !== 'function') args[key] = value;
  }
  if (options?.arrayBuffer && args.length === undefined) args.length = options.arrayBuffer.byteLength - (options.offset ?? 0);
  return args;
}

function result(answer, options) {
  const made = { ...answer };
  if ('data' in made) made.data = fromWire(made.data);
  if (made.stats) made.stats = Array.isArray(made.stats) ? made.stats.map((one) => ({ ...one, stats: stats(one.stats) })) : stats(made.stats);
  if (options?.arrayBuffer && made.data instanceof ArrayBuffer) {
    asBytes(options.arrayBuffer).set(asBytes(made.data), options.offset ?? 0);
    return { bytesRead: made.data.byteLength, arrayBuffer: options.arrayBuffer };
  }
  return made;
}

/** @param {Kit} kit */
function fileSystemManager(kit) {
  const { runtime } = kit;
  const own = {};
  for (const method of [...Object.keys(POSITIONS), ...WITH_OPTIONS, ...ONLY_ASYNC]) {
    own[method] = asyncApi(runtime, method, async (options) => result(await invokeNative(runtime, `fs.${method}`, wireArgs(options)), options), { promised: false, checked: () => [] });
    if (ONLY_ASYNC.includes(method)) continue;
    const names = POSITIONS[method];
    own[`${method}Sync`] = syncApi(`${method}Sync`, (...args) => {
      const options = names ? Object.fromEntries(names.map((name, i) => [name, args[i]])) : args[0];
      const made = result(callNative(runtime, `fs.${method}`, wireArgs(options)), options);
      const field = RETURNS[method];
      if (field) return made[field];
      return method === 'read' || method === 'write' ? made : undefined;
    });
  }
  return inertObject(kit, 'FileSystemManager', own);
}

/** @param {Kit} kit */
export function filesApi(kit) {
  const { runtime } = kit;
  let manager = null;
  const pass = (method) => async (options) => result(await invokeNative(runtime, `fs.${method}`, wireArgs(options)), options);
  return {
    plain: {
      getFileSystemManager() {
        manager ??= fileSystemManager(kit);
        return manager;
      },
    },
    async: {
      saveFile: pass('saveFile'),
      getFileInfo: pass('getFileInfo'),
      getSavedFileList: pass('getSavedFileList'),
      removeSavedFile: pass('removeSavedFile'),
      async getSavedFileInfo({ filePath }) {
        const made = result(await invokeNative(runtime, 'fs.stat', { path: filePath }));
        return { size: made.stats.size, createTime: made.stats.lastModifiedTime };
      },
    },
  };
}
