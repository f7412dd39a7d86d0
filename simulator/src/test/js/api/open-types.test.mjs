// Buttons with an open type, navigators, the capsule menu, sharing.
import { equal, fakeWx, settle } from './fake-runtime.mjs';

function opened(given = {}) {
  const raised = [];
  const instance = given.instance ?? {};
  const fake = fakeWx({ ...given, pages: [{ id: 1, path: 'pages/index/index', query: { a: '1 2' }, config: {}, instance }] });
  const { runtime, views } = fake;
  runtime.receiveView = ([[, event]]) => raised.push([event.e, event.d, event.t]);
  runtime.tree.byId = () => ({ attrs: { id: 'b' } });
  runtime.tree.datasetOf = () => ({ k: 1 });
  const tell = async (kind, payload) => {
    for (const fn of views.get(kind)) fn(payload);
    await settle();
  };
  return { ...fake, raised, tell };
}

export const openTypeTests = [
  ['getPhoneNumber and getUserInfo raise their events at the button', async () => {
    const { tell, raised } = opened({ native: { 'account.phone': () => ({ code: 'c' }) } });
    await tell('open', { page: 1, t: 5, type: 'getPhoneNumber', props: {} });
    await tell('open', { page: 1, t: 6, type: 'getUserInfo', props: {} });
    equal(raised[0], ['getphonenumber', { errMsg: 'getPhoneNumber:ok', code: 'c', encryptedData: '', iv: '' }, 5]);
    equal([raised[1][0], raised[1][1].errMsg, raised[1][1].userInfo.nickName], ['getuserinfo', 'getUserInfo:ok', '微信用户']);
  }],
  ['a person who gives no picture gives a failure', async () => {
    const { tell, raised } = opened({ native: { 'file.choose': () => { throw { errMsg: 'cancel' }; } } });
    await tell('open', { page: 1, t: 5, type: 'chooseAvatar', props: {} });
    equal(raised, [['chooseavatar', { errMsg: 'chooseAvatar:fail cancel' }, 5]]);
  }],
  ['a share button asks the page, waits for its promise (FW-PAGE-06)', async () => {
    const asked = [];
    const instance = { onShareAppMessage: (from) => { asked.push(from); return { title: 'now', promise: Promise.resolve({ title: 'later' }) }; } };
    const { tell, record } = opened({ instance });
    await tell('open', { page: 1, t: 5, type: 'share', props: {} });
    equal(asked, [{ from: 'button', target: { id: 'b', dataset: { k: 1 } } }]);
    equal(record.asked[0][1].args, { from: 'button', title: 'later', path: '/pages/index/index?a=1%202', imageUrl: '' });
  }],
  ['a navigator routes and tells success or failure', async () => {
    const { tell, raised, record } = opened({ go: (type) => (type === 'switchTab' ? Promise.reject({ errMsg: 'switchTab:fail no' }) : Promise.resolve({})) });
    await tell('nav', { type: 'navigator', page: 1, t: 7, props: { openType: 'redirect', url: '/pages/b/b' } });
    await tell('nav', { type: 'navigator', page: 1, t: 7, props: { openType: 'switchTab', url: '/x' } });
    equal(record.routes, [['redirectTo', { url: '/pages/b/b' }], ['switchTab', { url: '/x' }]]);
    equal(raised.map(([type, detail]) => [type, detail.errMsg]), [['success', 'redirectTo:ok'], ['complete', 'redirectTo:ok'], ['fail', 'switchTab:fail no'], ['complete', 'switchTab:fail no']]);
  }],
  ['the capsule menu shares only where the page can', async () => {
    const { tell, record, wx } = opened({ instance: { onShareAppMessage: () => ({ title: 's' }) }, screen: () => ({ tapIndex: 0 }) });
    await tell('nav', { type: 'menu' });
    equal(record.asked.map(([, { name }]) => name), ['showActionSheet', 'showShareSheet']);
    await wx.hideShareMenu();
    await tell('nav', { type: 'menu' });
    equal([record.asked[2][1].args.itemList.length, record.routes], [1, [['reLaunch', { url: '/pages/index/index' }]]]);
  }],
];
