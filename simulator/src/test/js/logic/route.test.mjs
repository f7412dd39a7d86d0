import { equal, ok, same, suite } from "../harness.mjs";
import { body, start } from "../host-recording.mjs";

const { test, tests } = suite("route");
export const routeTests = tests;

/** Pages A and B are tabs; C, D, E are not. Every page logs its functions. */
async function stack(log, more = {}) {
  const page = (name) => {
    const options = { data: {} };
    for (const fn of ["onLoad", "onShow", "onReady", "onHide", "onUnload", "onRouteDone"]) {
      options[fn] = (argument) => log.push(fn === "onLoad" && argument && argument.q ? `${name}.onLoad ${argument.q}` : `${name}.${fn}`);
    }
    options.onTabItemTap = (item) => log.push(`${name} tab ${item.index}`);
    options.created = () => log.push(`${name}.created`);
    options.attached = () => log.push(`${name}.attached`);
    options.detached = () => log.push(`${name}.detached`);
    return { script: ({ Page }) => Page({ ...options, ...(more.page || {})[name] }), template: body((R) => () => [R.t(name)]) };
  };
  const pages = {};
  for (const name of "ABCDEF") pages[`pages/${name}/${name}`] = page(name);
  const host = await start({
    pages,
    app: (g) => void (more.app && more.app(g)) || g.App({
      onLaunch: (o) => log.push(`App.onLaunch ${o.path} ${o.scene}`), onShow: () => log.push("App.onShow"), onHide: () => log.push("App.onHide"),
      onPageNotFound: (o) => log.push(`not found ${o.path} ${o.isEntryPage}`),
    }),
    manifest: { tabBar: { list: [{ pagePath: "pages/A/A", text: "a" }, { pagePath: "pages/B/B", text: "b" }] } },
    config: more.config,
  });
  const go = async (type, name, options = {}) => {
    const result = await host.global.wx[type]({ ...(name ? { url: `/pages/${name}/${name}` } : {}), ...options }).then((r) => r, (e) => e);
    await host.settled();
    return result;
  };
  return { host, go };
}

/** Only what table 7.3 is about. */
const main = (log) => log.filter((line) => /on(Load|Show|Hide|Unload)/.test(line));

test("launch (table 7.3, FW-APP-03, FW-APP-06)", async () => {
  const log = [];
  await stack(log);
  same(log.slice(0, 6), ["App.onLaunch pages/A/A 1001", "App.onShow", "A.created", "A.attached", "A.onLoad", "A.onShow"]);
  // The acknowledgement and the end of the transition may come in either order.
  same(log.slice(6).sort(), ["A.onReady", "A.onRouteDone"]);
});

test("the stack of before a hot restart is opened again, with its queries (devtools-features.md 32)", async () => {
  const log = [];
  const before = [
    { page: 3, path: "pages/B/B", query: { q: "tab" } },
    { page: 5, path: "pages/gone/gone", query: {} },
    { page: 6, path: "pages/C/C", query: { q: "1" } },
    { page: 9, path: "pages/A/A", query: {} }, // has become a tab page, which cannot stand here (FW-ROUTE-04)
    { page: 8, path: "pages/C/C", query: { q: "2" } },
  ];
  const { host, go } = await stack(log, { config: { launch: { path: "pages/E/E", query: {} }, stack: before } });
  same(log.slice(0, 2), ["App.onLaunch pages/E/E 1001", "App.onShow"]);
  same(main(log).slice(1), [
    "B.onLoad tab", "B.onShow", "B.onHide", "C.onLoad 1", "C.onShow", "C.onHide", "C.onLoad 2", "C.onShow",
  ]);
  same(host.stack.map((page) => [page.route, page.options]), [["pages/B/B", { q: "tab" }], ["pages/C/C", { q: "1" }], ["pages/C/C", { q: "2" }]]);
  same(host.routes.map(({ type, animate }) => [type, animate]), [["appLaunch", false], ["navigateTo", false], ["navigateTo", false]]);
  const stacks = host.emitted.filter(([kind]) => kind === "stack");
  same(stacks.map(([, pages]) => pages.map(({ path, query }) => [path, query.q])), [[["pages/B/B", "tab"], ["pages/C/C", "1"], ["pages/C/C", "2"]]]);
  log.length = 0;
  await go("navigateBack", null, { delta: 2 });
  await go("switchTab", "A");
  same(main(log), ["C.onUnload", "C.onUnload", "B.onShow", "B.onHide", "A.onLoad", "A.onShow"]);
});

