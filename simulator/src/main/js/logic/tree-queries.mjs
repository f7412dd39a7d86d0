/** The shadow tree as other parts ask for it: by selector, by id, by instance. */

import { STATE } from "./component/component.mjs";
import { markOf } from "./events.mjs";
import { queryAll } from "./selectors.mjs";
import { datasetOf } from "./tree/emit.mjs";

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createTree(runtime) {
  function componentOf(scope) {
    if (scope === null || scope === undefined) {
      const top = runtime.pages.top();
      return top && top.component;
    }
    return scope[STATE] || (scope.component && scope.component.root ? scope.component : undefined);
  }

  return {
    componentOf,
    queryAll(scope, selector, options) {
      const component = componentOf(scope);
      return component ? queryAll(component, selector, options) : [];
    },
    byId(pageId, nodeId) {
      const page = runtime.pages.byId(pageId);
      if (!page) return undefined;
      return nodeId === 0 ? page.pageRoot : page.patch.nodes.get(nodeId);
    },
    datasetOf,
    markOf,
  };
}
