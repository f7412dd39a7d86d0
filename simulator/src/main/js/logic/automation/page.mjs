// Page.*: elements, data, methods, window properties.
import { describe, pageOf, selectFrom, selectOne } from './nodes.mjs';
import { selectByXpath } from './xpath.mjs';
import { atPath, callMethod, toJson } from './values.mjs';

/** @param {any} instance @param {object} data resolves after the callback, so after the view has rendered */
export const setDataAndWait = (instance, data) => new Promise((resolve) => { instance.setData(data, () => resolve({})); });

/** @param {import('../runtime.mjs').Runtime} runtime @returns {import('./install.mjs').Methods} */
export function pageMethods(runtime) {
  const all = ({ pageId, selector }) => {
    const page = pageOf(runtime, pageId);
    return selectFrom(page, null, selector);
  };
  const byXpath = ({ pageId, selector }) => selectByXpath(pageOf(runtime, pageId), selector);
  return {
    'Page.getElement': (params) => describe(selectOne(all(params))),
    'Page.getElements': (params) => ({ elements: all(params).map(describe) }),
    'Page.getElementByXpath': (params) => describe(selectOne(byXpath(params))),
    'Page.getElementsByXpath': (params) => ({ elements: byXpath(params).map(describe) }),
    async 'Page.getWindowProperties'({ pageId, names }) {
      const page = pageOf(runtime, pageId);
      return { properties: await runtime.view.ask('auto', { name: 'window', args: { page: page.id, names } }) };
    },
    'Page.getData': ({ pageId, path }) => ({ data: toJson(atPath(pageOf(runtime, pageId).instance.data, path)) }),
    'Page.setData': ({ pageId, data }) => setDataAndWait(pageOf(runtime, pageId).instance, data),
    'Page.callMethod': (params) => callMethod(pageOf(runtime, params.pageId).instance, 'page', params),
  };
}
