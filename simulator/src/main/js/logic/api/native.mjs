// Calls to the native layer and to the screen, with their failures turned into ApiFailure.
import { ApiFailure, bareReason } from './call.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

function failure(error) {
  if (error instanceof ApiFailure) return error;
  const extra = {};
  for (const key of ['errCode', 'errno']) if (error?.[key] !== undefined && error[key] !== null) extra[key] = error[key];
  return new ApiFailure(bareReason(error?.errMsg ?? error?.message ?? error), extra);
}

/** Synchronous native call. @param {Runtime} runtime @param {string} name @param {object} [args] @throws {ApiFailure} */
export function callNative(runtime, name, args = {}) {
  try {
    return runtime.native(name, args) ?? {};
  } catch (error) {
    throw failure(error);
  }
}

/** Synchronous native call with an answer for hosts that do not know the name. @param {Runtime} runtime @param {object} otherwise */
export function callNativeOr(runtime, name, args, otherwise) {
  try {
    return callNative(runtime, name, args);
  } catch (error) {
    if (error.message !== 'not supported') throw error;
    return otherwise;
  }
}

/** Asynchronous native call. @param {Runtime} runtime @param {string} name @param {object} [args] @param {(progress: any) => void} [onProgress] */
export function invokeNative(runtime, name, args = {}, onProgress = undefined) {
  return Promise.resolve(runtime.invoke(name, args, onProgress)).then((value) => value ?? {}, (error) => { throw failure(error); });
}

/** Id of the page on top, or 0. @param {Runtime} runtime */
export const topPageId = (runtime) => runtime.pages.top()?.id ?? 0;

/** Asks the screen (message `ui`) and waits for its answer. @param {Runtime} runtime @param {string} name @param {object} [args] */
export function askScreen(runtime, name, args = {}) {
  return Promise.resolve(runtime.view.ask('ui', { name, args, page: topPageId(runtime) }))
    .then((value) => value ?? {}, (error) => { throw failure(error); });
}

/** Tells the screen without waiting. @param {Runtime} runtime @param {string} name @param {object} [args] */
export function tellScreen(runtime, name, args = {}) {
  runtime.view.post('ui', { id: 0, name, args, page: topPageId(runtime) });
}
