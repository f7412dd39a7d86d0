// What request, uploadFile and downloadFile share: the queue of ten, address checks, time limits, abort.
import { ApiFailure, openCall } from './call.mjs';
import { Listeners } from './listeners.mjs';
import { callNative, invokeNative } from './native.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

/** PARALLEL_REQUESTS and NETWORK_TIMEOUT_MS of spec limits.md 3. */
const PARALLEL = 10;
const TIMEOUT_MS = 60000;
const URL = /^(https?):\/\/([^/?#]+)/i;

/** The network half of one mini-program: at most ten calls run, the rest wait in order. */
export class Network {
  /** @param {Runtime} runtime */
  constructor(runtime) {
    this.runtime = runtime;
    this.running = 0;
    /** @type {(() => void)[]} */
    this.waiting = [];
    this.lastTask = 0;
    this.warnedHosts = new Set();
  }

  /** @param {string} url @throws {ApiFailure} when it is not http(s) */
  checkUrl(url) {
    const match = URL.exec(url);
    if (!match) throw new ApiFailure(`invalid url "${url}"`, { errno: 600009 });
    const host = match[2].toLowerCase();
    if (!this.runtime.manifest.urlCheck || this.warnedHosts.has(host)) return;
    this.warnedHosts.add(host);
    this.runtime.warn('API_DOMAIN', `${match[1].toLowerCase()}://${host} has to be in the domain list of the mini-program on a phone; the simulator lets it through`);
  }

  /** @param {'request' | 'uploadFile' | 'downloadFile' | 'connectSocket'} kind @param {unknown} own option of the call @returns {number} ms */
  timeout(kind, own) {
    if (typeof own === 'number' && own > 0) return own;
    const configured = this.runtime.manifest.networkTimeout?.[kind];
    return typeof configured === 'number' && configured > 0 ? configured : TIMEOUT_MS;
  }

  /** Runs `start` when fewer than ten calls run. @param {() => Promise<any>} start */
  queue(start) {
    const next = () => {
      this.running++;
      start().finally(() => {
        this.running--;
        this.waiting.shift()?.();
      });
    };
    if (this.running < PARALLEL) next(); else this.waiting.push(next);
  }

  /**
   * One call with a task object. `onHeadersReceived` is filled from the native progress; everything else is the caller's.
   * @param {string} name API name @param {string} kind object kind, for error reports @param {any} options of the app
   * @param {{native: string, args: () => object, result: (answer: any) => object, progress?: (p: any, listeners: Listeners) => void}} how
   */
  start(name, kind, options, how) {
    const { runtime } = this;
    const call = openCall(runtime, name, options, false);
    const listeners = new Listeners(runtime, kind);
    const task = ++this.lastTask;
    let native = null, aborted = false;
    const onProgress = (progress) => {
      if (progress.event === 'headers') listeners.emit('HeadersReceived', { header: progress.header, statusCode: progress.statusCode, cookies: progress.cookies ?? [] });
      else how.progress?.(progress, listeners);
    };
    const run = async () => {
      try {
        if (aborted) throw new ApiFailure('abort');
        native = invokeNative(runtime, how.native, { task, ...how.args() }, onProgress);
        const answer = await native;
        call.ok(how.result(answer));
      } catch (error) {
        call.failWith(error);
      }
    };
    this.queue(run);
    return {
      listeners,
      abort() {
        if (call.ended || aborted) return;
        aborted = true;
        if (native) callNative(runtime, 'request.abort', { task });
        Promise.resolve().then(() => call.fail('abort'));
      },
    };
  }

  /** A call that fails before it starts: same task object, nothing behind it. */
  refuse(name, options, error) {
    const call = openCall(this.runtime, name, options, false);
    Promise.resolve().then(() => call.failWith(error));
    return { listeners: new Listeners(this.runtime, name), abort() {} };
  }
}

/** Members `on…`/`off…` of a task object for the given events. @param {Listeners} listeners @param {string[]} events */
export function taskMembers(listeners, events) {
  const members = {};
  for (const event of events) {
    members[`on${event}`] = (listener) => { listeners.add(event, listener); };
    members[`off${event}`] = (listener) => { listeners.remove(event, listener); };
  }
  return members;
}

/** Headers of the app as text, without those that the platform sets itself. @param {any} given */
export function cleanHeader(given) {
  const header = {};
  for (const [key, value] of Object.entries(given ?? {})) {
    if (value !== undefined && value !== null && key.toLowerCase() !== 'referer') header[key] = String(value);
  }
  return header;
}

/** @param {object} header @param {string} name @returns {string | undefined} */
export function headerValue(header, name) {
  const key = Object.keys(header).find((one) => one.toLowerCase() === name);
  return key === undefined ? undefined : header[key];
}

