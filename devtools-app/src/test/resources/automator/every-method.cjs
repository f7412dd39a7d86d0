// Sends every required method with the unmodified npm client and looks at what each of them does. Project: every/.
// Rule numbers are those of the automation protocol's chapters, as "automator 5".
const assert = require('node:assert/strict');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { automator, answered, required } = require('./recording-client.cjs');

const steps = [];
const step = (name, run) => steps.push({ name, run });
const until = (where, condition) => where.waitFor(async () => Boolean(await condition()));

let program;
let page;

const $ = async (selector) => {
  const found = await page.$(selector);
  assert.ok(found, `no element for ${selector}`);
  return found;
};
const raw = (method, params) => program.connection.send(method, params);
/** What the page's handlers saw since the last time. */
const seen = async () => {
  const events = await page.data('seen');
  await page.setData({ seen: [] });
  return events;
};
const types = (events) => events.map(({ id, type }) => `${id}:${type}`);
const only = (events, type) => events.filter((event) => event.type === type);

step('App.getCurrentPage, App.getPageStack: where the program is', async () => {
  page = await program.currentPage();
  assert.equal(page.path, 'pages/controls/controls');
  assert.deepEqual(page.query, {});
  assert.deepEqual((await program.pageStack()).map((one) => one.path), ['pages/controls/controls']);
});

step('Tool.getInfo: the versions', async () => {
  const info = await raw('Tool.getInfo');
  assert.match(info.SDKVersion, /^\d+\.\d+\.\d+$/);
  assert.match(info.version, /^\d+\.\d+/);
});

step('Page.getData: all of it and by path', async () => {
  assert.equal((await page.data()).heading, 'Controls');
  assert.equal(await page.data('list[1].name'), 'b');
  assert.equal(await page.data('list.0.name'), 'a');
});

step('Page.setData: answers after the change is on the screen', async () => {
  await page.setData({ heading: 'Set', 'list[0].name': 'z' });
  assert.equal(await (await $('#heading')).text(), 'Set');
  assert.equal(await page.data('list[0].name'), 'z');
});

step('Page.callMethod: this, arguments, promises', async () => {
  assert.deepEqual(await page.callMethod('rename', 'Called'), { was: 'Controls' });
  assert.equal(await page.data('heading'), 'Called');
  assert.equal(await page.callMethod('later', 7), 7);
});

step('Page.getElement, Page.getElements: tags, classes, ids, what is inside components (automator 5)', async () => {
  assert.equal((await $('#heading')).tagName, 'view');
  assert.equal((await $('.heading.big')).tagName, 'view');
  assert.equal((await page.$$('swiper-item')).length, 3);
  assert.deepEqual(await page.$$('.nowhere'), []);
  assert.equal(await page.$('.nowhere'), null);
  assert.equal((await page.$$('.fold-title')).length, 0, 'classes of a component are its own');
  assert.equal((await page.$$('count-badge')).length, 1, 'tags are seen everywhere');
  assert.equal((await $('page')).tagName, 'page');
  assert.equal((await page.$$('.in-slot')).length, 1, 'what the page put into a slot is the page\'s');
  await page.waitFor('#heading');
});

step('Page.getWindowProperties: size and scrollTop of the page', async () => {
  const size = await page.size();
  assert.ok(size.height > 1500, `height ${size.height}`);
  const { windowWidth } = await program.systemInfo();
  assert.equal(size.width, windowWidth);
  assert.equal(await page.scrollTop(), 0);
  await program.pageScrollTo(300);
  await until(page, async () => (await page.scrollTop()) === 300);
  const { properties } = await raw('Page.getWindowProperties', { pageId: page.id, names: ['scrollY', 'scrollX', 'document.no.such'] });
  assert.deepEqual(properties, [300, 0, null]);
  await program.pageScrollTo(0);
  await until(page, async () => (await page.scrollTop()) === 0);
});

