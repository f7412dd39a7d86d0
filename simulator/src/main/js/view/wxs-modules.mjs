/**
 * The WXS modules of the view (WXS-MOD-06): loaded by name through the host. They are run by the shared WXS
 * runtime, which this file gets with the framework's landing; until then their handlers are reported as missing.
 * @param {import('./screen.mjs').DeviceScreen} screen
 */
export function createWxsModules(screen) {
  const known = new Set();
  globalThis.defineWxs = (id) => known.add(id);
  return {
    exportsOf(id) {
      screen.log('error', `WXS_RUNTIME ${id}: no WXS runtime in the view`);
      return {};
    },
    load: (ids) => Promise.all(ids.map((id) => screen.host.loadWxs(id))),
  };
}
