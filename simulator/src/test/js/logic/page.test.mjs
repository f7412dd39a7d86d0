import { equal, ok, same, suite } from "../harness.mjs";
import { body, place, start } from "../host-recording.mjs";

const { test, tests } = suite("page");
export const pageTests = tests;

const counter = (log) => {
  const view = place({ b: [["tap", "bind", "add"]] });
  const item = place();
  return {
    pages: {
      "pages/index/index": {
        script: ({ Page }) =>
          Page({
            data: { n: 0, list: [], big: false },
            onLoad: (query) => log.push(["load", query]),
            onShow: () => log.push("show"),
            onReady: () => log.push("ready"),
            add(event) {
              log.push(event.type);
              this.setData({ n: this.data.n + 1 }, () => log.push(`rendered ${this.data.n}`));
            },
          }),
        template: body((R) => (D) => [
          R.n("view", view, { class: "counter", id: "c" }, [R.t(R.sx(D.n))]),
          R.i(D.big ? 0 : -1, D.big ? [R.n("text", item, null, [R.t("big")])] : null),
          R.f(D.list, "id", (it) => [R.n("view", item, { class: `k${it.id}` }, [R.t(it.id)])]),
        ]),
      },
    },
  };
};

test("launches, mounts once, onReady after the acknowledgement (FW-PAGE-09)", async () => {
  const log = [];
  const host = await start(counter(log));
  same(log, [["load", {}], "show", "ready"]);
  equal(host.dom.html(), '<view class="counter">0</view>');
  same(host.takeOps().map((op) => op[0]), ["M"]);
});

test("a tap reaches the handler, setData becomes one op, its callback waits for the view (FW-DATA-02)", async () => {
  const log = [];
  const host = await start(counter(log));
  host.takeOps();
  log.length = 0;
  host.isAcking = false;
  await host.tap("counter");
  same(log, ["tap"]);
  same(host.takeOps().map((op) => [op[0], op[2]]), [["T", "1"]]);
  await host.ackAll();
  same(log, ["tap", "rendered 1"]);
});

test("one batch in flight; what happens meanwhile is coalesced (PP-BAT-02)", async () => {
  const host = await start(counter([]));
  host.takeOps();
  host.isAcking = false;
  host.page.setData({ n: 1 });
  await host.settled();
  for (const n of [2, 3, 4]) {
    host.page.setData({ n });
    await host.settled();
  }
  same(host.takeOps().map((op) => op[2]), ["1"]);
  host.isAcking = true;
  await host.ackAll();
  same(host.takeOps().map((op) => op[2]), ["4"]);
});

test("nodes that come and go within a turn cost nothing (PP-BAT-02)", async () => {
  const host = await start(counter([]));
  host.takeOps();
  host.page.setData({ big: true });
  host.page.setData({ big: false, n: 7 });
  await host.settled();
  same(host.takeOps().map((op) => op[0]), ["T"]);
});

test("a branch mounts and is removed (WXML-IF-08)", async () => {
  const host = await start(counter([]));
  host.page.setData({ big: true });
  await host.settled();
  equal(host.dom.html(), '<view class="counter">0</view><text>big</text>');
  host.page.setData({ big: false });
  await host.settled();
  equal(host.dom.html(), '<view class="counter">0</view>');
});

test("keyed rounds move, the least of them (WXML-KEY-04)", async () => {
  const host = await start(counter([]));
  const list = (text) => [...text].map((id) => ({ id }));
  host.page.setData({ list: list("abcd") });
  await host.settled();
  host.takeOps();
  host.page.setData({ list: list("dabc") });
  await host.settled();
  same(host.takeOps().map((op) => op[0]), ["V"]);
  host.page.setData({ list: list("axc") });
  await host.settled();
  same(host.takeOps().map((op) => op[0]).sort(), ["M", "R"]);
  ok(host.dom.html().endsWith('<view class="ka">a</view><view class="kx">x</view><view class="kc">c</view>'), host.dom.html());
});

test("data is copied per page, other keys too (FW-PAGE-02), route and options are there (FW-PAGE-03)", async () => {
  const shared = { list: [1] };
  const host = await start({
    pages: { "pages/a/a": { script: ({ Page }) => Page({ data: { shared }, own: shared }), template: body(() => () => []) } },
    config: { launch: { path: "/pages/a/a", query: { x: "1" } } },
  });
  const { page } = host;
  page.data.shared.list.push(2);
  page.own.list.push(3);
  same(shared, { list: [1] });
  equal(page.route, "pages/a/a");
  equal(page.is, "pages/a/a");
  same(page.options, { x: "1" });
});

test("exceptions in all page functions are told and break nothing (FW-EVT-11)", async () => {
  const errors = [];
  const names = ["onLoad", "onShow", "onReady", "onHide", "onUnload", "created", "attached", "ready"];
  const options = { tap: () => { throw new Error("tap"); } };
  for (const name of names) options[name] = () => { throw new Error(name); };
  const view = place({ b: [["tap", "bind", "tap"]] });
  const host = await start({
    app: ({ App }) => App({ onError: (text) => errors.push(/Error: (\w+)/.exec(text)[1]), onLaunch() { throw new Error("launch"); } }),
    pages: {
      "pages/a/a": { script: ({ Page }) => Page(options), template: body((R) => () => [R.n("view", view, { class: "v" }, [])]) },
      "pages/b/b": { script: ({ Page }) => Page({}), template: body(() => () => []) },
    },
  });
  await host.tap("v");
  await host.global.wx.navigateTo({ url: "/pages/b/b" });
  await host.global.wx.reLaunch({ url: "/pages/b/b" });
  await host.settled();
  same(errors, ["launch", "created", "attached", "onLoad", "onShow", "ready", "onReady", "tap", "onHide", "onUnload"]);
  equal(host.page.route, "pages/b/b");
});

test("scripts find the global object as `global` and app.json as `__wxConfig`", async () => {
  const seen = {};
  const script = ({ Page, global, __wxConfig }) => {
    seen.global = global;
    seen.config = __wxConfig;
    Page({});
  };
  const host = await start({ pages: { "pages/a/a": { script } }, manifest: { window: { navigationBarTitleText: "A" }, app: { debug: true } } });
  equal(seen.global, host.global);
  same(seen.config.pages, ["pages/a/a"]);
  equal(seen.config.global.window.navigationBarTitleText, "A");
  ok(seen.config.debug, "keys of app.json");
  ok("window" in host.global && host.global.window === undefined, "window can be read and is undefined");
});

test("a module of another package comes with a promise or a callback, a missing one with mod and errMsg", async () => {
  const seen = [];
  const script = ({ Page }, require) => {
    require.async("../../s/u").then((u) => seen.push(["async", u]));
    require("../../s/u", (u) => seen.push(["callback", u]));
    require("../../s/v", () => seen.push("never"), ({ mod, errMsg }) => seen.push([mod, errMsg]));
    require.async("../../s/v").catch(({ mod, errMsg }) => seen.push([mod, errMsg]));
    seen.push("first");
    Page({});
  };
  const host = await start({ pages: { "pages/a/a": { script } }, scripts: { "s/u.js": (g, require, module) => { module.exports = 1; } } });
  await host.settled();
  const missing = ["../../s/v", "module 's/v.js' is not defined, require args is '../../s/v'"];
  same(seen, ["first", ["async", 1], ["callback", 1], missing, missing]);
});
