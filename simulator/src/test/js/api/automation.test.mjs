// Automation in the logic layer: methods, error texts and semantics of spec/automator.md 4, 5, 7.
import { installApi } from '../../../main/js/logic/api/install.mjs';
import { installAutomation } from '../../../main/js/logic/automation/install.mjs';
import { parseSelector } from '../../../main/js/logic/automation/selector.mjs';
import { equal, fakeRuntime, ok, settle } from './fake-runtime.mjs';
import { FakeTree, fakeComponent } from './fake-tree.mjs';

/** page: view.a{text "one"}, x-card.a{view.a "inside", input}, view.b hidden */
function scene(given = {}) {
  const calls = [];
  const instance = {
    data: { list: [{ n: 1 }], title: 't' },
    setData(data, callback) { Object.assign(this.data, data); calls.push('setData'); Promise.resolve().then(callback); },
    greet(name) { return `hi ${name} ${this === instance}`; },
    async later() { return { date: new Date(0), fn() {} }; },
    broken() { throw new Error('mine'); },
  };
  const page = fakeComponent('pages/index/index', { instance });
  const card = fakeComponent('card', { prefix: 'c1--', properties: { size: {} }, instance: { data: { size: 3 }, triggerEvent: (...args) => calls.push(args), add: (a, b) => a + b } });
  const tree = new FakeTree(page);
  tree.fill(card, [tree.element(card, 'view', { class: 'a' }, ['inside']), tree.element(card, 'input', { value: 'v' })]);
  tree.fill(page, [
    tree.element(page, 'view', { class: 'a', id: 'first', 'data-itemId': 7 }, [tree.element(page, 'text', {}, ['on\ne <&'])], [['tap', 'bind', 'onTap']]),
    tree.host(page, 'x-card', card, { class: 'a' }),
    tree.element(page, 'view', { class: 'b', hidden: true }),
  ]);
  tree.number();
  const fake = fakeRuntime({ pages: [{ id: 3, path: 'pages/index/index', query: { q: '1' }, instance, component: page, afterAck: (fn) => { calls.push('afterAck'); Promise.resolve().then(fn); } }], functions, ...given });
  const { runtime } = fake;
  runtime.wx = installApi(runtime);
  runtime.tree.byId = (pageId, id) => (pageId === 3 ? tree.nodes.get(id) : undefined);
  runtime.receiveView = (messages) => calls.push(...messages);
  installAutomation(runtime);
  let last = 0;
  const send = async (method, params = {}) => {
    const id = String(++last);
    fake.tools.get('auto')({ id, method, params });
    for (let i = 0; i < 10; i++) {
      await settle();
      const found = fake.record.emitted.find(([, answer]) => answer.id === id);
      if (found) return found[1];
    }
    throw new Error(`no answer to ${method}`);
  };
  const result = async (method, params) => {
    const answer = await send(method, params);
    if (answer.error) throw new Error(answer.error.message);
    return answer.result;
  };
  const events = () => fake.record.emitted.filter(([kind]) => kind === 'event').map(([, payload]) => payload);
  return { ...fake, send, result, calls, events, tree };
}

const E = { pageId: 3 };
const message = async (answer) => (await answer).error?.message;

// Sent by their source, as the client does.
const withOrigin = async function (options, extra) { return { data: [options, extra, typeof this.origin] }; };
const narrow = function () { return { width: this.origin().windowWidth }; };
const sum = async (a, b) => ({ sum: a + b });
const bad = function () { throw new Error('bad'); };
const functions = [withOrigin, narrow, sum, bad];

