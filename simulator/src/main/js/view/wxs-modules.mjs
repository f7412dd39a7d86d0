import { errorText } from './errors.mjs';
import { createWxsRuntime } from '../shared/wxs-runtime.mjs';

/**
 * The WXS modules of the view (WXS-MOD-06): loaded by name through the host, run lazily, one instance for all pages.
 * @param {import('./screen.mjs').DeviceScreen} screen
 */
export function createWxsModules(screen) {
  const runtime = createWxsRuntime({
    load: () => false,
    error: (error, id) => screen.log('error', `WXS_RUNTIME ${id}: ${errorText(error)}`),
    log: (...args) => screen.log('log', ...args),
  });
  const known = new Set();
  globalThis.defineWxs = (id, factory) => runtime.define(id, factory);
  return {
    exportsOf: (id) => runtime.exportsOf(id),
    /** Loads modules that are not here yet; `changed` ones anew, and then all state starts again (hot reload). */
    async load(ids, changed) {
      if (changed) runtime.forget(ids);
      const missing = ids.filter((id) => changed || !known.has(id));
      for (const id of missing) known.add(id);
      await Promise.all(missing.map((id) => screen.host.loadWxs(id)));
    },
  };
}
