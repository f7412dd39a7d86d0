// Base things: canIUse, nextTick, base64, log objects, update manager, reports.
import { asBytes, fromBase64, toBase64 } from './base64.mjs';
import { canIUse } from './can-i-use.mjs';
import { inertObject } from './inert.mjs';

/** @param {import('./install.mjs').Kit} kit */
export function baseApi(kit) {
  const { runtime } = kit;
  const version = runtime.manifest.libVersion || '3.8.0';
  // Log objects print nothing: their lines go to a server on the platform.
  const silent = () => {};
  const log = (kind) => inertObject(kit, kind, { debug: silent, info: silent, log: silent, warn: silent, error: silent, setFilterMsg: silent, addFilterMsg: silent, in: silent, getCurrentState: () => ({}) });
  const realtime = () => Object.assign(log('RealtimeLogManager'), { tag: () => log('RealtimeTagLogManager') });
  // No update ever waits in the simulator: only the check answers.
  const updateManager = () => inertObject(kit, 'UpdateManager', {
    applyUpdate: silent,
    onCheckForUpdate(listener) { if (typeof listener === 'function') runtime.nextTick(() => listener({ hasUpdate: false })); },
    onUpdateReady: silent,
    onUpdateFailed: silent,
  });
  return {
    sync: {
      canIUse: (schema) => canIUse(schema, version),
      base64ToArrayBuffer: (text) => fromBase64(String(text)),
      arrayBufferToBase64: (buffer) => toBase64(asBytes(buffer)),
    },
    async: { setEnableDebug() {} },
    plain: {
      nextTick(callback) { runtime.nextTick(callback); },
      getUpdateManager: updateManager,
      getLogManager: () => log('LogManager'),
      getRealtimeLogManager: realtime,
      reportEvent: silent,
      reportAnalytics: silent,
      reportMonitor: silent,
      reportPerformance: silent,
    },
    mock: ['getUpdateManager', 'getLogManager', 'getRealtimeLogManager', 'reportEvent', 'reportAnalytics', 'reportMonitor', 'reportPerformance', 'setEnableDebug'],
  };
}