export const automationTests = [
  ['page stack and unknown methods', async () => {
    const { result, send } = scene();
    equal(await result('App.getCurrentPage'), { pageId: 3, path: 'pages/index/index', query: { q: '1' } });
    equal((await result('App.getPageStack')).pageStack.length, 1);
    equal(await message(send('App.nothing')), 'appservice App.nothing unimplemented');
    equal(await message(send('Page.nothing', E)), 'webview Page.nothing unimplemented');
    equal(await message(send('Page.getData', { pageId: 9 })), 'page destroyed');
  }],
  ['page data, setData after its callback, methods', async () => {
    const { result, send, runtime } = scene();
    equal((await result('Page.getData', { ...E, path: 'list[0].n' })).data, 1);
    equal(await result('Page.setData', { ...E, data: { title: 'new' } }), {});
    equal((await result('Page.getData', E)).data.title, 'new');
    equal((await result('Page.callMethod', { ...E, method: 'greet', args: ['you'] })).result, 'hi you true');
    equal((await result('Page.callMethod', { ...E, method: 'later' })).result, { date: '1970-01-01T00:00:00.000Z' });
    equal(await message(send('Page.callMethod', { ...E, method: 'none', args: [] })), 'page.none not exists');
    equal(await message(send('Page.callMethod', { ...E, method: 'broken', args: [] })), 'mine');
    ok(runtime.pages.top().id === 3);
  }],
  ['selectors: tags see into components, classes only the own scope', async () => {
    const { result, send } = scene();
    const tags = async (selector, more = {}) => (await result(more.elementId ? 'Element.getElements' : 'Page.getElements', { ...E, selector, ...more })).elements.map((one) => one.tagName);
    equal(await tags('view'), ['view', 'view', 'view']);
    equal(await tags('.a'), ['view', 'x-card']);
    equal(await tags('#first, .b'), ['view', 'view']);
    equal(await tags('view > text'), ['text']);
    equal(await tags('x-card .a'), []);
    equal(await tags('x-card >>> .a'), ['view']);
    equal(await tags('page'), ['page']);
    const { elements: [card] } = await result('Page.getElements', { ...E, selector: 'x-card' });
    equal([card.nodeId === card.elementId, card.tagName], [true, 'x-card']);
    equal(await tags('.a', card), ['view']);
    equal(await message(send('Page.getElement', { ...E, selector: '.none' })), 'no such element');
    equal(await message(send('Element.getWXML', { ...E, elementId: '99' })), 'element destroyed');
  }],
  ['selector parts', () => {
    equal(parseSelector('a.b#c > [d="e"]').flatMap((chain) => chain.map(({ compound, combinator }) => [combinator, compound.tag, compound.id, compound.classes, compound.attributes])), [
      ['', 'a', 'c', ['b'], []], ['>', '', '', [], [{ name: 'd', value: 'e' }]]]);
  }],
  ['markup: what a component renders is inside its tag, newlines go', async () => {
    const { result } = scene();
    const { elementId } = await result('Page.getElement', { ...E, selector: 'page' });
    equal(elementId, '0');
    equal((await result('Element.getWXML', { ...E, elementId, type: 'outer' })).wxml,
      '<page><view class="a" id="first" data-item-id="7" bind:tap="onTap"><text>one &lt;&amp;</text></view>'
      + '<x-card class="a"><view class="c1--a">inside</view><input value="v"></input></x-card><view class="b" hidden></view></page>');
    const { elementId: text } = await result('Page.getElement', { ...E, selector: 'text' });
    equal((await result('Element.getWXML', { ...E, elementId: text, type: 'inner' })).wxml, 'one &lt;&amp;');
  }],
  ['attributes, properties, data of components', async () => {
    const { result, send } = scene({ screen: (name, args) => (name === 'props' ? args.names.map((one) => (one === 'value' ? 'typed' : null)) : {}) });
    const first = await result('Page.getElement', { ...E, selector: '#first' });
    equal((await result('Element.getAttributes', { ...E, ...first, names: ['class', 'data-item-id', 'data-itemId', 'none'] })).attributes, ['a', '7', '7', null]);
    const input = await result('Page.getElement', { ...E, selector: 'input' });
    const [isPublic, value, type] = (await result('Element.getProperties', { ...E, ...input, names: ['__propPublic', 'value', 'type'] })).properties;
    equal([isPublic.value, isPublic.placeholder, isPublic.none, value, type], [true, true, undefined, 'typed', null]);
    const card = await result('Page.getElement', { ...E, selector: 'x-card' });
    equal((await result('Element.getProperties', { ...E, ...card, names: ['size'] })).properties, [3]);
    equal((await result('Element.getData', { ...E, ...card })).data, { size: 3 });
    equal((await result('Element.callMethod', { ...E, ...card, method: 'add', args: [1, 2] })).result, 3);
    equal(await message(send('Element.callMethod', { ...E, ...card, method: 'none', args: [] })), 'component.none not exists');
  }],
  ['a tap is answered after the view has applied what the handler did', async () => {
    const { result, record, calls } = scene();
    const first = await result('Page.getElement', { ...E, selector: '#first' });
    equal(await result('Element.tap', { ...E, ...first }), {});
    equal([record.asked.map(([kind, { name, args }]) => [kind, name, args.n]), calls], [[['auto', 'tap', 1]], ['afterAck']]);
  }],
  ['triggerEvent: components trigger, built-ins get the event', async () => {
    const { result, calls } = scene();
    const card = await result('Page.getElement', { ...E, selector: 'x-card' });
    await result('Element.triggerEvent', { ...E, ...card, type: 'change', detail: { a: 1 } });
    equal(calls, [['change', { a: 1 }, {}], 'afterAck']);
    const input = await result('Page.getElement', { ...E, selector: 'input' });
    await result('Element.triggerEvent', { ...E, ...input, type: 'confirm', detail: { value: 'x' } });
    const [kind, event] = calls[2];
    equal([kind, event.e, event.t, event.d, event.o], ['ev', 'confirm', Number(input.elementId), { value: 'x' }, 0]);
  }],
  ['wx calls: sync returns, async gives the success object or the bare reason', async () => {
    const { result, send } = scene();
    await result('App.callWxMethod', { method: 'setStorageSync', args: ['k', { a: 1 }] });
    equal((await result('App.callWxMethod', { method: 'getStorageSync', args: ['k'] })).result, { a: 1 });
    equal((await result('App.callWxMethod', { method: 'getStorage', args: [{ key: 'k' }] })).result, { data: { a: 1 }, errMsg: 'getStorage:ok' });
    equal(await message(send('App.callWxMethod', { method: 'getStorage', args: [{ key: 'none' }] })), 'data not found');
    equal(await message(send('App.callWxMethod', { method: 'none', args: [] })), 'wx.none not exists');
    equal(await message(send('App.callWxMethod', { method: 'login', args: [], pluginId: 'p' })), 'Plugin p not exists');
  }],
  ['mocks: value, function with origin, first original restored', async () => {
    const { result, send, runtime } = scene();
    const { wx } = runtime;
    const original = wx.getStorage;
    await result('App.mockWxMethod', { method: 'getStorage', result: { data: 'mock' } });
    equal(await wx.getStorage({ key: 'x' }), { data: 'mock' });
    await result('App.mockWxMethod', { method: 'getStorage', functionDeclaration: String(withOrigin), args: [5] });
    const seen = [];
    wx.getStorage({ key: 'x', success: (r) => seen.push(r.data), complete: () => seen.push('complete') });
    await settle();
    equal(seen, [[{ key: 'x' }, 5, 'function'], 'complete']);
    await result('App.mockWxMethod', { method: 'getStorage', result: { errMsg: 'getStorage:fail no' } });
    const failed = [];
    wx.getStorage({ key: 'x', fail: (r) => failed.push(r.errMsg) });
    await settle();
    equal(failed, ['getStorage:fail no']);
    await result('App.mockWxMethod', { method: 'getStorage' });
    ok(wx.getStorage === original, 'restored');
    await result('App.mockWxMethod', { method: 'getSystemInfoSync', functionDeclaration: String(narrow), args: [] });
    equal(wx.getSystemInfoSync(), { width: 375 });
    equal(await message(send('App.mockWxMethod', { method: 'onAppShow', result: 1 })), "You can't mock wx.onAppShow");
    equal(await message(send('App.mockWxMethod', { method: 'none', result: 1 })), 'wx.none not exists');
  }],
  ['functions of the test run in the app, their exceptions come back', async () => {
    const { result, send } = scene();
    equal((await result('App.callFunction', { functionDeclaration: String(sum), args: [1, 2] })).result, { sum: 3 });
    equal(await message(send('App.callFunction', { functionDeclaration: String(bad), args: [] })), 'bad');
  }],
  ['events: logs once, bindings, exceptions', async () => {
    const { result, runtime, events } = scene();
    const lines = [];
    runtime.global = { console: { log: (...args) => lines.push(args), info() {}, warn() {}, error() {}, debug() {} }, setTimeout: (fn) => fn() };
    await result('App.enableLog');
    await result('App.enableLog');
    runtime.global.console.log('a', { b: 1 });
    await result('App.addBinding', { name: 'tell' });
    runtime.global.tell(1, 'x');
    runtime.hub.emit('error', { message: 'boom', stack: 'at x' });
    runtime.hub.emit('pageCreated', {});
    runtime.hub.emit('pageCreated', {});
    equal(events(), [
      { method: 'App.logAdded', params: { type: 'log', args: ['a', { b: 1 }] } }, { method: 'App.bindingCalled', params: { name: 'tell', args: [1, 'x'] } },
      { method: 'App.exceptionThrown', params: { message: 'boom', stack: 'at x' } }, { method: 'App.initialized', params: { from: 'devtools' } }]);
    equal(lines, [['a', { b: 1 }]]);
  }],
  ['XPath: text, classes, positions, axes', async () => {
    const { result, send } = scene();
    const tags = async (selector) => (await result('Page.getElementsByXpath', { ...E, selector })).elements.map((one) => one.tagName);
    equal(await tags('//*[normalize-space(.)="inside" and not(.//*[normalize-space(.)="inside"])]'), ['view']);
    equal(await tags('//*[contains(concat(" ", normalize-space(@class), " "), " a ")]'), ['view', 'x-card']);
    equal(await tags('/page/view[2]'), ['view']);
    equal(await tags('//wx-x-card/input/..'), ['x-card']);
    equal(await tags('//text/ancestor::view[@id="first"] | //input'), ['view', 'input']);
    equal(await tags('//view[position()=last()]'), ['view', 'view']);
    equal(await message(send('Page.getElementByXpath', { ...E, selector: '//none' })), 'no such element');
    ok((await message(send('Page.getElementsByXpath', { ...E, selector: '//a[' }))).startsWith('invalid xpath'));
  }],
];
