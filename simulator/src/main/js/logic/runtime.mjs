/**
 * The object that all parts of the logic layer share: the ways out to the host, the view and the native layer, and the
 * registries that the parts hang themselves on. One per running mini-program; it never outlives its context.
 *
 * @typedef {object} Runtime
 * @property {object} host the host of docs/contracts/host.md
 * @property {object} config `{manifest, device, theme, launch, userDataPath, apiTable, …}` given to boot; `theme` and
 *   `device` are replaced when the tool changes them
 * @property {object} manifest the bundle's manifest (docs/contracts/bundle.md section 2), replaced by a hot reload
 * @property {object} global the object that carries the globals of user code (`globalThis`, or a plain object in tests)
 * @property {object} wx the object installed by `logic/api/install.mjs`
 * @property {View} view messages to and from the view
 * @property {Pages} pages the page stack, read only
 * @property {Router} router the routes of framework.md 7.3
 * @property {Tree} tree queries on the shadow tree
 * @property {AppPart} app the App instance and its life
 * @property {(name: string, args?: object) => any} native synchronous native call; throws `{errMsg, errCode}`
 * @property {(name: string, args?: object, onProgress?: (r: any) => void) => Promise<any>} invoke asynchronous native call;
 *   rejects with `{errMsg, errCode}`; the promise carries `callId` for the abort calls
 * @property {(fn: () => void) => void} nextTick runs `fn` after this turn's changes are handed to the view (FW-DATA-09)
 * @property {(fn: () => void) => void} afterFlush same moment, for the base library's own use; errors are ours
 * @property {() => void} requestFlush asks for a flush at the end of this turn
 * @property {(kind: string, fn: (payload: any) => void) => void} onTool listens to a kind on channel `tool`
 * @property {(kind: string, payload: any) => void} emit sends `[kind, payload]` to the tool
 * @property {(error: any, where?: string) => void} report an exception of user code: console, App.onError, once
 * @property {(code: string, message: string) => void} warn a framework warning in the developer's console
 * @property {(fn: Function, self: any, args: any[], where?: string) => any} callUser runs user code; never throws, a throw
 *   is reported and gives undefined
 * @property {EventHub} hub internal happenings: `appShow`, `appHide`, `route {type, page, phase, id}` (FW-ROUTE-07),
 *   `pageCreated`, `pageReady`, `pageDestroyed` (page), `theme`, `resize {page, size}`, `error`, `rejection`
 *
 * @typedef {object} View
 * @property {(kind: string, payload: any) => void} post queues a message; all of a turn leave as one JSON text
 * @property {(kind: "query"|"ui"|"node"|"auto", payload: any) => Promise<any>} ask queues a message with a fresh id and
 *   resolves with the answer's `r`; rejects with it when the answer says `ok: false`. A `query` gets its `after` filled in
 * @property {(kind: string, fn: (payload: any) => void) => void} on listens to a kind of message from the view
 *
 * @typedef {object} Pages
 * @property {() => Page[]} stack bottom first, a copy
 * @property {() => Page|undefined} top
 * @property {(id: number) => Page|undefined} byId also tab pages that are kept but not on the stack
 *
 * @typedef {object} Page `{id, path, query, instance, component, isTab, config}`; `instance` is what `getCurrentPages()`
 *   gives, `component` the internal component with its shadow tree
 *
 * @typedef {object} Router
 * @property {(type: RouteType, options: RouteOptions) => Promise<{errMsg: string, eventChannel?: object}>} go queues a route;
 *   rejects with `{errMsg}`, without a `fail` callback of its own
 * @property {(url: string, basePath?: string) => {path: string, query: object}} resolve
 *
 * @typedef {"navigateTo"|"redirectTo"|"navigateBack"|"switchTab"|"reLaunch"} RouteType
 * @typedef {{url?: string, delta?: number, events?: object, basePath?: string}} RouteOptions
 *
 * @typedef {object} Tree
 * @property {(scope: any, selector: string, options?: {tags?: boolean}) => ShadowNode[]} queryAll nodes in the shadow tree of
 *   `scope` (a page, a component instance, or null for the top page), in tree order; `tags` allows tag selectors
 * @property {(scope: any) => object|undefined} componentOf the internal component behind an instance
 * @property {(pageId: number, nodeId: number) => ShadowNode|undefined} byId
 * @property {(node: ShadowNode) => object} datasetOf a copy
 * @property {(node: ShadowNode) => object} markOf merged marks of the node and its ancestors
 *
 * @typedef {object} ShadowNode `id` (0 when not rendered), `tag`, `attrs` (final names → values), `component` when it is a
 *   host, `children`, `parent`
 *
 * @typedef {object} AppPart
 * @property {any} instance
 * @property {() => object} launchOptions
 * @property {() => object} enterOptions
 *
 * @typedef {object} EventHub
 * @property {(kind: string, fn: (payload: any) => void) => () => void} on returns the function that stops listening
 * @property {(kind: string, payload?: any) => void} emit
 */

