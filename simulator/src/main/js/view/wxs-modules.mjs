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
  globalThis.defineWxs = (id, factory) => runtime.define(id, factory);
  return {
    exportsOf: (id) => runtime.exportsOf(id),
    /** Loads modules, also again after they changed. */
    async load(ids) {
      runtime.forget(ids);
      await Promise.all(ids.map((id) => screen.host.loadWxs(id)));
    },
  };
}