test("a page that leads on by itself does not double what stands above it after a hot restart", async () => {
  const log = [];
  const asked = [];
  const more = {
    page: {
      C: {
        onShow() {
          more.wx.navigateTo({ url: "/pages/D/D", success: (result) => asked.push(`${result.errMsg} ${typeof result.eventChannel.emit}`) });
        },
      },
      D: { onShow: () => void more.wx.navigateTo({ url: "/pages/E/E" }) },
    },
    app: (g) => (more.wx = g.wx),
    config: { stack: [{ path: "pages/C/C", query: {} }, { path: "pages/D/D", query: {} }] },
  };
  const { host } = await stack(log, more);
  same(host.stack.map((page) => page.route), ["pages/C/C", "pages/D/D", "pages/E/E"]);
  same(asked, ["navigateTo:ok function"]);
});

test("without any page of before the launch page is opened", async () => {
  const log = [];
  const { host } = await stack(log, { config: { launch: { path: "pages/C/C", query: { q: "x" } }, stack: [{ path: "pages/gone/gone", query: {} }] } });
  same(host.stack.map((page) => [page.route, page.options]), [["pages/C/C", { q: "x" }]]);
});

test("navigateTo, redirectTo, navigateBack (table 7.3)", async () => {
  const log = [];
  const { host, go } = await stack(log);
  log.length = 0;
  same((await go("navigateTo", "C")).errMsg, "navigateTo:ok");
  same(log.slice(0, 5), ["A.onHide", "C.created", "C.attached", "C.onLoad", "C.onShow"]);
  ok(log.includes("C.onReady") && log.includes("C.onRouteDone"));
  log.length = 0;
  await go("redirectTo", "D");
  same(log.slice(0, 6), ["C.onUnload", "C.detached", "D.created", "D.attached", "D.onLoad", "D.onShow"]);
  await go("navigateTo", "E");
  log.length = 0;
  await go("navigateBack", null, { delta: 9 });
  same(main(log), ["E.onUnload", "D.onUnload", "A.onShow"]);
  equal(host.stack.length, 1);
  equal((await go("navigateBack")).errMsg, "navigateBack:fail cannot navigate back at first page.");
});

test("switchTab table of 7.3", async () => {
  const cases = [
    [[], "A", []],
    [[], "B", ["A.onHide", "B.onLoad", "B.onShow"]],
    [[["switchTab", "B"], ["switchTab", "A"]], "B", ["A.onHide", "B.onShow"]],
    [[["navigateTo", "C"]], "A", ["C.onUnload", "A.onShow"]],
    [[["navigateTo", "C"]], "B", ["C.onUnload", "B.onLoad", "B.onShow"]],
    [[["switchTab", "B"], ["navigateTo", "D"]], "B", ["D.onUnload", "B.onShow"]],
    [[["navigateTo", "C"], ["navigateTo", "E"]], "B", ["E.onUnload", "C.onUnload", "B.onLoad", "B.onShow"]],
    [[["reLaunch", "D"]], "A", ["D.onUnload", "A.onLoad", "A.onShow"]],
    [[["reLaunch", "D"]], "B", ["D.onUnload", "B.onLoad", "B.onShow"]],
  ];
  for (const [before, target, expected] of cases) {
    const log = [];
    const { host, go } = await stack(log);
    for (const [type, name] of before) await go(type, name);
    log.length = 0;
    await go("switchTab", target);
    same(main(log), expected, `${JSON.stringify(before)} → ${target}`);
    same(host.stack.map((page) => page.route), [`pages/${target}/${target}`]);
  }
});