step('Element.getElement, Element.getElements: below an element, in the scope of a component', async () => {
  const swiper = await $('#swiper');
  assert.equal(await (await swiper.$('swiper-item')).text(), 'one');
  assert.equal((await swiper.$$('swiper-item')).length, 3);
  assert.equal(await swiper.$('#heading'), null);
  const fold = await $('fold-box');
  assert.equal(fold.constructor.name, 'CustomElement');
  assert.equal(await (await fold.$('.fold-title')).text(), 'Fold: closed');
  assert.equal(await (await fold.$('#inner-title')).text(), 'Fold: closed');
  const badge = await fold.$('count-badge');
  assert.equal(await (await badge.$('.badge-number')).text(), '#2');
});

step('Element.getAttributes: text of the markup, null when absent', async () => {
  const heading = await $('#heading');
  assert.equal(await heading.attribute('class'), 'heading big');
  assert.equal(await heading.attribute('id'), 'heading');
  assert.equal(await heading.attribute('data-kind'), 'head');
  assert.equal(await heading.attribute('no-such'), null);
  assert.equal(await (await $('#fold')).attribute('title'), 'Fold');
});

step('Element.getProperties: public names, values as they are now', async () => {
  assert.equal(await (await $('#name')).value(), 'start');
  assert.equal(await (await $('#slider')).property('max'), 50);
  assert.equal(await (await $('#switch')).property('checked'), false);
  assert.equal(await (await $('#fold')).property('count'), 2);
  assert.deepEqual(await (await $('#heading')).property('dataset'), { kind: 'head' });
  await assert.rejects((await $('#slider')).property('noSuch'), { message: 'slider.noSuch not exists' });
});

step('Element.getDOMProperties: text and size', async () => {
  assert.equal(await (await $('#heading')).text(), 'Called');
  assert.deepEqual(await (await $('#pad')).size(), { width: 200, height: 100 });
  const { windowWidth } = await program.systemInfo();
  assert.equal((await (await $('page')).size()).width, windowWidth);
});

step('Element.getStyles: computed, in both spellings', async () => {
  const heading = await $('#heading');
  assert.equal(await heading.style('color'), 'rgb(51, 102, 153)');
  assert.equal(await heading.style('fontSize'), '20px');
  assert.equal(await heading.style('font-size'), '20px');
});

step('Element.getOffset: from the top of the page, wherever it is scrolled', async () => {
  const pad = await $('#pad');
  assert.deepEqual(await pad.offset(), { left: 0, top: 30 });
  await program.pageScrollTo(200);
  await until(page, async () => (await page.scrollTop()) === 200);
  assert.deepEqual(await pad.offset(), { left: 0, top: 30 });
  await program.pageScrollTo(0);
  await until(page, async () => (await page.scrollTop()) === 0);
});

step('Element.getWXML: what components render is inside their tag (automator 5)', async () => {
  const whole = await (await $('page')).outerWxml();
  assert.match(whole, /^<page>/);
  assert.match(whole, /<\/page>$/);
  assert.match(whole, /<fold-box[^>]*><view class="[^"]*fold-frame"[^>]*>/);
  assert.match(whole, /<count-badge[^>]*><text class="[^"]*badge-number"[^>]*>#2<\/text><\/count-badge>/);
  assert.match(whole, /<view class="in-slot"[^>]*>Head<\/view>/);
  assert.match(whole, /<input [^>]*id="name"|<input id="name"/);
  assert.doesNotMatch(whole, /wx-|<span|\n|exparser/);
  const inner = await (await $('#heading')).wxml();
  assert.equal(inner, 'Called');
  const heading = await (await $('#heading')).outerWxml();
  assert.match(heading, /^<view [^>]*class="heading big"[^>]*>Called<\/view>$/);
});

step('Element.tap: answers after the handler ran (automator 6)', async () => {
  await seen();
  await (await $('#heading')).tap();
  const [tap] = await seen();
  assert.equal(tap.type, 'tap');
  await (await $('page')).tap();
  const { left, top } = await (await $('#heading')).offset();
  const { width, height } = await (await $('#heading')).size();
  assert.deepEqual(tap.detail, { x: left + width / 2, y: top + height / 2 });
});

