// The call machine, stubs and the first working names.
import { memberNames } from '../../../main/js/shared/api-table-read.mjs';
import { equal, fakeWx, ok, rejects, settle, throws, withCallbacks } from './fake-runtime.mjs';

/** Tests of `wx` itself: [name, run]. */
export const callTests = [
  ['every documented name exists and the app may add and replace members', () => {
    const { wx } = fakeWx();
    const names = memberNames();
    ok(names.length > 500, 'table read');
    for (const name of names) ok(Object.hasOwn(wx, name), name);
    equal(names.filter((name) => !Object.keys(wx).includes(name)), []);
    const mine = () => 'mine';
    wx.request = mine;
    Object.assign(wx, { p: {}, showToast: mine });
    equal([wx.request(), wx.showToast(), typeof wx.p], ['mine', 'mine', 'object']);
  }],
  ['success, then complete, never before the call returns', async () => {
    const { wx } = fakeWx();
    const order = [];
    wx.setStorage({ key: 'a', data: 1, success: () => order.push('success'), complete: () => order.push('complete') });
    order.push('returned');
    await settle();
    equal(order, ['returned', 'success', 'complete']);
  }],
  ['without callbacks a promise, with one none', async () => {
    const { wx } = fakeWx();
    equal(await wx.setStorage({ key: 'a', data: 1 }), { errMsg: 'setStorage:ok' });
    equal(wx.setStorage({ key: 'a', data: 1, complete() {} }), undefined);
    await rejects(wx.getStorage({ key: 'none' }), 'getStorage:fail data not found');
  }],
  ['a wrong parameter fails with the platform text', async () => {
    const { wx, record } = fakeWx();
    equal(await withCallbacks(wx.navigateTo, {}), [
      ['fail', { errMsg: 'navigateTo:fail parameter error: parameter.url should be String instead of Undefined;' }],
      ['complete', { errMsg: 'navigateTo:fail parameter error: parameter.url should be String instead of Undefined;' }]]);
    await rejects(wx.showToast(), 'showToast:fail parameter error: parameter should be Object instead of Undefined;');
    await rejects(wx.showToast({ title: 5 }), 'showToast:fail parameter error: parameter.title should be String instead of Number;');
    equal(record.routes, []);
  }],
  ['an exception in a callback is reported, the next callback still runs', async () => {
    const { wx, record } = fakeWx();
    let completed = false;
    wx.setStorage({ key: 'a', data: 1, success() { throw new Error('mine'); }, complete() { completed = true; } });
    await settle();
    ok(completed);
    equal(record.reports.map(([error, where]) => [error.message, where]), [['mine', 'success callback of wx.setStorage']]);
  }],
  ['an unsupported name fails, with one warning per name', async () => {
    const { wx, record } = fakeWx();
    await rejects(wx.openBluetoothAdapter(), 'openBluetoothAdapter:fail not supported yet');
    const seen = await withCallbacks(wx.openBluetoothAdapter);
    equal(seen.map(([kind]) => kind), ['fail', 'complete']);
    equal(record.warnings.length, 1);
  }],
  ['objects of unsupported makers have the documented shape', async () => {
    const { wx, record } = fakeWx();
    const camera = wx.createCameraContext();
    equal(['takePhoto', 'startRecord', 'onCameraFrame'].map((name) => typeof camera[name]), ['function', 'function', 'function']);
    await rejects(camera.takePhoto(), 'CameraContext.takePhoto:fail not supported yet');
    equal(record.warnings.length, 2);
  }],
  ['canIUse answers from the table and the library version', () => {
    const { wx } = fakeWx({ manifest: { libVersion: '2.10.0' } });
    equal(['showModal', 'showModal.object.editable', 'showModal.success.confirm', 'button.open-type.contact', 'view', 'nothing', 'getWindowInfo', 'openBluetoothAdapter'].map((s) => wx.canIUse(s)),
      [true, false, true, true, true, false, false, true]);
  }],
  ['system information comes from the device model', () => {
    const { wx } = fakeWx({ manifest: { tabBar: { list: [{ pagePath: 'pages/index/index' }] } } });
    const info = wx.getSystemInfoSync();
    equal([info.windowWidth, info.windowHeight, info.screenHeight, info.platform, info.statusBarHeight, info.SDKVersion], [375, 642, 812, 'devtools', 44, '3.8.0']);
    equal(wx.getWindowInfo().safeArea.bottom, 778);
    equal(wx.getMenuButtonBoundingClientRect().left, 278);
    equal(wx.getAccountInfoSync().miniProgram.appId, 'wx0000000000000000');
    equal(wx.env.USER_DATA_PATH, 'http://usr');
  }],
  ['getSystemInfo calls back before it returns (documented)', () => {
    const { wx } = fakeWx();
    let height = 0;
    wx.getSystemInfo({ success: (info) => { height = info.statusBarHeight; } });
    equal(height, 44);
  }],
  ['worklets compute, the other renderer is not there', () => {
    const { wx } = fakeWx();
    const { shared, derived, timing, Easing } = wx.worklet;
    const value = shared(1);
    const twice = derived(() => value.value * 2);
    value.value = timing(4, { easing: Easing.bezier(0, 0, 1, 1).factory() });
    equal(twice.value, 8);
    class Part extends wx.getXrFrameSystem().Component {}
    ok(new Part() !== undefined);
  }],
  ['base64 there and back', () => {
    const { wx } = fakeWx();
    const bytes = new Uint8Array([0, 1, 2, 250, 255]);
    equal(wx.arrayBufferToBase64(bytes.buffer), 'AAEC+v8=');
    equal([...new Uint8Array(wx.base64ToArrayBuffer('AAEC+v8='))], [0, 1, 2, 250, 255]);
  }],
  ['routes go to the router and hand out the event channel', async () => {
    const channel = { emit() {} };
    const { wx, record } = fakeWx({ go: (type) => (type === 'switchTab' ? Promise.reject(new Error("switchTab:fail can not switch to no-tabBar page")) : Promise.resolve({ eventChannel: channel })) });
    const { eventChannel } = await wx.navigateTo({ url: '../b/b?x=1', events: { done() {} } });
    ok(eventChannel === channel);
    equal(record.routes[0][1].url, '../b/b?x=1');
    equal(await wx.navigateBack(), { eventChannel: {}, errMsg: 'navigateBack:ok' });
    await rejects(wx.switchTab({ url: '/pages/b/b' }), 'switchTab:fail can not switch to no-tabBar page');
  }],
  ['modal: defaults, answers, limits', async () => {
    const { wx, record } = fakeWx({ screen: () => ({ confirm: true, content: 'typed' }) });
    equal(await wx.showModal({ title: 'Q' }), { confirm: true, cancel: false, content: null, errMsg: 'showModal:ok' });
    equal(record.asked[0][1].args.confirmText, '确定');
    equal((await wx.showModal({ editable: true })).content, 'typed');
    await rejects(wx.showModal({ confirmText: '一二三四五' }), 'showModal:fail confirmText length should not larger than 4 Chinese characters');
    await rejects(wx.showActionSheet({ itemList: ['1', '2', '3', '4', '5', '6', '7'] }), 'showActionSheet:fail parameter error: itemList should not be larger than 6');
  }],
  ['a choice that the person cancels fails', async () => {
    const { wx } = fakeWx({ screen: () => { throw new Error('cancel'); } });
    await rejects(wx.showActionSheet({ itemList: ['a'] }), 'showActionSheet:fail cancel');
  }],
];

