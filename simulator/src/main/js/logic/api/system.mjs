// System, account of the app and launch options.
import { appBaseInfo, authorizeSetting, deviceInfo, menuButton, systemInfo, systemSetting, windowInfo } from './device-info.mjs';

/** @param {import('./install.mjs').Kit} kit */
export function systemApi({ runtime }) {
  const options = (given) => ({ apiCategory: 'default', mode: 'default', ...given, query: { ...given.query } });
  return {
    async: {
      getSystemInfo: () => systemInfo(runtime),
      getSystemInfoAsync: () => systemInfo(runtime),
    },
    sync: {
      getSystemInfoSync: () => ({ ...systemInfo(runtime), errMsg: 'getSystemInfoSync:ok' }),
      getWindowInfo: () => windowInfo(runtime),
      getDeviceInfo: () => deviceInfo(runtime),
      getAppBaseInfo: () => appBaseInfo(runtime),
      getSystemSetting: () => systemSetting(runtime),
      getAppAuthorizeSetting: () => authorizeSetting(),
      getMenuButtonBoundingClientRect: () => menuButton(runtime),
      getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
      getApiCategory: () => 'default',
      getAccountInfoSync: () => ({ miniProgram: { appId: runtime.manifest.appid ?? '', envVersion: 'develop', version: '' }, plugin: {} }),
      getLaunchOptionsSync: () => options(runtime.app.launchOptions()),
      getEnterOptionsSync: () => options(runtime.app.enterOptions()),
      getExtConfigSync: () => ({ ...runtime.manifest.ext }),
    },
    immediate: ['getSystemInfo'],
    plain: {
      env: { USER_DATA_PATH: runtime.config.userDataPath ?? 'http://usr' },
    },
  };
}

/** Asynchronous ones that only read the manifest. @param {import('./install.mjs').Kit} kit */
export function configApi({ runtime }) {
  return {
    async: {
      getExtConfig: () => ({ extConfig: { ...runtime.manifest.ext } }),
      getSkylineInfo: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
    },
  };
}
