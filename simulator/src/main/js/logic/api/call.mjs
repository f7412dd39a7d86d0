// The one call machine of `wx.*`: callbacks, promises, errMsg, failures. Every API of kind "async with options" goes through it.
import { checkOptions } from './check.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

/** A failure that the app may see: `reason` is what follows `<api>:fail `. `extra` (errCode, errno) is copied to the result. */
export class ApiFailure extends Error {
  /** @param {string} reason @param {object} [extra] */
  constructor(reason, extra) {
    super(reason);
    this.name = 'ApiFailure';
    this.extra = extra;
  }
}

/** Removes `<api>:fail `, `fail:` and the like, so that the reason can be given to another API name. @param {string} text */
export function bareReason(text) {
  return String(text).replace(/^(?:[\w.]+:\s*)?fail(?:[:\s]\s*|$)/, '');
}

/** @param {string} name @param {string} reason */
export const failText = (name, reason) => `${name}:fail${reason ? ` ${reason}` : ''}`;

/**
 * @typedef {{promise: Promise<object> | undefined, ended: boolean, ok(result?: object): void, fail(reason: string, extra?: object): void, failWith(error: unknown): void}} Call
 */

/**
 * Opens a call: exactly one of ok/fail ends it. A promise exists only when none of the three callbacks was given
 * and the API is one that answers promises (platform rule since 2.10.2).
 * @param {Runtime} runtime @param {string} name @param {any} options @param {boolean} promised @returns {Call}
 */
export function openCall(runtime, name, options, promised) {
  const own = options && typeof options === 'object' ? options : {};
  const listened = typeof own.success === 'function' || typeof own.fail === 'function' || typeof own.complete === 'function';
  let settle;
  const promise = promised && !listened ? new Promise((resolve, reject) => { settle = { resolve, reject }; }) : undefined;
  const end = (kind, payload) => {
    if (call.ended) return;
    call.ended = true;
    for (const key of [kind, 'complete']) {
      if (typeof own[key] === 'function') runtime.callUser(own[key], own, [payload], `${key} callback of wx.${name}`);
    }
    if (settle) (kind === 'success' ? settle.resolve : settle.reject)(payload);
  };
  const call = {
    promise,
    ended: false,
    ok(result) { end('success', { ...result, errMsg: result?.errMsg ?? `${name}:ok` }); },
    fail(reason, extra) { end('fail', { ...extra, errMsg: failText(name, bareReason(reason)) }); },
    failWith(error) {
      if (error instanceof ApiFailure) return call.fail(error.message, error.extra);
      runtime.report(error, `wx.${name}`);
      return call.fail('internal error');
    },
  };
  return call;
}

/**
 * Makes the function the app calls. `run(options, call, scope)` gives the result fields, or a promise of them, or throws ApiFailure.
 * Callbacks run after the function has returned.
 * @param {Runtime} runtime @param {string} name
 * @param {(options: any, call: Call, scope?: any) => any} run `scope`: the component that some APIs take as second argument
 * @param {{promised: boolean, checked: () => import('../../shared/api-table-read.mjs').Field[], immediate?: boolean}} how
 *   `immediate`: callbacks run before the function returns, as the documents say of getSystemInfo
 */
export function asyncApi(runtime, name, run, how) {
  let checked;
  return function (options, scope) {
    const call = openCall(runtime, name, options, how.promised);
    checked ??= how.checked();
    const wrong = checkOptions(options, checked);
    if (wrong) {
      Promise.resolve().then(() => call.fail(`parameter error: ${wrong}`));
      return call.promise;
    }
    let result;
    try {
      result = run(options ?? {}, call, scope);
    } catch (error) {
      Promise.resolve().then(() => call.failWith(error));
      return call.promise;
    }
    if (how.immediate) call.ok(result);
    else Promise.resolve(result).then((value) => call.ok(value), (error) => call.failWith(error));
    return call.promise;
  };
}

/**
 * Makes a synchronous API: a failure is thrown as an Error with errMsg.
 * @param {string} name @param {(...args: any[]) => any} run
 */
export function syncApi(name, run) {
  return function (...args) {
    try {
      return run(...args);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      throw syncError(name, error);
    }
  };
}

/** @param {string} name @param {ApiFailure} failure */
export function syncError(name, failure) {
  const message = failText(name, bareReason(failure.message));
  return Object.assign(new Error(message), { errMsg: message }, failure.extra);
}