step('Element.touchstart, touchmove, touchend: points as given, the rest filled in', async () => {
  const pad = await $('#pad');
  await seen();
  await pad.touchstart();
  let [event] = await seen();
  assert.equal(event.type, 'touchstart');
  assert.deepEqual(event.touches, [{ identifier: 0, clientX: 100, clientY: 80 }]);
  await pad.touchmove({ touches: [{ identifier: 0, pageX: 150, pageY: 90 }], changedTouches: [{ identifier: 0, pageX: 150, pageY: 90 }] });
  [event] = await seen();
  assert.equal(event.type, 'touchmove');
  assert.deepEqual(event.changed, [{ identifier: 0, clientX: 150, clientY: 90 }]);
  await pad.touchend({ changeTouches: [{ identifier: 0, clientX: 160, clientY: 95 }] });
  const ended = await seen();
  assert.deepEqual(types(ended), ['pad:touchend'], 'a finger that moved does not tap');
  assert.deepEqual(ended[0].touches, []);
  assert.deepEqual(ended[0].changed, [{ identifier: 0, clientX: 160, clientY: 95 }]);
});

step('longpress of the client: touchstart, a while, touchend', async () => {
  await (await $('#pad')).longpress();
  await until(page, async () => types(await page.data('seen')).includes('pad:longpress'));
  assert.deepEqual(types(await seen()), ['pad:touchstart', 'pad:longpress', 'pad:touchend']);
});

step('Element.triggerEvent: the event with its detail, no state changes', async () => {
  const control = await $('#switch');
  await control.trigger('change', { value: true });
  assert.deepEqual(types(await seen()), ['switch:change']);
  assert.equal(await control.property('checked'), false);
  await (await $('#fold')).trigger('opened', { by: 'trigger' });
  assert.deepEqual((await seen())[0].detail, { by: 'trigger' });
});

step('Element.dispatchEvent: data in eventData or beside the name; scroll moves the view', async () => {
  const heading = await $('#heading');
  await heading.dispatchEvent({ eventName: 'tap', eventData: { detail: { x: 5, y: 6 }, touches: [], changedTouches: [{ clientX: 5, clientY: 6 }] } });
  let [event] = await seen();
  assert.deepEqual([event.type, event.detail], ['tap', { x: 5, y: 6 }]);
  assert.deepEqual(event.changed, [{ identifier: 0, clientX: 5, clientY: 6 }]);
  await heading.dispatchEvent({ eventName: 'tap', detail: { x: 7, y: 8 } });
  [event] = await seen();
  assert.deepEqual(event.detail, { x: 7, y: 8 });
  const scroller = await $('#scroller');
  await scroller.dispatchEvent({ eventName: 'scroll', eventData: { scrollDetail: { scrollTop: 40, scrollLeft: 15 } } });
  const scrolled = await seen();
  assert.deepEqual(types(scrolled), ['scroller:scroll'], 'one event for one move');
  assert.equal(scrolled[0].detail.scrollTop, 40);
  assert.deepEqual([await scroller.property('scrollTop'), await scroller.property('scrollLeft')], [40, 15]);
  await scroller.dispatchEvent({ eventName: 'scroll', $: 'main', eventData: { scrollDetail: { scrollTop: 60 } } });
  assert.equal(await scroller.property('scrollTop'), 60);
  await seen();
});

step('Element.callFunction: input, textarea', async () => {
  const input = await $('#name');
  await input.input('typed');
  assert.equal(await input.value(), 'typed');
  let [event] = await seen();
  assert.deepEqual([event.id, event.type, event.detail.value], ['name', 'input', 'typed']);
  await raw('Element.callFunction', { pageId: page.id, elementId: input.id, functionName: 'input.input', args: ['done', true] });
  assert.deepEqual(types(await seen()), ['name:input', 'name:confirm']);
  await (await $('#note')).input('two\nlines');
  assert.equal(await (await $('#note')).value(), 'two\nlines');
  [event] = await seen();
  assert.equal(event.detail.value, 'two\nlines');
});

step('Element.callFunction: scroll-view', async () => {
  const scroller = await $('#scroller');
  await scroller.scrollTo(30, 120);
  assert.deepEqual([await scroller.property('scrollLeft'), await scroller.property('scrollTop')], [30, 120]);
  assert.deepEqual([await scroller.scrollWidth(), await scroller.scrollHeight()], [500, 400]);
  const events = only(await seen(), 'scroll');
  assert.deepEqual([events.at(-1).detail.scrollLeft, events.at(-1).detail.scrollTop], [30, 120]);
});

