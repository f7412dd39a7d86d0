import { equal, ok, same, suite } from "../harness.mjs";
import { body, place, start } from "../host-recording.mjs";

const { test, tests } = suite("reload");
export const reloadTests = tests;

function parts(log) {
  const p = { view: place(), input: place(), k: place() };
  return {
    pages: {
      "p/p": {
        script: ({ Page }) => Page({ data: { n: 1, msg: "old" }, onLoad: (query) => log.push(`load ${query.q}`), onUnload: () => log.push("unload") }),
        json: { using: { k: "c/k" } },
        style: ["a{}"],
        template: body((R) => (D) => [R.n("view", p.view, { class: "a" }, [R.t(R.sx(D.n))]), R.n("input", p.input, { id: "i" }, []), R.n("k", p.k, { class: "c" }, [])]),
      },
    },
    components: {
      "c/k": {
        script: ({ Component }) => Component({ data: { own: 1 }, lifetimes: { attached: () => log.push("attached"), detached: () => log.push("detached") } }),
        template: body((R) => (D) => [R.t(`k${D.own}`)]),
        style: ["b{}"],
      },
    },
    config: { launch: { path: "p/p", query: { q: "7" } } },
  };
}

const changed = (kind, id) => ({ diff: { reload: "", [kind]: { added: [], changed: [id], removed: [] } } });

test("STYLE sends the sheet again and nothing else", async () => {
  const app = parts([]);
  const host = await start(app);
  host.takeOps();
  app.pages["p/p"].style = ["a{color:red}"];
  await host.tool("reload", changed("style", "p/p.wxss"));
  same(host.styles.get("p/p.wxss"), ["a{color:red}"]);
  same(host.takeOps(), []);
});

test("TEMPLATE keeps data, components and nodes that are alike", async () => {
  const log = [];
  const app = parts(log);
  const host = await start(app);
  host.page.setData({ n: 5 });
  host.page.selectComponent(".c").setData({ own: 9 });
  await host.settled();
  const input = host.dom.find((node) => node.tag === "input").id;
  host.takeOps();
  log.length = 0;
  const p = [place(), place(), place({ b: [["tap", "bind", "x"]] }), place()];
  app.pages["p/p"].template = body((R) => (D) => [
    R.n("text", p[0], null, [R.t("new")]),
    R.n("view", p[1], { class: "a b" }, [R.t(`n=${D.n}`)]),
    R.n("input", p[2], { id: "i", placeholder: "p" }, []),
    R.n("k", p[3], { class: "c" }, []),
  ]);
  await host.tool("reload", changed("template", "p/p.wxml"));
  ok(host.dom.html().startsWith('<text>new</text><view class="a b">n=5</view><input>'), host.dom.html());
  ok(host.dom.html().endsWith("k9</k>"), host.dom.html());
  same(log, []);
  const field = host.dom.find((node) => node.tag === "input");
  equal(field.id, input);
  same([field.attrs, field.listeners], [{ id: "i", placeholder: "p" }, { tap: 1 }]);
  same(host.takeOps().map((op) => op[0]).sort(), ["A", "C", "L", "M", "T"]);
});

test("PAGE makes the page anew, keeps query, place and data that still fit", async () => {
  const log = [];
  const app = parts(log);
  const host = await start(app);
  host.page.setData({ n: 5, msg: "changed" });
  log.length = 0;
  app.pages["p/p"].script = ({ Page }) => Page({ data: { n: 1, msg: "new" }, onLoad: (query) => log.push(`again ${query.q}`) });
  await host.tool("reload", changed("script", "p/p.js"));
  same(log, ["unload", "detached", "attached", "again 7"]);
  same(host.page.data, { n: 5, msg: "new" });
  equal(host.stack.length, 1);
  ok(host.dom.html().includes(">5<"));
});

test("a component's script replaces its instances only", async () => {
  const log = [];
  const app = parts(log);
  const host = await start(app);
  host.page.setData({ n: 3 });
  log.length = 0;
  app.components["c/k"].script = ({ Component }) => Component({ data: { own: "new" }, lifetimes: { attached: () => log.push("new attached") } });
  await host.tool("reload", changed("script", "c/k.js"));
  same(log, ["detached", "new attached"]);
  ok(host.dom.html().includes("knew") && host.dom.html().includes(">3<"), host.dom.html());
});

test("a shared module replaces everything that required it", async () => {
  const log = [];
  const app = parts(log);
  app.scripts = { "u.js": (g, require, module) => { module.exports = 1; } };
  app.pages["p/p"].script = ({ Page }, require) => Page({ data: { n: require("../u") }, onLoad: () => log.push("load") });
  const host = await start(app);
  ok(host.dom.html().includes(">1<"));
  log.length = 0;
  app.scripts["u.js"] = (g, require, module) => { module.exports = 2; };
  await host.tool("reload", changed("script", "u.js"));
  same(log, ["detached", "attached", "load"]);
  ok(host.dom.html().includes(">2<"), host.dom.html());
});
