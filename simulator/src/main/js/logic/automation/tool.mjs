// Tool.* methods that need the running app; the rest belongs to the server.
import { settled } from './settled.mjs';

/** @param {import('../runtime.mjs').Runtime} runtime @returns {import('./install.mjs').Methods} */
export function toolMethods(runtime) {
  return {
    'Tool.clearAuth'() {
      runtime.hub.emit('authCleared');
      return {};
    },
    async 'Tool.native'({ method, data }) {
      if (method === 'switchTab' && data?.url) await runtime.router.go('switchTab', { url: data.url });
      else await runtime.view.ask('auto', { name: 'chrome', args: { method, data: data ?? {} } });
      await settled(runtime);
      return {};
    },
  };
}
