// Routes: thin over the router of the framework (spec FW-ROUTE).
import { ApiFailure, bareReason } from './call.mjs';

const asFailure = (error) => {
  if (error instanceof ApiFailure) throw error;
  throw new ApiFailure(bareReason(error?.errMsg ?? error?.message ?? error), error?.extra);
};

/** @param {import('./install.mjs').Kit} kit */
export function routesApi({ runtime }) {
  const go = (type, args) => Promise.resolve(runtime.router.go(type, args)).then((result) => {
    const channel = result?.eventChannel;
    return channel ? { eventChannel: channel } : {};
  }, asFailure);
  return {
    async: {
      navigateTo: ({ url, events }) => go('navigateTo', { url, events }),
      redirectTo: ({ url }) => go('redirectTo', { url }),
      reLaunch: ({ url }) => go('reLaunch', { url }),
      switchTab: ({ url }) => go('switchTab', { url }),
      navigateBack: ({ delta }) => go('navigateBack', { delta: delta === undefined || delta === null ? 1 : Number(delta) || 1 }),
    },
  };
}
