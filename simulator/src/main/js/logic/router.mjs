/** Routes: checks, queue, effect on the stack, order of lifecycle functions (framework.md 7.3). */

import { createEventChannels } from "./event-channel.mjs";
import { parseUrl } from "./url.mjs";

/** FW-ROUTE-01 */
const MAX_PAGES = 10;
const METHODS = ["navigateTo", "redirectTo", "navigateBack", "switchTab", "reLaunch"];

class RouteRefused extends Error {}

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createRouter(runtime) {
  const { pages } = runtime;
  let queue = Promise.resolve();
  let lastEventId = 0;
  let isReopening = false;

  function isTab(path) {
    const { tabBar } = runtime.manifest;
    return Boolean(tabBar && tabBar.list && tabBar.list.some((item) => clean(item.pagePath) === path));
  }

  function clean(path) {
    return String(path).replace(/^\//, "").replace(/\.html$/, "");
  }

  /** FW-ROUTE-02: one after the other; the promise settles when the route has happened. */
  function go(type, options = {}) {
    if (isReopening) return Promise.resolve(alreadyGone(type));
    const result = queue.then(() => run(type, options));
    queue = result.catch(() => {});
    return result;
  }

  function run(type, options) {
    try {
      return { errMsg: `${type}:ok`, ...perform(type, options) };
    } catch (error) {
      if (!(error instanceof RouteRefused)) throw error;
      throw { errMsg: `${type}:fail ${error.message}` };
    }
  }

  function perform(type, options) {
    if (type === "navigateBack") return back(options.delta === undefined ? 1 : Number(options.delta) || 1);
    const top = pages.top();
    const base = options.basePath || (top ? top.path : "");
    const target = parseUrl(String(options.url), base);
    if (!runtime.manifest.pages.includes(target.path)) {
      runtime.app.pageNotFound(target.path, target.query, false); // FW-ROUTE-06
      throw new RouteRefused(`page "${target.path}" is not found`);
    }
    switch (type) {
      case "navigateTo":
        return navigateTo(target, options.events);
      case "redirectTo":
        return redirectTo(target);
      case "switchTab":
        return switchTab(target);
      default:
        return reLaunch(target, "reLaunch");
    }
  }

  function navigateTo(target, events) {
    if (isTab(target.path)) throw new RouteRefused("can not navigateTo a tabbar page");
    if (pages.length >= MAX_PAGES) throw new RouteRefused("webview count limit exceed");
    const step = begin("navigateTo", target.path);
    const old = pages.top();
    if (old) old.hide();
    const pending = prepareChannel(events);
    const page = openWith(target, step, pending);
    finish(step, page, old, [], true);
    return { eventChannel: page.channels.opener };
  }

  /** FW-ROUTE-08: listeners of the opener are there before the page loads. */
  function prepareChannel(events) {
    return (page) => {
      for (const name of Object.keys(events || {})) page.channels.opener.on(name, events[name]);
    };
  }

  function redirectTo(target) {
    if (isTab(target.path)) throw new RouteRefused("can not redirectTo a tabbar page");
    const step = begin("redirectTo", target.path);
    const destroyed = unloadTo(step, pages.length - 1);
    const page = openWith(target, step);
    finish(step, page, null, destroyed, false);
    return {};
  }

  function back(delta) {
    if (pages.length <= 1) throw new RouteRefused("cannot navigate back at first page."); // FW-ROUTE-03
    const left = Math.max(1, pages.length - Math.max(1, delta));
    const step = begin("navigateBack", pages.stack()[left - 1].path);
    const destroyed = unloadTo(step, left);
    const page = pages.top();
    page.show();
    finish(step, page, null, destroyed, true);
    return {};
  }

  function switchTab(target) {
    if (!isTab(target.path)) throw new RouteRefused("can not switch to no-tabBar page");
    const top = pages.top();
    if (top && top.path === target.path) return {};
    const step = begin("switchTab", target.path);
    let old = null;
    let destroyed = [];
    if (top && top.isTab) {
      old = top;
      top.hide();
    } else if (top) {
      const bottom = pages.stack()[0];
      destroyed = unloadTo(step, bottom.isTab ? 1 : 0);
    }
    pages.takeAll();
    let page = pages.keptTab(target.path);
    if (page) {
      pages.showTab(page);
      page.show();
    } else page = openWith(target, step);
    finish(step, page, old, destroyed, false);
    return {};
  }

  /** @param {"reLaunch"|"autoReLaunch"} type */
  function reLaunch(target, type) {
    const step = begin(type, target.path);
    const destroyed = unloadTo(step, 0).concat(pages.destroyKeptTabs());
    const page = openWith(target, step);
    finish(step, page, null, destroyed, false);
    return {};
  }

  /**
   * The first route (FW-ROUTE table, launch); the stack is empty. An unknown page opens the entry page instead.
   * @param {{path: string, query: Record<string, string>}[]} before the stack before a restart by hot reload, bottom to top
   */
  function launch({ path, query }, before = []) {
    const kept = stillPossible(before);
    if (kept.length > 0) {
      reopen(kept);
      return;
    }
    let target = { path: clean(path), query };
    if (!runtime.manifest.pages.includes(target.path)) {
      runtime.app.pageNotFound(target.path, query, true);
      if (pages.length > 0) return;
      target = { path: runtime.manifest.entry, query: {} };
    }
    const step = begin("appLaunch", target.path);
    finish(step, openWith(target, step), null, [], false);
  }

  /** Pages that the project still has; a tab page stands at the bottom only (FW-ROUTE-04). */
  function stillPossible(stack) {
    return stack.filter(({ path }) => runtime.manifest.pages.includes(path)).filter(({ path }, at) => at === 0 || !isTab(path));
  }

  function reopen(targets) {
    targets.forEach((target, at) => {
      const covered = pages.top();
      isReopening = at < targets.length - 1;
      const step = begin(covered ? "navigateTo" : "appLaunch", target.path);
      if (covered) covered.hide();
      arrive(step, openWith(target, step), covered, [], false);
    });
    tellStack();
  }

  /** A page that is covered at once asks for nothing new: where it led to stands above it already. */
  function alreadyGone(type) {
    const answer = { errMsg: `${type}:ok` };
    return type === "navigateTo" ? { ...answer, eventChannel: createEventChannels(runtime).opener } : answer;
  }

  // FW-ROUTE-07: the phases that route listeners hear, in order.
  function begin(type, path) {
    const step = { type, path, routeEventId: `${++lastEventId}` };
    tell(step, "beforeAppRoute");
    return step;
  }

  function tell(step, phase) {
    runtime.hub.emit("route", {
      phase,
      type: step.type,
      openType: step.type,
      path: step.path,
      query: step.query || {},
      routeEventId: step.routeEventId,
      page: step.page,
    });
  }

  function unloadTo(step, count) {
    tell(step, "beforePageUnload");
    const destroyed = pages.popTo(count);
    tell(step, "afterPageUnload");
    return destroyed;
  }

  function openWith(target, step, prepare) {
    step.query = target.query;
    tell(step, "beforePageLoad");
    const stop = runtime.hub.on("pageCreated", (page) => {
      page.routeStep = step;
      if (prepare) prepare(page);
    });
    let page;
    try {
      page = pages.open(target.path, target.query);
    } finally {
      stop();
    }
    step.page = page;
    page.show();
    tell(step, "afterPageLoad");
    return page;
  }

  function finish(step, page, hidden, destroyed, animate) {
    arrive(step, page, hidden, destroyed, animate);
    tellStack();
  }

  function arrive(step, page, hidden, destroyed, animate) {
    step.page = page;
    page.routeStep = step;
    runtime.patches.flushPage(page);
    const hide = hidden ? hidden.id : null;
    runtime.view.post("route", { type: step.type, show: page.id, hide, destroy: destroyed, animate });
    tell(step, "appRoute");
  }

  function tellStack() {
    runtime.emit("stack", pages.stack().map(({ id, path, query }) => ({ page: id, path, query })));
  }

  /** The view has ended the transition. */
  function done(page) {
    if (page.isUnloaded || !page.routeStep) return;
    const step = page.routeStep;
    page.routeStep = null;
    page.callPage("onRouteDone", []);
    page.runPageLifetimes("routeDone");
    tell(step, "appRouteDone");
  }

  /** `this.router` and `this.pageRouter`: the `wx` methods with another base (FW-ROUTE-05). */
  function facade(basePath) {
    return Object.fromEntries(METHODS.map((name) => [name, (options) => callWithBase(name, options || {}, basePath)]));
  }

  function callWithBase(name, options, basePath) {
    if (name === "navigateBack") return runtime.wx.navigateBack(options);
    const { path, query } = parseUrl(String(options.url), basePath);
    const text = Object.keys(query).map((key) => `${key}=${encodeURIComponent(query[key])}`).join("&");
    return runtime.wx[name]({ ...options, url: `/${path}${text === "" ? "" : `?${text}`}` });
  }

  return { go, launch, done, isTab, facade, resolve: (url, basePath) => parseUrl(url, basePath || "") };
}