step('Element.callFunction: swiper, movable-view, switch, slider', async () => {
  const swiper = await $('#swiper');
  await swiper.swipeTo(2);
  await until(page, async () => (await swiper.property('current')) === 2);
  assert.equal(only(await seen(), 'change').at(-1).detail.current, 2);
  const movable = await $('#movable');
  await movable.moveTo(40, 20);
  assert.deepEqual([await movable.property('x'), await movable.property('y')], [40, 20]);
  assert.deepEqual(only(await seen(), 'change').at(-1).detail, { x: 40, y: 20, source: '' });
  const control = await $('#switch');
  await control.tap();
  assert.equal(await control.property('checked'), true);
  assert.deepEqual((await seen()).at(-1).detail, { value: true });
  const slider = await $('#slider');
  await slider.slideTo(33);
  assert.equal(await slider.value(), 35, 'the nearest step');
  assert.deepEqual((await seen()).at(-1).detail, { value: 35 });
  await slider.slideTo(1);
  assert.equal(await slider.value(), 10, 'never below min');
});

step('Element.getData, Element.setData, Element.callMethod: custom components', async () => {
  const fold = await $('#fold');
  assert.equal((await fold.data()).title, 'Fold');
  assert.equal(await fold.data('steps[0].by'), 'nobody');
  await fold.setData({ open: true });
  assert.equal(await (await fold.$('.fold-title')).text(), 'Fold: open');
  assert.deepEqual(await fold.callMethod('unfold', 'test'), { opened: 'test' });
  assert.equal(await fold.data('steps[0].by'), 'test');
  assert.deepEqual((await seen())[0].detail, { by: 'test' });
});

step('App.callWxMethod: plain values, success objects, bare reasons (automator 5)', async () => {
  assert.equal(await program.callWxMethod('canIUse', 'view'), true);
  await program.callWxMethod('setStorage', { key: 'k', data: { a: 1 } });
  assert.deepEqual((await program.callWxMethod('getStorage', { key: 'k' })).data, { a: 1 });
  await assert.rejects(program.callWxMethod('getStorage', { key: 'absent' }), { message: 'data not found' });
});

step('App.mockWxMethod: a value, a function with this.origin, one restore (automator 5)', async () => {
  const ask = () => program.evaluate(() => new Promise((resolve) => {
    const told = [];
    wx.getStorage({ key: 'k', success: (r) => told.push(['success', r]), fail: (r) => told.push(['fail', r]), complete: (r) => { told.push(['complete', r]); resolve(told); } });
  }));
  const value = { data: 'mocked', errMsg: 'getStorage:ok' };
  await program.mockWxMethod('getStorage', value);
  assert.deepEqual(await ask(), [['success', value], ['complete', value]]);
  const refused = { errMsg: 'getStorage:fail no' };
  await program.mockWxMethod('getStorage', refused);
  assert.deepEqual(await ask(), [['fail', refused], ['complete', refused]]);
  await assert.rejects(program.callWxMethod('getStorage', { key: 'k' }), { message: 'no' });
  assert.deepEqual(await program.evaluate(() => wx.getStorage({ key: 'k' }).catch((error) => error)), refused);
  await program.mockWxMethod('getStorage', async function (options, added) {
    const result = await this.origin(options);
    return { keys: Object.keys(options), data: result.data, added };
  }, 'by the test');
  assert.deepEqual(await program.callWxMethod('getStorage', { key: 'k' }), { keys: ['key'], data: { a: 1 }, added: 'by the test' });
  await program.mockWxMethod('getStorage', function () { throw new Error('mock broke'); });
  const broken = await ask();
  assert.deepEqual(broken.map(([name]) => name), ['fail', 'complete']);
  assert.match(broken[0][1].errMsg, /^getStorage:fail mock broke/);
  await program.restoreWxMethod('getStorage');
  assert.deepEqual((await program.callWxMethod('getStorage', { key: 'k' })).data, { a: 1 });
  await program.mockWxMethod('getStorageSync', 'sync value');
  assert.equal(await program.evaluate(() => wx.getStorageSync('k')), 'sync value');
  await program.mockWxMethod('getStorageSync', function (key, end) { return this.origin(key).a + end; }, 41);
  assert.equal(await program.evaluate(() => wx.getStorageSync('k')), 42);
  await program.restoreWxMethod('getStorageSync');
  assert.deepEqual(await program.evaluate(() => wx.getStorageSync('k')), { a: 1 });
});

