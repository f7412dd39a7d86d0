// A runtime as the framework gives it to wx and to automation, with a recording screen and an in-memory native layer.
import { createHub } from '../../../main/js/logic/hub.mjs';
import { installApi } from '../../../main/js/logic/api/install.mjs';

export const DEVICE = {
  name: 'iPhone X', system: 'iOS 10.0.1', width: 375, height: 812, pixelRatio: 3, statusBarHeight: 44, navigationBarHeight: 44, tabBarHeight: 48,
  safeAreaInsets: { top: 44, right: 0, bottom: 34, left: 0 }, safeArea: { left: 0, top: 44, right: 375, bottom: 778, width: 375, height: 734 },
  menuButton: { width: 87, height: 32, top: 48, bottom: 80, left: 278, right: 365 },
  windowHeight: { defaultNav: 724, defaultNavTab: 642, customNav: 812, customNavTab: 730 },
};

const MANIFEST = {
  appid: 'wx0000000000000000', libVersion: '3.8.0', entry: 'pages/index/index', pages: ['pages/index/index', 'pages/b/b'], window: {}, tabBar: null,
  networkTimeout: {}, urlCheck: true, permission: {}, components: {},
};

/** Native calls that keep text in memory. @param {Record<string, Function>} own */
function memoryNative(own) {
  const store = new Map();
  const calls = {
    'storage.get': ({ key }) => ({ value: store.has(key) ? store.get(key) : null }),
    'storage.set': ({ key, value }) => { store.set(key, value); },
    'storage.remove': ({ key }) => { store.delete(key); },
    'storage.clear': () => { store.clear(); },
    'storage.info': () => ({ keys: [...store.keys()], currentSize: 1, limitSize: 10240 }),
    ...own,
  };
  return (name, args, onProgress) => {
    if (!calls[name]) throw { errMsg: 'not supported' };
    return calls[name](JSON.parse(JSON.stringify(args)), onProgress);
  };
}

/** A mini-program's context has no eval, so a test hands over the functions whose source it sends. */
function knownFunction(functions, code) {
  const found = functions.find((fn) => code === `(${fn})`);
  if (!found) throw new SyntaxError('unknown source');
  return found;
}

/**
 * @param {{native?: Record<string, Function>, screen?: (name: string, args: any, kind: string) => any, manifest?: object, config?: object, pages?: object[], go?: Function, functions?: Function[]}} [given]
 *   `screen` answers `ask`, what it throws fails the call; `functions` are those that `host.evaluate` finds by their source
 */
export function fakeRuntime(given = {}) {
  const native = memoryNative(given.native ?? {});
  const tools = new Map();
  const hub = createHub();
  const views = new Map();
  const record = { asked: [], posted: [], reports: [], warnings: [], emitted: [], routes: [] };
  const pages = given.pages ?? [{ id: 1, path: 'pages/index/index', route: 'pages/index/index' }];
  // The view shows everything at once.
  for (const page of pages) page.afterAck ??= (fn) => { Promise.resolve().then(fn); };
  const runtime = {
    config: { device: DEVICE, theme: 'light', launch: { path: 'pages/index/index', query: { a: '1' }, scene: 1001 }, userDataPath: 'http://usr', ...given.config },
    host: { now: () => 0, evaluate: (code) => knownFunction(given.functions ?? [], code) },
    native,
    manifest: { ...MANIFEST, ...given.manifest },
    // Timers that never fire: a mini-program's context has none of its own.
    global: { setTimeout: () => 0, clearTimeout() {} },
    hub,
    invoke: (name, args, onProgress) => new Promise((resolve) => { resolve(native(name, args, onProgress)); }),
    view: {
      post(kind, payload) { record.posted.push([kind, payload]); },
      ask(kind, payload) {
        record.asked.push([kind, payload]);
        return new Promise((resolve) => { resolve(given.screen ? given.screen(payload.name, payload.args, kind, payload) : {}); });
      },
      on(kind, fn) { views.set(kind, [...(views.get(kind) ?? []), fn]); },
    },
    router: { go: (type, args) => { record.routes.push([type, args]); return given.go ? given.go(type, args) : Promise.resolve({}); } },
    pages: { stack: () => pages, top: () => pages[pages.length - 1], byId: (id) => pages.find((page) => page.id === id) },
    tree: { queryAll: () => [], componentOf: () => undefined },
    nextTick: (fn) => Promise.resolve().then(fn),
    afterFlush: (fn) => { Promise.resolve().then(fn); },
    onTool(kind, fn) { tools.set(kind, fn); },
    emit(kind, payload) { record.emitted.push([kind, payload]); },
    report(error, where) { record.reports.push([error, where]); },
    callUser(fn, self, args, where) { try { return fn.apply(self, args); } catch (error) { runtime.report(error, where); return undefined; } },
    app: { instance: undefined, launchOptions: () => runtime.config.launch, enterOptions: () => runtime.config.launch },
    warn(code, message) { record.warnings.push([code, message]); },
  };
  return { runtime, record, tools, views, pages };
}

/** @param {Parameters<typeof fakeRuntime>[0]} [given] */
export function fakeWx(given) {
  const fake = fakeRuntime(given);
  return { ...fake, wx: installApi(fake.runtime) };
}

/** Lets every pending promise reaction run. */
export async function settle() {
  for (let i = 0; i < 20; i++) await null;
}

/** Calls an async API with callbacks and gives what they got. @param {Function} api @param {object} [options] */
export function withCallbacks(api, options = {}) {
  const seen = [];
  return new Promise((resolve) => {
    api({ ...options, success: (r) => seen.push(['success', r]), fail: (r) => seen.push(['fail', r]), complete: (r) => { seen.push(['complete', r]); resolve(seen); } });
  });
}

export function equal(actual, expected, message = '') {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${message ? `${message}: ` : ''}expected ${b}, got ${a}`);
}

export function ok(value, message) { if (!value) throw new Error(message ?? `expected a true value, got ${value}`); }

export function throws(fn, message) {
  try { fn(); } catch (error) { equal(error.message, message); return error; }
  throw new Error(`nothing was thrown, expected ${message}`);
}

export async function rejects(promise, errMsg) {
  let got;
  try { await promise; } catch (error) { got = error; }
  if (!got) throw new Error(`not rejected, expected ${errMsg}`);
  equal(got.errMsg ?? got.message, errMsg);
  return got;
}