test("reLaunch unloads the stack and kept tabs, keeps the app (FW-APP-03)", async () => {
  const log = [];
  const { go } = await stack(log);
  await go("switchTab", "B");
  await go("navigateTo", "C");
  log.length = 0;
  await go("reLaunch", "D");
  same(main(log), ["C.onUnload", "B.onUnload", "A.onUnload", "D.onLoad", "D.onShow"]);
});

test("refusals (FW-ROUTE-01, -04, -06)", async () => {
  const log = [];
  const { host, go } = await stack(log);
  equal((await go("navigateTo", "B")).errMsg, "navigateTo:fail can not navigateTo a tabbar page");
  equal((await go("redirectTo", "B")).errMsg, "redirectTo:fail can not redirectTo a tabbar page");
  equal((await go("switchTab", "C")).errMsg, "switchTab:fail can not switch to no-tabBar page");
  equal((await go("navigateTo", "Z")).errMsg, 'navigateTo:fail page "pages/Z/Z" is not found');
  ok(log.includes("not found pages/Z/Z false"));
  for (let i = 0; i < 9; i++) await go("navigateTo", "C");
  equal(host.stack.length, 10);
  equal((await go("navigateTo", "C")).errMsg, "navigateTo:fail webview count limit exceed");
});

test("routes wait for one another (FW-ROUTE-02), query is decoded (FW-PAGE-04), urls may be relative (FW-ROUTE-05)", async () => {
  const log = [];
  const { host, go } = await stack(log);
  host.global.wx.navigateTo({ url: "../C/C?q=%E4%B8%AD%20x&e=" });
  host.global.wx.navigateTo({ url: "../D/D?q=2" });
  await host.settled();
  same(host.stack.map((page) => page.route.slice(-1)), ["A", "C", "D"]);
  ok(log.includes("C.onLoad 中 x") && log.includes("D.onLoad 2"));
  same(host.stack[1].options, { q: "中 x", e: "" });
  await go("navigateBack", null, { delta: 2 });
});

test("event channel between opener and opened (FW-ROUTE-08)", async () => {
  const log = [];
  const { host, go } = await stack(log, {
    page: {
      C: {
        onLoad() {
          const channel = this.getOpenerEventChannel();
          channel.on("hello", (text) => log.push(`opened hears ${text}`));
          channel.emit("answer", 42);
        },
      },
    },
  });
  log.length = 0;
  const { eventChannel } = await go("navigateTo", "C", { events: { answer: (n) => log.push(`opener hears ${n}`) } });
  eventChannel.emit("hello", "there");
  same(log.filter((line) => line.includes("hears")), ["opener hears 42", "opened hears there"]);
  equal(host.stack.length, 2);
});

test("background and foreground (table 7.3)", async () => {
  const log = [];
  const { host } = await stack(log);
  log.length = 0;
  await host.tool("hide", {});
  await host.tool("show", {});
  same(log, ["A.onHide", "App.onHide", "App.onShow", "A.onShow"]);
});

test("tab bar and back arrow of the chrome (FW-PAGE-01)", async () => {
  const log = [];
  const { host, go } = await stack(log);
  log.length = 0;
  await host.view(["nav", { type: "tab", index: 1 }]);
  equal(host.page.route, "pages/B/B");
  ok(log.includes("B tab 1"));
  await go("navigateTo", "C");
  await host.view(["nav", { type: "back" }]);
  equal(host.page.route, "pages/B/B");
});

test("an unknown launch page is told and the entry page opens (FW-ROUTE-06)", async () => {
  const log = [];
  const { host } = await stack(log, { config: { launch: { path: "pages/none/none", query: {} } } });
  ok(log.includes("not found pages/none/none true"));
  equal(host.page.route, "pages/A/A");
});

test("a new screen gets everything again (PP-07)", async () => {
  const log = [];
  const { host, go } = await stack(log);
  await go("navigateTo", "C");
  const before = host.dom.html();
  host.pages.clear();
  host.sent.length = 0;
  await host.view(["ready", {}]);
  equal(host.sent[0][0], "boot");
  equal(host.pages.size, 2);
  equal(host.dom.html(), before);
  host.page.setData({ x: 1 });
  await host.settled();
});
