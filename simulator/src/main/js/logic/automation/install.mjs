// Automation in the logic layer: tool message `auto {id, method, params}` in, `auto {id, result | error}` out.
import { appMethods } from './app.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */
/** @typedef {Record<string, (params: any) => any>} Methods each gives the result object, or a promise of it, or throws an Error with the text of spec/automator.md 7 */

/** @param {Runtime} runtime */
export function installAutomation(runtime) {
  /** @type {Methods} */
  const methods = { ...appMethods(runtime) };
  runtime.onTool('auto', ({ id, method, params }) => {
    answer(methods, method, params ?? {}).then(
      (result) => runtime.emit('auto', { id, result: result ?? {} }),
      (error) => runtime.emit('auto', { id, error: { message: String(error?.message ?? error?.errMsg ?? error) } }),
    );
  });
}

async function answer(methods, method, params) {
  if (!Object.hasOwn(methods, method)) throw new Error(`${'pageId' in params ? 'webview' : 'appservice'} ${method} unimplemented`);
  return methods[method](params);
}