import { createHub } from "./hub.mjs";
import { createOutbox } from "./outbox.mjs";

/** Message kinds that are answered, and the field that carries their id (docs/contracts/protocol.md). */
const ANSWER_ID = { query: "q", ui: "id", node: "id", auto: "id" };

/**
 * Makes a runtime with its ways out; `main.mjs` adds the parts.
 *
 * @param {object} host
 * @param {object} config
 * @returns {Runtime}
 */
export function createRuntime(host, config) {
  const runtime = {
    host,
    config,
    manifest: withVersion(config.manifest),
    global: host.global || globalThis,
    hub: createHub(),
  };
  installNative(runtime);
  installTool(runtime);
  installView(runtime, createOutbox(runtime));
  return runtime;
}

/** Libraries compare the version; what a project leaves open ("latest") is the one that is simulated. */
const SIMULATED_VERSION = "3.8.0";

/** @param {object} manifest @returns {object} with a `libVersion` that is a number */
export function withVersion(manifest) {
  return /^\d/.test(manifest.libVersion || "") ? manifest : { ...manifest, libVersion: SIMULATED_VERSION };
}

function installNative(runtime) {
  const { host } = runtime;
  const waiting = new Map();
  let lastCall = 0;

  runtime.native = (name, args) => {
    const answer = JSON.parse(host.native(name, JSON.stringify(args || {})));
    if (answer.ok) return answer.r;
    throw { errMsg: answer.errMsg, errCode: answer.errCode };
  };

  runtime.invoke = (name, args, onProgress) => {
    const id = ++lastCall;
    const promise = new Promise((resolve, reject) => waiting.set(id, { resolve, reject, onProgress }));
    promise.callId = id;
    host.invoke(id, name, JSON.stringify(args || {}));
    return promise;
  };

  runtime.receiveNative = (answer) => {
    const call = waiting.get(answer.id);
    if (!call) return;
    if (answer.progress !== undefined) {
      if (call.onProgress) call.onProgress(answer.progress);
      return;
    }
    waiting.delete(answer.id);
    if (answer.ok) call.resolve(answer.r);
    else call.reject({ errMsg: answer.errMsg, errCode: answer.errCode });
  };
}

function installTool(runtime) {
  const tool = createHub();
  runtime.onTool = tool.on;
  runtime.receiveTool = ([kind, payload]) => tool.emit(kind, payload);
  runtime.emit = (kind, payload) => runtime.host.emit(JSON.stringify([kind, payload]));
}

function installView(runtime, outbox) {
  const incoming = createHub();
  const asked = { query: new Map(), ui: new Map(), node: new Map(), auto: new Map() };
  let lastId = 0;

  for (const kind of Object.keys(asked)) {
    incoming.on(kind, (answer) => {
      const id = answer[ANSWER_ID[kind]];
      const call = asked[kind].get(id);
      if (!call) return;
      asked[kind].delete(id);
      if (answer.ok === false) call.reject(answer.r);
      else call.resolve(answer.r);
    });
  }

  runtime.view = {
    post: outbox.post,
    on: incoming.on,
    ask(kind, payload) {
      const id = ++lastId;
      const message = { ...payload, [ANSWER_ID[kind]]: id };
      if (kind === "query" && message.after === undefined) message.after = runtime.patches.barrier(message.page);
      return new Promise((resolve, reject) => {
        asked[kind].set(id, { resolve, reject });
        outbox.post(kind, message);
      });
    },
  };
  runtime.outbox = outbox;
  runtime.requestFlush = outbox.requestFlush;
  runtime.nextTick = (fn) => outbox.afterFlush(() => runtime.callUser(fn, undefined, [], "wx.nextTick"));
  runtime.afterFlush = outbox.afterFlush;
  runtime.receiveView = (messages) => {
    for (const [kind, payload] of messages) incoming.emit(kind, payload);
  };
}
