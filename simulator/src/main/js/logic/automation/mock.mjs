// App.mockWxMethod (spec/automator.md 5): replaces a member of wx until it is called with neither result nor function.
import { compileFunction, wxFunction } from './app.mjs';
import { isSyncName } from './sync-names.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

const CALLBACKS = ['success', 'fail', 'complete'];

/** @param {Runtime} runtime @returns {import('./install.mjs').Methods} */
export function mockMethods(runtime) {
  /** The first original by name: mocking twice keeps it, so one restore is enough. @type {Map<string, Function>} */
  const originals = new Map();

  function restore(name) {
    const original = originals.get(name);
    if (!original) return;
    originals.delete(name);
    runtime.wx[name] = original;
  }

  /** What a mocked call yields: a value, or a promise when the function gives one. */
  function yielding(name, params) {
    if (!params.functionDeclaration) return () => params.result;
    const run = compileFunction(runtime, params.functionDeclaration);
    const self = { origin: originals.get(name).bind(runtime.wx) };
    return (args) => run.call(self, ...args, ...(params.args ?? []));
  }

  function mockAsync(name, produce) {
    return (...args) => {
      const [options, ...rest] = args;
      const listened = options !== null && typeof options === 'object' && CALLBACKS.some((key) => typeof options[key] === 'function');
      const plain = options !== null && typeof options === 'object' ? Object.fromEntries(Object.entries(options).filter(([key]) => !CALLBACKS.includes(key))) : options;
      // A mock that throws is a call that failed: the app must hear of it, or it waits for ever.
      const outcome = Promise.resolve()
        .then(() => produce(args.length ? [plain, ...rest] : []))
        .catch((error) => (error?.errMsg === undefined ? { errMsg: `${name}:fail ${error?.message ?? error}` } : error));
      const call = (key, value) => { if (typeof options?.[key] === 'function') runtime.callUser(options[key], options, [value], `${key} callback of wx.${name}`); };
      const judged = outcome.then((value) => {
        const good = value?.errMsg === undefined || String(value.errMsg).includes(`${name}:ok`);
        call(good ? 'success' : 'fail', value);
        call('complete', value);
        if (!good) throw value;
        return value;
      });
      if (!listened) return judged;
      judged.catch(() => {});
      return undefined;
    };
  }

  return {
    'App.mockWxMethod'(params) {
      const { method: name, pluginId } = params;
      if (pluginId) throw new Error(`Plugin ${pluginId} not exists`);
      if (/^o(n|ff)(?=[A-Z])/.test(name)) throw new Error(`You can't mock wx.${name}`);
      if (!('result' in params) && !params.functionDeclaration) {
        restore(name);
        return {};
      }
      if (!originals.has(name)) originals.set(name, wxFunction(runtime, name));
      const produce = yielding(name, params);
      runtime.wx[name] = isSyncName(name) ? (...args) => produce(args) : mockAsync(name, produce);
      return {};
    },
  };
}