/** Storage: values come back as they went in. */
export const storageTests = [
  ['types survive', () => {
    const { wx } = fakeWx();
    const date = new Date(5000);
    for (const [key, value] of Object.entries({ s: 'x', n: 1.5, b: false, nul: null, o: { a: [1] }, empty: '' })) {
      wx.setStorageSync(key, value);
      equal(wx.getStorageSync(key), value, key);
    }
    wx.setStorageSync('d', date);
    ok(wx.getStorageSync('d') instanceof Date && wx.getStorageSync('d').getTime() === 5000, 'Date');
    wx.setStorageSync('u', undefined);
    ok(wx.getStorageSync('u') === undefined, 'undefined');
    wx.setStorageSync('nan', NaN);
    ok(Number.isNaN(wx.getStorageSync('nan')), 'NaN');
  }],
  ['a missing key is an empty string, a stored value is a copy', () => {
    const { wx } = fakeWx();
    equal(wx.getStorageSync('none'), '');
    const value = { a: 1 };
    wx.setStorageSync('k', value);
    value.a = 2;
    equal(wx.getStorageSync('k').a, 1);
  }],
  ['a wrong key is printed, not thrown', () => {
    const { wx, record } = fakeWx();
    equal(wx.getStorageSync(undefined), '');
    equal(record.warnings[0][1], 'getStorageSync:fail parameter error: parameter should be String instead of Undefined;');
  }],
  ['a full store throws with errMsg', () => {
    const { wx } = fakeWx({ native: { 'storage.set': () => { throw Object.assign(new Error('entry size limit reached'), { errMsg: 'entry size limit reached' }); } } });
    throws(() => wx.setStorageSync('k', 1), 'setStorageSync:fail entry size limit reached');
  }],
  ['info, remove, clear, batch', async () => {
    const { wx } = fakeWx();
    wx.batchSetStorageSync([{ key: 'a', value: 1 }, { key: 'b', value: 2 }]);
    equal(wx.batchGetStorageSync(['b', 'a']), [2, 1]);
    wx.removeStorageSync('a');
    equal(wx.getStorageInfoSync().keys, ['b']);
    await wx.clearStorage();
    equal((await wx.getStorageInfo()).keys, []);
  }],
];
