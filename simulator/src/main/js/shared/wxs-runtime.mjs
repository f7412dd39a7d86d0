/**
 * WXS modules (wxs.md): lazily run singletons with restricted globals. The same file runs in the logic layer (calls from
 * templates) and in the view (event handlers and observers); the two do not share state (WXS-MOD-06).
 */

import { constructorName } from "./template-runtime.mjs";

const RUNNING = Symbol("running");

/**
 * @param {object} env
 * @param {(id: string) => boolean} env.load makes the module's `defineWxs` call happen; false when there is no such module
 * @param {(error: any, id: string) => void} env.error WXS-MOD-05
 * @param {(...args: any[]) => void} env.log `console.log` of WXS
 */
export function createWxsRuntime(env) {
  const factories = new Map();
  const modules = new Map();
  const globals = wxsGlobals(env.log);

  /** Exports of a module; an object without members when it fails or is missing (WXS-MOD-01). */
  function exportsOf(id) {
    const known = modules.get(id);
    if (known !== undefined) return known.exports;
    const module = { exports: {}, state: RUNNING };
    modules.set(id, module);
    try {
      if (!factories.has(id) && !env.load(id)) throw new Error(`WXS module ${id} is not found`);
      factories.get(id)(exportsOf, module, module.exports, globals);
    } catch (error) {
      env.error(error, id);
    }
    return module.exports;
  }

  return {
    /** The global `defineWxs`. */
    define(id, factory) {
      factories.set(id, factory);
    },
    exportsOf,
    /** Forgets a module and, as others may hold its exports, all that ran (hot reload). */
    forget(ids) {
      for (const id of ids) factories.delete(id);
      if (ids.length > 0) modules.clear();
    },
  };
}

/** WXS-LIB-01; statics only, no constructors (WXS-LIB-02). */
function wxsGlobals(log) {
  return Object.freeze({
    console: Object.freeze({ log }),
    Math,
    JSON,
    Number: Object.freeze({
      MAX_VALUE: Number.MAX_VALUE,
      MIN_VALUE: Number.MIN_VALUE,
      NEGATIVE_INFINITY: Number.NEGATIVE_INFINITY,
      POSITIVE_INFINITY: Number.POSITIVE_INFINITY,
    }),
    Date: Object.freeze({ now: Date.now, parse: Date.parse, UTC: Date.UTC }),
    getDate: (...args) => new Date(...args),
    getRegExp: (pattern, flags) => new RegExp(pattern, flags),
    parseInt,
    parseFloat,
    isNaN,
    isFinite,
    decodeURI,
    decodeURIComponent,
    encodeURI,
    encodeURIComponent,
    ctor: constructorName,
  });
}