step('App.callFunction: the globals, arguments, promises', async () => {
  assert.equal(await program.evaluate(() => getApp().globalData.name), 'every');
  assert.equal(await program.evaluate((a, b) => getCurrentPages().length + a + b, 2, 3), 6);
  assert.equal(await program.evaluate(async (ms) => { await new Promise((go) => setTimeout(go, ms)); return 'awaited'; }, 10), 'awaited');
  assert.equal(await program.evaluate('function (x) { return x * 2; }', 21), 42);
});

step('App.enableLog, App.logAdded, App.exceptionThrown', async () => {
  const lines = [];
  const exceptions = [];
  program.on('console', (line) => lines.push(line));
  program.on('console', () => {});
  program.on('exception', (error) => exceptions.push(error));
  await raw('App.enableLog');
  await program.evaluate(() => { for (const type of ['log', 'info', 'warn', 'error', 'debug']) console[type](type, { n: 1 }, [2]); });
  await until(page, () => lines.length >= 5);
  assert.deepEqual(lines, ['log', 'info', 'warn', 'error', 'debug'].map((type) => ({ type, args: [type, { n: 1 }, [2]] })), 'once each, however often it was enabled');
  await program.evaluate(() => { setTimeout(() => { throw new TypeError('thrown in a timer'); }, 0); });
  await until(page, () => exceptions.length > 0);
  assert.match(exceptions[0].message, /thrown in a timer/);
  assert.equal(typeof exceptions[0].stack, 'string');
});

step('App.addBinding, App.bindingCalled', async () => {
  const calls = [];
  await program.exposeFunction('tellTest', (...args) => calls.push(args));
  assert.equal(await program.evaluate(() => tellTest('one', { two: 2 }) === undefined), true);
  await until(page, () => calls.length > 0);
  assert.deepEqual(calls, [['one', { two: 2 }]]);
});

step('App.captureScreenshot: PNG in device pixels', async () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'automator-')), 'shot.png');
  await program.screenshot({ path: file });
  const png = fs.readFileSync(file);
  fs.rmSync(path.dirname(file), { recursive: true });
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  const { screenWidth, pixelRatio } = await program.systemInfo();
  assert.equal(png.readUInt32BE(16), Math.round(screenWidth * pixelRatio));
});

step('Tool.native: modals', async () => {
  const native = program.native();
  const ask = (name, title) => program.evaluate((key, text) => { wx.showModal({ title: text, complete: (r) => { getApp().globalData[key] = r; } }); }, name, title);
  const answer = (name) => program.evaluate((key) => getApp().globalData[key] || null, name);
  const press = (how) => until(page, () => native[how]().then(() => true, () => false));
  await ask('yes', 'Really?');
  await press('confirmModal');
  await until(page, () => answer('yes'));
  assert.deepEqual([(await answer('yes')).confirm, (await answer('yes')).cancel], [true, false]);
  await ask('no', 'Really not?');
  await press('cancelModal');
  await until(page, () => answer('no'));
  assert.deepEqual([(await answer('no')).confirm, (await answer('no')).cancel], [false, true]);
  await assert.rejects(native.confirmModal(), { message: 'no modal is open' });
});

step('Tool.native: permission, payment and share sheets', async () => {
  const native = program.native();
  const press = (how) => until(page, () => native[how]().then(() => true, () => false));
  const start = (key, method, options) => program.evaluate((name, api, given) => {
    wx[api]({ ...given, complete: (r) => { getApp().globalData[name] = r.errMsg; } });
  }, key, method, options);
  const answer = async (key) => {
    await until(page, () => program.evaluate((name) => Boolean(getApp().globalData[name]), key));
    return program.evaluate((name) => getApp().globalData[name], key);
  };
  await start('allow', 'authorize', { scope: 'scope.record' });
  await press('authorizeAllow');
  assert.equal(await answer('allow'), 'authorize:ok');
  await start('deny', 'authorize', { scope: 'scope.camera' });
  await press('authorizeCancel');
  assert.match(await answer('deny'), /^authorize:fail auth deny/);
  await start('pay', 'requestPayment', { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'MD5', paySign: 's' });
  await press('closePaymentDialog');
  assert.equal(await answer('pay'), 'requestPayment:fail cancel');
  const share = await $('#share');
  for (const how of ['shareCancel', 'shareConfirm']) {
    await share.tap();
    await press(how);
    await assert.rejects(native[how](), { message: 'no such sheet is open' });
  }
});

