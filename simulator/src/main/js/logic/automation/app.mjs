// App.*: the page stack, calls of wx, evaluated functions.

/** @param {import('../runtime.mjs').Page} page */
export const pageRef = (page) => ({ pageId: page.id, path: page.path, query: page.query ?? {} });

/** @param {import('../runtime.mjs').Runtime} runtime @returns {import('./install.mjs').Methods} */
export function appMethods(runtime) {
  return {
    'App.getPageStack': () => ({ pageStack: runtime.pages.stack().map(pageRef) }),
    'App.getCurrentPage': () => {
      const page = runtime.pages.top();
      if (!page) throw new Error('page destroyed');
      return pageRef(page);
    },
  };
}
