// Automation in the logic layer: tool message `auto {id, method, params}` in; `auto {id, result | error}` and events `event {method, params}` out.
import { appMethods } from './app.mjs';
import { elementMethods } from './element.mjs';
import { sendEvents } from './events.mjs';
import { mockMethods } from './mock.mjs';
import { pageMethods } from './page.mjs';
import { toolMethods } from './tool.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */
/** @typedef {Record<string, (params: any) => any>} Methods each gives the result object, or a promise of it, or throws an Error with the text of spec/automator.md 7 */

/** @param {Runtime} runtime */
export function installAutomation(runtime) {
  const emit = (method, params) => runtime.emit('event', { method, params });
  /** @type {Methods} */
  const methods = { ...toolMethods(runtime), ...appMethods(runtime, emit), ...mockMethods(runtime), ...pageMethods(runtime), ...elementMethods(runtime) };
  sendEvents(runtime, emit);
  runtime.onTool('auto', ({ id, method, params }) => {
    answer(methods, method, params ?? {}).then(
      (result) => runtime.emit('auto', { id, result: result ?? {} }),
      (error) => runtime.emit('auto', { id, error: { message: errorText(error) } }),
    );
  });
}

async function answer(methods, method, params) {
  if (!Object.hasOwn(methods, method)) throw new Error(`${params.pageId === undefined ? 'appservice' : 'webview'} ${method} unimplemented`);
  return methods[method](params);
}

/** Text of anything that was thrown: an Error, a result with errMsg, a string from the view. @param {any} error */
export const errorText = (error) => String(error?.message ?? error?.errMsg ?? error);