step('Tool.clearAuth: permissions are forgotten', async () => {
  assert.deepEqual((await program.callWxMethod('getSetting')).authSetting, { 'scope.record': true, 'scope.camera': false });
  await raw('Tool.clearAuth');
  assert.deepEqual((await program.callWxMethod('getSetting')).authSetting, {});
});

step('accounts and tickets: there are none, and scripts that ask go on', async () => {
  assert.deepEqual(await program.testAccounts(), []);
  const { ticket, expiredTime } = await program.getTicket();
  assert.deepEqual([typeof ticket, typeof expiredTime], ['string', 'number']);
  await program.setTicket('another');
  await program.refreshTicket();
});

step('Page.getElementByXpath, Page.getElementsByXpath, Element.touchcancel', async () => {
  assert.equal(await (await page.xpath('//count-badge/text')).text(), '#2');
  assert.equal((await page.getElementsByXpath('//swiper/swiper-item')).length, 3);
  assert.equal(await page.xpath('//no-such'), null);
  const pad = await $('#pad');
  await pad.touchstart();
  await raw('Element.touchcancel', { pageId: page.id, elementId: pad.id });
  assert.deepEqual(types(await seen()), ['pad:touchstart'], 'no touchend and no tap');
});

step('Tool.native: tab bar, back arrow, home button', async () => {
  const native = program.native();
  const at = (wanted) => until(page, async () => (await program.currentPage()).path === wanted);
  await native.switchTab({ url: '/pages/second/second' });
  await at('pages/second/second');
  await program.callWxMethod('navigateTo', { url: '/pages/leaf/leaf?id=1' });
  await at('pages/leaf/leaf');
  await native.navigateLeft();
  await at('pages/second/second');
  await program.callWxMethod('reLaunch', { url: '/pages/leaf/leaf?id=2' });
  await at('pages/leaf/leaf');
  assert.equal((await program.currentPage()).query.id, '2');
  await native.goHome();
  await at('pages/controls/controls');
  page = await program.currentPage();
});

step('routes of the client', async () => {
  const leaf = await program.navigateTo('/pages/leaf/leaf?id=nav');
  assert.equal(leaf.path, 'pages/leaf/leaf');
  assert.equal(await leaf.data('id'), 'nav');
  assert.equal((await program.pageStack()).length, 2);
  assert.equal((await program.navigateBack()).path, 'pages/controls/controls');
});

step('automator 7: unknown methods', async () => {
  await assert.rejects(raw('App.noSuch'), { message: 'appservice App.noSuch unimplemented' });
  await assert.rejects(raw('Element.noSuch', { pageId: page.id, elementId: '1' }), { message: 'webview Element.noSuch unimplemented' });
});

step('automator 7: pages and elements that are gone', async () => {
  await assert.rejects(raw('Page.getData', { pageId: 9999 }), { message: 'page destroyed' });
  await assert.rejects(raw('Page.getElement', { pageId: 9999, selector: 'view' }), { message: 'page destroyed' });
  const leaf = await program.navigateTo('/pages/leaf/leaf');
  const text = await leaf.$('#leaf');
  await program.navigateBack();
  await assert.rejects(leaf.data(), { message: 'page destroyed' });
  await assert.rejects(text.text(), { message: 'page destroyed' });
  const gone = await $('#gone');
  await page.setData({ showGone: false });
  await assert.rejects(gone.tap(), { message: 'element destroyed' });
  await assert.rejects(gone.text(), { message: 'element destroyed' });
  await assert.rejects(raw('Page.getElement', { pageId: page.id, selector: '#gone' }), { message: 'no such element' });
  await assert.rejects(raw('Element.getElement', { pageId: page.id, elementId: (await $('#swiper')).id, selector: '.no' }), { message: 'no such element' });
});

