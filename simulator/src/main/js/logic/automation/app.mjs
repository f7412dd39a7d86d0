// App.*: the page stack, calls of wx, evaluated functions, bindings.
import { isSyncName } from './sync-names.mjs';
import { toJson } from './values.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

/** @param {import('../runtime.mjs').Page} page */
export const pageRef = (page) => ({ pageId: page.id, path: page.path, query: toJson(page.query) ?? {} });

/** @param {Runtime} runtime @param {string} name @throws {Error} */
export function wxFunction(runtime, name) {
  if (typeof runtime.wx?.[name] !== 'function') throw new Error(`wx.${name} not exists`);
  return runtime.wx[name];
}

function noPlugin({ pluginId }) {
  if (pluginId) throw new Error(`Plugin ${pluginId} not exists`);
}

/** Calls an asynchronous API with callbacks of ours added: gives the success object, or fails with the bare reason. */
function callAsync(runtime, name, args) {
  const [given, ...rest] = args;
  return new Promise((resolve, reject) => {
    const options = {
      ...(given !== null && typeof given === 'object' ? given : {}),
      success: resolve,
      fail: (error) => reject(new Error(String(error?.errMsg ?? error).replace(new RegExp(`^${name}:fail\\s*`), ''))),
    };
    wxFunction(runtime, name).call(runtime.wx, options, ...rest);
  });
}

/** Source text of a function or an arrow → function in the global scope. @param {Runtime} runtime @param {string} source */
export function compileFunction(runtime, source) {
  const made = runtime.host.evaluate(`(${source})`, 'automation.js');
  if (typeof made !== 'function') throw new Error('functionDeclaration is not a function');
  return made;
}

/** @param {Runtime} runtime @param {(method: string, params: object) => void} emit @returns {import('./install.mjs').Methods} */
export function appMethods(runtime, emit) {
  let logging = false;
  return {
    'App.getPageStack': () => ({ pageStack: runtime.pages.stack().map(pageRef) }),
    'App.getCurrentPage': () => {
      const page = runtime.pages.top();
      if (!page) throw new Error('page destroyed');
      return pageRef(page);
    },
    async 'App.callWxMethod'(params) {
      noPlugin(params);
      const { method, args = [] } = params;
      if (!isSyncName(method)) {
        wxFunction(runtime, method);
        return { result: toJson(await callAsync(runtime, method, args)) };
      }
      return { result: toJson(await wxFunction(runtime, method).call(runtime.wx, ...args)) };
    },
    async 'App.callFunction'({ functionDeclaration, args = [] }) {
      return { result: toJson(await compileFunction(runtime, functionDeclaration)(...args)) };
    },
    'App.enableLog'() {
      if (!logging) {
        logging = true;
        passLogs(runtime.global.console, emit);
      }
      return {};
    },
    'App.addBinding'({ name }) {
      runtime.global[name] = (...args) => { emit('App.bindingCalled', { name, args: toJson(args) }); };
      return {};
    },
    'App.exit'() {
      runtime.app.leave();
      runtime.emit('exit', {});
      return {};
    },
  };
}

/** From now on every console line of the app is also an event. */
function passLogs(console, emit) {
  for (const type of ['log', 'info', 'warn', 'error', 'debug']) {
    const original = console[type];
    console[type] = function (...args) {
      emit('App.logAdded', { type, args: toJson(args) });
      return original.apply(this, args);
    };
  }
}
