import { boot } from '../logic/main.mjs';
import { workerNative } from './worker-native.mjs';

/**
 * Host of the logic layer in a phone's Web Worker (docs/contracts/host.md). The page and the worker exchange
 * `[channel, payload]`; the developer's scripts are loaded with `importScripts`, so they really run here.
 * @param {DedicatedWorkerGlobalScope} scope
 */
export function startWorker(scope) {
  const post = scope.postMessage.bind(scope);
  const importScripts = scope.importScripts.bind(scope);
  const fetchNow = scope.fetch.bind(scope);
  const Request = scope.XMLHttpRequest;
  const setTimer = scope.setTimeout.bind(scope);
  const clearTimer = scope.clearTimeout.bind(scope);
  const setRepeat = scope.setInterval.bind(scope);
  const clearRepeat = scope.clearInterval.bind(scope);
  const evaluateGlobally = scope.eval;
  const timers = new Map();
  let receive = null;
  let version = '';
  let ids = {};

  const deliver = (channel, json) => {
    try {
      receive(channel, json);
    } catch (error) {
      post(['log', 'exception', JSON.stringify({ args: [String(error)], stack: String(error && error.stack) })]);
    }
  };

  const native = workerNative({ post, fetch: fetchNow, Request, answer: (json) => deliver('native', json) });

  const host = {
    load(kind, id) {
      if (!ids[kind] || !ids[kind].has(id)) return false;
      importScripts(`/__sampan__/code/${version}/${kind}/${id.split('/').map(encodeURIComponent).join('/')}`);
      return true;
    },
    send: (json) => post(['view', json]),
    native: native.call,
    invoke: native.invoke,
    log: (level, json) => post(['log', level, json]),
    setTimer(id, ms, repeat) {
      const fire = () => {
        if (!repeat) timers.delete(id);
        deliver('timer', id);
      };
      timers.set(id, { repeat, handle: repeat ? setRepeat(fire, ms) : setTimer(fire, ms) });
    },
    clearTimer(id) {
      const timer = timers.get(id);
      if (!timer) return;
      timers.delete(id);
      (timer.repeat ? clearRepeat : clearTimer)(timer.handle);
    },
    now: () => scope.performance.now(),
    emit: (json) => post(['emit', json]),
    evaluate: (code) => evaluateGlobally(code),
    onUnhandledRejection(fn) {
      scope.addEventListener('unhandledrejection', (event) => {
        event.preventDefault();
        fn(event.reason, event.promise);
      });
    },
  };

  const useBundle = (bundle) => {
    version = bundle.hash;
    ids = {};
    for (const kind of Object.keys(bundle.ids)) ids[kind] = new Set(bundle.ids[kind]);
  };

  scope.onmessage = ({ data: [channel, payload] }) => {
    if (channel === 'boot') {
      useBundle(payload.bundle);
      native.fill(payload.config.storage);
      hidePlatform(scope);
      receive = boot(host, payload.config);
      post(['booted', null]);
    } else if (channel === 'bundle') {
      useBundle(payload);
    } else if (receive) {
      deliver(channel, payload);
    }
  };
}

/** A mini-program sees no browser: what the worker offers beyond the language goes, as on the desktop. */
function hidePlatform(scope) {
  const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'postMessage', 'indexedDB',
    'caches', 'BroadcastChannel', 'Worker', 'navigator', 'location', 'close', 'Notification'];
  for (const name of names) {
    try {
      Object.defineProperty(scope, name, { value: undefined, configurable: true, writable: true });
    } catch {
      // A name that the browser keeps fixed stays; it is shadowed by the module wrapper anyway.
    }
  }
}
