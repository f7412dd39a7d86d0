// Bars, queries, observers, animation, canvas, files, account, cloud: what reaches the screen or the native layer and what comes back.
import { equal, fakeWx, ok, rejects, settle, throws, withCallbacks } from './fake-runtime.mjs';

const uiCalls = (record) => record.posted.filter(([kind]) => kind === 'ui').map(([, { name, args }]) => [name, args]);

export const screenTests = [
  ['bars tell the screen and succeed', async () => {
    const { wx, record } = fakeWx({ pages: [{ id: 4, path: 'pages/index/index', isTab: true }], manifest: { tabBar: { list: [{}, {}] } } });
    await wx.setNavigationBarTitle({ title: 'T' });
    await wx.setTabBarBadge({ index: 1, text: '3' });
    await wx.pageScrollTo({ scrollTop: 10, duration: 0 });
    equal(uiCalls(record), [['setNavigationBarTitle', { title: 'T' }], ['setTabBarBadge', { index: 1, text: '3' }], ['pageScrollTo', { duration: 0, offsetTop: 0, scrollTop: 10 }]]);
    equal(record.posted[0][1].page, 4);
    await rejects(wx.setTabBarBadge({ index: 2, text: '' }), 'setTabBarBadge:fail tabbar item not found');
    await rejects(wx.setNavigationBarColor({ frontColor: '#123456', backgroundColor: '#ffffff' }), 'setNavigationBarColor:fail invalid frontColor');
  }],
  ['tab bar calls fail off tab pages', async () => {
    const { wx } = fakeWx();
    await rejects(wx.hideTabBar(), 'hideTabBar:fail not TabBar page');
  }],
  ['a toast has the default time, loading has none', async () => {
    const { wx, record } = fakeWx();
    await wx.showToast({ title: 'a' });
    await wx.showLoading({ title: 'b', mask: true });
    await wx.hideLoading();
    equal(uiCalls(record), [['showToast', { title: 'a', icon: 'success', duration: 1500, mask: false }], ['showLoading', { title: 'b', mask: true }], ['hideLoading', {}]]);
  }],
  ['a query resolves selectors here and measures there (PP-QRY-01, FW-QRY-02)', async () => {
    const nodes = [{ id: 5, tag: 'view', attrs: { id: 'a', 'data-x': 1 } }, { id: 6, tag: 'view', attrs: {} }];
    const { wx, runtime, record } = fakeWx({ screen: (name, args, kind) => (kind === 'query' ? [[{ left: 1, top: 2, width: 3, height: 4 }], [{ top: 2 }, { top: 9 }], [{ scrollTop: 7 }], []] : {}) });
    runtime.tree.queryAll = (scope, selector) => (selector === '.none' ? [] : nodes);
    runtime.tree.datasetOf = (node) => ({ x: node.attrs['data-x'] });
    const seen = [];
    const results = await new Promise((resolve) => {
      const query = wx.createSelectorQuery();
      query.select('#a').boundingClientRect((rect) => seen.push(rect.width));
      query.selectAll('.b').boundingClientRect();
      query.selectViewport().scrollOffset();
      query.select('.none').boundingClientRect().exec(resolve);
    });
    equal(seen, [3]);
    equal(results[0], { id: 'a', dataset: { x: 1 }, left: 1, top: 2, width: 3, height: 4 });
    equal(results[1].map((row) => row.top), [2, 9]);
    equal(results[2].scrollTop, 7);
    equal(results[3], null);
    const [[, { page, items }]] = record.asked;
    equal([page, items[0].n, items[0].f, items[2].n], [1, [5], ['rect', 'size'], 'viewport']);
  }],
  ['a query waits for the changes made before it (FW-QRY-04)', async () => {
    let shown;
    const pages = [{ id: 1, path: 'pages/index/index', afterAck: (fn) => { shown = fn; } }];
    const { wx, runtime } = fakeWx({ pages, screen: () => [[{ width: 7 }]] });
    const node = { id: 0, tag: 'view', attrs: {} };
    runtime.tree.queryAll = () => [node];
    runtime.tree.datasetOf = () => ({});
    const result = new Promise((resolve) => { wx.createSelectorQuery().select('.a').boundingClientRect().exec(resolve); });
    await settle();
    node.id = 4;
    shown();
    equal((await result)[0].width, 7);
  }],
  ['an intersection observer starts, calls, stops', async () => {
    const { wx, runtime, record, views } = fakeWx();
    runtime.tree.queryAll = () => [{ id: 9, attrs: { id: 'x' } }];
    runtime.tree.datasetOf = () => ({});
    const seen = [];
    const observer = wx.createIntersectionObserver({}, { thresholds: [0.5] });
    observer.relativeToViewport({ bottom: 10 }).observe('.x', (r) => seen.push(r.intersectionRatio));
    await settle();
    const [, started] = record.posted[0];
    equal([started.kind, started.nodes, started.options.thresholds, started.options.margins.bottom], ['intersection', [9], [0.5], 10]);
    views.get('observe')[0]({ ob: started.ob, d: { n: 9, intersectionRatio: 1 } });
    observer.disconnect();
    views.get('observe')[0]({ ob: started.ob, d: { n: 9, intersectionRatio: 0 } });
    equal([seen, record.posted[1][1]], [[1], { ob: started.ob, off: true }]);
  }],
  ['an animation records steps and empties on export', () => {
    const { wx } = fakeWx();
    const animation = wx.createAnimation({ duration: 100 });
    animation.opacity(0).translateX(10).width(5).step().rotate(45).step({ delay: 3 });
    const { actions } = animation.export();
    equal(actions.map(({ animates }) => animates.map(({ type, args }) => [type, args])), [[['style', ['opacity', 0]], ['translateX', [10]], ['style', ['width', '5px']]], [['rotate', [45]]]]);
    equal([actions[0].option.transition.duration, actions[1].option.transition.delay], [100, 3]);
    equal(animation.export(), { actions: [] });
  }],
  ['the old canvas context records, draw sends, a picture becomes a file', async () => {
    const files = [];
    const { wx, runtime, record } = fakeWx({ native: { 'fs.writeFile': ({ filePath, data }) => { files.push([filePath, data]); return {}; } }, screen: (name, args, kind, payload) => (payload.method === 'canvas.toDataURL' ? 'data:image/png;base64,AQID' : null) });
    runtime.tree.queryAll = () => [{ id: 8, attrs: { canvasId: 'c' } }];
    const context = wx.createCanvasContext('c');
    context.setFontSize(20);
    context.fillStyle = 'red';
    const gradient = context.createLinearGradient(0, 0, 1, 1);
    gradient.addColorStop(0, 'blue');
    context.setFillStyle(gradient);
    context.fillRect(1, 2, 3, 4);
    ok(context.measureText('中文').width === 40, 'two full-width characters are two ems');
    const { errMsg } = await new Promise((resolve) => { context.draw(false, resolve); });
    const [kind, drawn] = record.asked[0];
    equal([errMsg, kind, drawn.n, drawn.method], ['drawCanvas:ok', 'node', 8, 'canvas.draw']);
    equal(drawn.args, [[['=', 'font', '20px sans-serif'], ['=', 'fillStyle', 'red'], ['=', 'fillStyle', { linear: [0, 0, 1, 1], stops: [[0, 'blue']] }], ['fillRect', 1, 2, 3, 4]], { reset: true }]);
    equal((await wx.canvasToTempFilePath({ canvasId: 'c' })).tempFilePath, 'http://usr/canvas-1.png');
    equal(files, [['http://usr/canvas-1.png', { base64: 'AQID' }]]);
  }],
  ['a 2d canvas draws once per turn, in order with its size', async () => {
    const { wx, runtime, record } = fakeWx({ screen: (name, args, kind) => (kind === 'query' ? [[{ width: 30, height: 20 }]] : null) });
    runtime.tree.queryAll = () => [{ id: 8, tag: 'canvas', attrs: {} }];
    const [{ node: canvas }] = await new Promise((resolve) => { wx.createSelectorQuery().select('#c').fields({ node: true, size: true }).exec(resolve); });
    equal([canvas.width, canvas.getContext('webgl'), canvas.getContext('webgl')], [30, null, null]);
    equal(record.warnings.map(([code, text]) => [code, text.includes("getContext('webgl')")]), [['API_NOT_SUPPORTED', true]]);
    canvas.width = 60;
    const context = canvas.getContext('2d');
    context.save();
    context.lineWidth = 3;
    context.restore();
    context.fillText('a', 1, 2);
    equal(context.lineWidth, 1);
    await settle();
    const calls = record.asked.filter(([kind]) => kind === 'node').map(([, { method, args }]) => [method, args]);
    equal(calls, [['canvas.size', [60, 20]], ['canvas.draw', [[['save'], ['=', 'lineWidth', 3], ['restore'], ['fillText', 'a', 1, 2]]]]]);
    equal(wx.createOffscreenCanvas({ type: '2d', width: 4, height: 2 }).getContext('2d').getImageData(0, 0, 4, 2).data.length, 32);
  }],
  ['files: sync returns the field or throws, async gives the fields', async () => {
    const native = {
      'fs.readFile': ({ filePath, encoding }) => { if (filePath === 'none') throw { errMsg: "no such file or directory, open 'none'", errCode: 1300002 }; return { data: encoding ? 'text' : { base64: 'AQ==' } }; },
      'fs.stat': () => ({ stats: { size: 3, isFile: true, isDirectory: false } }),
      'fs.readdir': () => ({ files: ['a'] }),
      'fs.writeFile': ({ data }) => { if (data.base64 !== 'AQI=') throw new Error('bytes expected'); return {}; },
    };
    const files = fakeWx({ native }).wx.getFileSystemManager();
    equal(files.readFileSync('a', 'utf8'), 'text');
    equal(new Uint8Array(files.readFileSync('a')).length, 1);
    equal(files.readdirSync('d'), ['a']);
    ok(files.statSync('a').isFile() && !files.statSync('a').isDirectory());
    equal(files.writeFileSync('a', new Uint8Array([1, 2]).buffer), undefined);
    const error = throws(() => files.readFileSync('none'), "readFileSync:fail no such file or directory, open 'none'");
    equal(error.errCode, 1300002);
    equal((await withCallbacks(files.readFile, { filePath: 'none' }))[0], ['fail', { errCode: 1300002, errMsg: "readFile:fail no such file or directory, open 'none'" }]);
    equal((await withCallbacks(files.readFile, { filePath: 'a', encoding: 'utf8' }))[0][1].data, 'text');
  }],
  ['authorize asks once and remembers', async () => {
    let answers = [true];
    const { wx, record } = fakeWx({ screen: () => ({ confirm: answers.shift() }) });
    await wx.authorize({ scope: 'scope.record' });
    await wx.authorize({ scope: 'scope.record' });
    equal([record.asked.length, (await wx.getSetting()).authSetting], [1, { 'scope.record': true }]);
    answers = [false];
    await rejects(wx.authorize({ scope: 'scope.camera' }), 'authorize:fail auth deny');
    await rejects(wx.authorize({ scope: 'scope.x' }), 'authorize:fail invalid scope');
  }],
  ['login gives the code of the mock account, a person who cancels gives cancel', async () => {
    const { wx } = fakeWx({ native: { login: () => ({ code: 'c1' }), 'file.choose': () => { throw { errMsg: 'cancel' }; } } });
    equal((await wx.login()).code, 'c1');
    await rejects(wx.chooseImage(), 'chooseImage:fail cancel');
    await rejects(wx.chooseMedia({ count: 1 }), 'chooseMedia:fail cancel');
  }],
  ['cloud: init succeeds, everything else rejects at the end of the chain', async () => {
    const { wx, record } = fakeWx();
    wx.cloud.init({ env: 'x' });
    const db = wx.cloud.database();
    const _ = db.command;
    await rejects(db.collection('c').where({ a: _.gt(1).and(_.lt(5)), at: db.serverDate() }).orderBy('a', 'desc').limit(5).get(), 'cloud.collection.get:fail not supported yet');
    await rejects(db.collection('c').doc('1').update({ data: { n: _.inc(1) } }), 'cloud.document.update:fail not supported yet');
    await rejects(wx.cloud.callFunction({ name: 'f' }), 'cloud.callFunction:fail not supported yet');
    const [[kind]] = await withCallbacks(wx.cloud.callFunction, { name: 'f' });
    equal([kind, record.warnings.length], ['fail', 3]);
  }],
  ['audio tells what a player would', async () => {
    const { wx } = fakeWx();
    const audio = wx.createInnerAudioContext();
    const seen = [];
    for (const event of ['onCanplay', 'onPlay', 'onPause', 'onStop']) audio[event](() => seen.push(event));
    audio.src = 'a.mp3';
    audio.play();
    await settle();
    audio.pause();
    audio.stop();
    await settle();
    equal([seen, audio.paused], [['onCanplay', 'onPlay', 'onPause', 'onStop'], true]);
  }],
  ['happenings of the framework reach wx.on listeners', () => {
    const { wx, runtime } = fakeWx();
    const seen = [];
    const listener = (r) => seen.push(r.path);
    wx.onAppShow(listener);
    runtime.hub.emit('appShow', { path: 'a' });
    wx.offAppShow(listener);
    runtime.hub.emit('appShow', { path: 'b' });
    wx.onThemeChange((r) => seen.push(r.theme));
    runtime.hub.emit('theme', 'dark');
    equal(seen, ['a', 'dark']);
  }],
  ['the clipboard is written and the platform toast shown', async () => {
    let text = '';
    const { wx, record } = fakeWx({ native: { 'clipboard.set': ({ data }) => { text = data; }, 'clipboard.get': () => ({ data: text }) } });
    await wx.setClipboardData({ data: 'x' });
    equal([(await wx.getClipboardData()).data, uiCalls(record)[0][0]], ['x', 'showToast']);
  }],
];
