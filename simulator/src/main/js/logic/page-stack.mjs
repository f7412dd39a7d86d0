/** The page stack and the steps that routes are made of (framework.md 7.3). */

import { Page } from "./page.mjs";
import { pageConfig } from "./page-config.mjs";

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createPageStack(runtime) {
  const stack = [];
  /** Tab pages that live, on the stack or kept below it, by path (FW-ROUTE-04). */
  const tabs = new Map();
  const byId = new Map();
  let lastId = 0;

  /** Creates a page and puts it on top: created, attached, onLoad; `show` follows. */
  function open(path, query) {
    const page = new Page(runtime, ++lastId, path, query, pageConfig(runtime, path));
    byId.set(page.id, page);
    const isFirst = stack.length === 0;
    // The home button leads to the entry page from wherever else the stack begins.
    const home = isFirst && !page.isTab && path !== runtime.manifest.entry;
    // The message stands before everything else that concerns the page.
    const message = { page: page.id, path, title: page.config.navigationBarTitleText || "", config: page.config, isTab: page.isTab };
    runtime.view.post("page", { ...message, first: isFirst, home });
    page.create();
    message.config.pageScroll = page.has("onPageScroll");
    stack.push(page);
    if (page.isTab) tabs.set(path, page);
    runtime.hub.emit("pageCreated", page);
    page.component.attachTree();
    page.callPage("onLoad", [page.query]);
    return page;
  }

  function destroy(page) {
    page.unload();
    byId.delete(page.id);
    if (tabs.get(page.path) === page) tabs.delete(page.path);
  }

  /** Unloads from the top until `count` pages are left. @returns ids of the destroyed pages */
  function popTo(count) {
    const ids = [];
    while (stack.length > count) {
      const page = stack[stack.length - 1];
      destroy(page);
      stack.pop();
      ids.push(page.id);
    }
    return ids;
  }

  return {
    open,
    popTo,
    /** Tab pages below the stack. @returns ids */
    destroyKeptTabs() {
      const kept = [...tabs.values()].filter((page) => !stack.includes(page));
      for (const page of kept) destroy(page);
      return kept.map((page) => page.id);
    },
    keptTab: (path) => tabs.get(path),
    /** Leaves only this tab page on the stack; the other tab page is kept. */
    showTab(page) {
      stack.length = 0;
      stack.push(page);
    },
    takeAll() {
      stack.length = 0;
    },
    stack: () => [...stack],
    top: () => stack[stack.length - 1],
    byId: (id) => byId.get(id),
    all: () => [...byId.values()],
    get length() {
      return stack.length;
    },
  };
}
