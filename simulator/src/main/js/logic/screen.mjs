/** What the view reports about pages and its chrome, and what it needs when it is (re)born. */

import { resolveTheme } from "./page-config.mjs";

/** @param {import("./runtime.mjs").Runtime} runtime */
export function connectScreen(runtime) {
  const { view, pages, router, patches } = runtime;

  /** Runs `fn` with the page that a message is about, if it still lives. */
  const onPage = (kind, fn) =>
    view.on(kind, (payload) => {
      const page = pages.byId(payload.page);
      if (page && !page.isUnloaded) fn(page, payload);
    });

  view.on("ready", () => {
    if (runtime.outbox.isOpen()) reborn();
    else runtime.outbox.open();
  });
  view.on("ack", patches.acknowledged);
  view.on("ev", runtime.events.receive);

  onPage("resync", (page) => patches.sendSnapshot(page));
  onPage("model", (page, { t, f, d }) => {
    const node = page.patch.nodes.get(t);
    const field = node && node.v.P.m && node.v.P.m[f];
    if (!field) return;
    node.v = { ...node.v, a: { ...node.v.a, [f]: d } }; // the view shows it already
    node.owner.changes.apply([[field, d]]);
  });
  onPage("wxs", (page, { owner, method, args }) => ownerOf(page, owner).call(method, [args], `callMethod ${method}`));
  onPage("trigger", (page, { t, name, detail, options }) => {
    const node = t === 0 ? page.pageRoot : page.patch.nodes.get(t);
    if (node && node !== page.pageRoot) runtime.events.trigger(node, name, detail, options);
  });

  function ownerOf(page, id) {
    const host = id === 0 ? page.pageRoot : page.patch.nodes.get(id);
    return host && host.component ? host.component : page.component;
  }

  onPage("scroll", (page, { top }) => page.callPage("onPageScroll", [{ scrollTop: top }]));
  onPage("reachBottom", (page) => page.callPage("onReachBottom", []));
  onPage("pullDown", (page) => page.callPage("onPullDownRefresh", []));
  onPage("routeDone", (page) => router.done(page));
  onPage("resize", (page, { size }) => {
    page.callPage("onResize", [{ size }]);
    page.runPageLifetimes("resize", { size });
    runtime.hub.emit("resize", { page, size });
  });

  view.on("nav", (message) => {
    const { type, index } = message;
    runtime.hub.emit("nav", message);
    if (type === "back") router.go("navigateBack", {}).catch(() => {});
    else if (type === "home") router.go("reLaunch", { url: `/${runtime.manifest.entry}` }).catch(() => {});
    else if (type === "tab") tapTab(index);
    else if (type === "close") runtime.receiveTool(["hide", {}]);
  });

  /** FW-PAGE-01: `onTabItemTap` also when the tab is shown already. */
  function tapTab(index) {
    const item = runtime.manifest.tabBar && runtime.manifest.tabBar.list[index];
    if (!item) return;
    const told = { index: String(index), pagePath: item.pagePath, text: item.text };
    const tell = () => {
      const page = pages.top();
      if (page) page.callPage("onTabItemTap", [told]);
    };
    router.go("switchTab", { url: `/${item.pagePath}` }).then(tell, () => {});
  }

  view.on("log", ({ level, args }) => {
    runtime.host.log(level || "log", JSON.stringify({ args: args || [], stack: "", source: null }));
  });

  function boot() {
    const { config, manifest } = runtime;
    const app = resolveTheme(
      { window: manifest.window || {}, tabBar: manifest.tabBar || null, style: manifest.style || "", darkmode: Boolean(manifest.darkmode) },
      runtime,
    );
    view.post("boot", { device: config.device, theme: config.theme, app, appid: manifest.appid, base: "/" });
  }

  /** A new screen document: everything it must know, from the beginning (PP-07). */
  function reborn() {
    runtime.outbox.reset();
    boot();
    runtime.styles.resendAll();
    const stack = pages.stack();
    const kept = pages.all().filter((page) => !stack.includes(page));
    for (const page of [...kept, ...stack]) {
      const { id, path, config, isTab } = page;
      view.post("page", { page: id, path, title: config.navigationBarTitleText || "", config, isTab, first: page === stack[0] });
      patches.sendSnapshot(page);
      const isTop = page === stack[stack.length - 1];
      if (stack.includes(page)) {
        view.post("route", { type: isTop ? "reLaunch" : "navigateTo", show: id, hide: null, destroy: [], animate: false });
      }
    }
    runtime.hub.emit("viewReborn");
  }

  return { boot };
}