step('automator 7: members that are missing', async () => {
  await assert.rejects(page.callMethod('nothing'), { message: 'page.nothing not exists' });
  await assert.rejects((await $('#fold')).callMethod('nothing'), { message: 'component.nothing not exists' });
  await assert.rejects(program.callWxMethod('nothing'), { message: 'wx.nothing not exists' });
  await assert.rejects(program.callWxMethod('nothingSync'), { message: 'wx.nothingSync not exists' });
  await assert.rejects(program.mockWxMethod('nothing', {}), { message: 'wx.nothing not exists' });
  await assert.rejects(program.callPluginWxMethod('wxplugin', 'login'), { message: 'Plugin wxplugin not exists' });
  await assert.rejects(program.mockPluginWxMethod('wxplugin', 'login', {}), { message: 'Plugin wxplugin not exists' });
  await assert.rejects(program.restorePluginWxMethod('wxplugin', 'login'), { message: 'Plugin wxplugin not exists' });
  await assert.rejects(program.mockWxMethod('onAppHide', {}), { message: "You can't mock wx.onAppHide" });
  await assert.rejects(program.mockWxMethod('offAppHide', {}), { message: "You can't mock wx.offAppHide" });
});

step('automator 7: element functions, events, video contexts', async () => {
  const heading = await $('#heading');
  await assert.rejects(heading.callFunction('input.input', 'x'), { message: 'input.input not exists' });
  await assert.rejects((await $('#name')).callFunction('input.no', 'x'), { message: 'input.no not exists' });
  await assert.rejects(heading.callFunction(''), { message: 'functionName is not provided' });
  await assert.rejects(heading.dispatchEvent({}), { message: 'eventName is not provided' });
  await assert.rejects(heading.dispatchEvent({ eventName: 'tap', $: 'noSuchPart' }), { message: 'target is not found' });
  const clip = await $('video');
  assert.equal(clip.videoId, 'clip');
  assert.equal(await clip.callContextMethod('pause'), undefined);
  await assert.rejects(raw('Element.callContextMethod', { pageId: page.id, elementId: heading.id, videoId: '', method: 'play', args: [] }), { message: 'id is not provided' });
});

step('automator 7: what the app throws', async () => {
  await assert.rejects(program.evaluate(() => { throw new Error('broken on purpose'); }), { message: 'broken on purpose' });
  await assert.rejects(program.evaluate(() => Promise.reject(new Error('rejected on purpose'))), { message: 'rejected on purpose' });
  await assert.rejects(page.callMethod('explode'), { message: 'the page method broke' });
  await assert.rejects((await $('#fold')).callMethod('explode'), { message: 'the component method broke' });
});

step('App.exit: the program leaves the foreground, and the connection stays', async () => {
  assert.equal(await program.evaluate(() => getApp().globalData.hides), 0);
  await raw('App.exit');
  assert.equal(await program.evaluate(() => getApp().globalData.hides), 1);
});

step('Tool.close: the answer comes before the end', async () => {
  await program.close();
});

/** The client itself waits for ever. */
const PATIENCE_MS = 240000;
let current = 'connect';

async function main() {
  setTimeout(() => {
    console.log(`FAILED: ${current}\nno end within ${PATIENCE_MS} ms`);
    process.exit(1);
  }, PATIENCE_MS).unref();
  program = await automator.connect({ wsEndpoint: process.argv[2] });
  for (const { name, run } of steps) {
    current = name;
    try {
      if (page) await page.setData({ seen: [] }).catch(() => {});
      await run();
      console.log(`passed: ${name}`);
    } catch (error) {
      console.log(`FAILED: ${name}\n${error.stack}`);
      process.exitCode = 1;
    }
  }
  const missing = required.filter((method) => !answered.has(method));
  if (missing.length > 0) {
    console.log(`not exercised: ${missing.join(', ')}`);
    process.exitCode = 1;
  }
  console.log(`${required.length - missing.length} of ${required.length} methods`);
  process.exit();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
