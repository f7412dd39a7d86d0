// Login, user, permissions: answered by the mock account of the tool.
import { ApiFailure } from './call.mjs';
import { askScreen, invokeNative } from './native.mjs';
import { mockUserInfo } from './user.mjs';

const SCOPES = [
  'scope.userInfo', 'scope.userLocation', 'scope.userFuzzyLocation', 'scope.userLocationBackground', 'scope.record', 'scope.camera', 'scope.bluetooth',
  'scope.writePhotosAlbum', 'scope.addPhoneContact', 'scope.addPhoneCalendar', 'scope.werun', 'scope.address', 'scope.invoiceTitle', 'scope.invoice',
];

/** @param {import('./install.mjs').Kit} kit */
export function accountApi({ runtime, granted }) {
  runtime.hub.on('authCleared', () => { for (const scope of Object.keys(granted)) delete granted[scope]; });
  return {
    async: {
      async login() { return { code: (await invokeNative(runtime, 'login')).code }; },
      checkSession() {},
      getUserInfo: () => mockUserInfo(runtime, false),
      getUserProfile: ({ desc }) => {
        if (!desc) throw new ApiFailure('desc length does not meet the requirements');
        return mockUserInfo(runtime, true);
      },
      getSetting({ withSubscriptions }) {
        const result = { authSetting: { ...granted } };
        if (withSubscriptions) result.subscriptionsSetting = { mainSwitch: true, itemSettings: {} };
        return result;
      },
      openSetting: () => ({ authSetting: { ...granted } }),
      async authorize({ scope }) {
        if (!SCOPES.includes(scope)) throw new ApiFailure('invalid scope');
        if (granted[scope]) return;
        if (granted[scope] === false) throw new ApiFailure('auth deny');
        const { desc } = runtime.manifest.permission?.[scope] ?? {};
        const { confirm } = await askScreen(runtime, 'confirm', { kind: 'authorize', scope, title: '', content: desc ?? scope, confirmText: '允许', cancelText: '拒绝' });
        granted[scope] = Boolean(confirm);
        if (!confirm) throw new ApiFailure('auth deny');
      },
      getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '《用户隐私保护指引》' }),
      openPrivacyContract() {},
      requirePrivacyAuthorize() {},
      requestSubscribeMessage({ tmplIds }) {
        if (tmplIds.length === 0) throw new ApiFailure('TmplIds can\'t be empty', { errCode: 10001 });
        return Object.fromEntries(tmplIds.map((id) => [id, 'accept']));
      },
    },
    mock: ['login', 'checkSession', 'getUserInfo', 'getUserProfile', 'openSetting', 'getPrivacySetting', 'openPrivacyContract', 'requirePrivacyAuthorize', 'requestSubscribeMessage'],
  };
}
