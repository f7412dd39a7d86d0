// What a `button` with an open type, a `navigator` and the menu of the capsule do (docs/contracts/protocol.md 2, `open` and `nav`).
import { ApiFailure, failText } from './call.mjs';
import { askScreen, callNativeOr, invokeNative, tellScreen } from './native.mjs';
import { share } from './share.mjs';
import { mockUserInfo } from './user.mjs';

/** @typedef {import('./install.mjs').Kit} Kit */
/** @typedef {{page: number, t: number, type: string, props: any}} Opened */

const ROUTES = { navigate: 'navigateTo', redirect: 'redirectTo', switchTab: 'switchTab', reLaunch: 'reLaunch', navigateBack: 'navigateBack' };

/** Raises an event at a built-in node, as if the component had. */
function raise(runtime, { page, t }, type, detail) {
  runtime.receiveView([['ev', { e: type, page, t, d: detail, ts: runtime.host.now(), o: 0 }]]);
}

const phone = (runtime) => {
  const { code = 'mock-phone-code', encryptedData = '', iv = '' } = callNativeOr(runtime, 'account.phone', {}, {});
  return { errMsg: 'getPhoneNumber:ok', code, encryptedData, iv };
};

/** Each gives the event of the button: [type, detail]; nothing when there is none. */
const OPEN_TYPES = {
  share: async ({ runtime }, opened) => {
    const node = runtime.tree.byId(opened.page, opened.t);
    await share(runtime, 'button', node ? { id: node.attrs.id ?? '', dataset: runtime.tree.datasetOf(node) } : undefined);
  },
  getUserInfo: ({ runtime }) => ['getuserinfo', { errMsg: 'getUserInfo:ok', ...mockUserInfo(runtime, false) }],
  getPhoneNumber: ({ runtime }) => ['getphonenumber', phone(runtime)],
  getRealtimePhoneNumber: ({ runtime }) => ['getrealtimephonenumber', phone(runtime)],
  contact({ runtime }, { props }) {
    tellScreen(runtime, 'notice', { text: 'contact' });
    return ['contact', { errMsg: 'enterContact:ok', path: props?.sendMessagePath ?? '', query: {} }];
  },
  openSetting: ({ granted }) => ['opensetting', { errMsg: 'openSetting:ok', authSetting: { ...granted } }],
  launchApp: () => ['error', { errMsg: 'launchApp:fail invalid scene' }],
  feedback({ runtime }) { tellScreen(runtime, 'notice', { text: 'feedback' }); },
  agreePrivacyAuthorization: () => ['agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }],
  async chooseAvatar({ runtime }) {
    const { files } = await invokeNative(runtime, 'file.choose', { kind: 'image', count: 1, sourceType: ['album', 'camera'], sizeType: ['compressed'] });
    return ['chooseavatar', { avatarUrl: files[0].path }];
  },
};

async function open(kit, opened) {
  const { runtime } = kit;
  for (const type of String(opened.type).split('|')) {
    if (!Object.hasOwn(OPEN_TYPES, type)) continue;
    try {
      const event = await OPEN_TYPES[type](kit, opened);
      if (event) raise(runtime, opened, event[0], event[1]);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      raise(runtime, opened, type.toLowerCase(), { errMsg: failText(type, error.message) });
    }
  }
}

async function navigate({ runtime, wx }, opened) {
  const { target, url, openType = 'navigate', delta, appId, path, extraData } = opened.props ?? {};
  const end = (kind, errMsg) => {
    raise(runtime, opened, kind, { errMsg });
    raise(runtime, opened, 'complete', { errMsg });
  };
  const type = ROUTES[openType] ?? 'navigateTo';
  try {
    if (openType === 'exit') runtime.emit('exit', {});
    else if (target === 'miniProgram') await wx.navigateToMiniProgram({ appId, path, extraData });
    else await runtime.router.go(type, type === 'navigateBack' ? { delta: Number(delta) || 1 } : { url });
    end('success', `${type}:ok`);
  } catch (error) {
    end('fail', String(error?.errMsg ?? error?.message ?? error));
  }
}

/** The menu of the capsule: share when the page can, start again. */
async function menu({ runtime, unshared }) {
  const page = runtime.pages.top();
  if (!page) return;
  const shares = typeof page.instance.onShareAppMessage === 'function' && !unshared.has(page);
  const items = [...(shares ? ['转发给朋友'] : []), '重新进入小程序'];
  const { tapIndex } = await askScreen(runtime, 'showActionSheet', { itemList: items, itemColor: '#000000' });
  if (shares && tapIndex === 0) await share(runtime, 'menu');
  else await runtime.router.go('reLaunch', { url: `/${runtime.manifest.entry}` });
}

/** @param {Kit} kit */
export function openTypesApi(kit) {
  const { runtime } = kit;
  const told = (promise, where) => promise.catch((error) => { if (!(error instanceof ApiFailure)) runtime.report(error, where); });
  runtime.view.on('open', (opened) => { told(open(kit, opened), `open-type ${opened.type}`); });
  runtime.view.on('nav', (message) => {
    if (message.type === 'navigator') told(navigate(kit, message), 'navigator');
    else if (message.type === 'menu') told(menu(kit), 'capsule menu');
  });
  return {};
}
