import { equal, ok, same, suite } from "../harness.mjs";
import { body, place, start } from "../host-recording.mjs";

const { test, tests } = suite("component");
export const componentTests = tests;

const P = place;

/** Component options that log their lifetimes under a name. */
function logged(name, log, more = {}) {
  const lifetimes = {};
  for (const key of ["created", "attached", "ready", "moved", "detached"]) lifetimes[key] = () => log.push(`${name}.${key}`);
  return { lifetimes, ...more };
}

/** A mini-program of one page; `components` maps a tag to `[options, body, json]`. */
function app(page, template, components = {}, more = {}) {
  const parts = { pages: { "pages/p/p": {} }, components: {} };
  const using = {};
  for (const [tag, [options, inner, json]] of Object.entries(components)) {
    const path = `components/${tag}/${tag}`;
    using[tag] = path;
    parts.components[path] = {
      script: ({ Component, Behavior }) => Component(typeof options === "function" ? options(Behavior) : options),
      template: body(inner || (() => () => [])),
      json: { using, ...json },
    };
  }
  parts.pages["pages/p/p"] = { script: ({ Page }) => Page(page), template: body(template), json: { using } };
  return start({ ...parts, ...more });
}

const el = (R, tag, attrs, children, extra) => R.n(tag, P(extra), attrs || null, children || []);

test("what setData adds during attached is attached after it, in own and in slot content (7.1: parents first)", async () => {
  const log = [];
  const adding = (name) => ({
    data: { on: false },
    lifetimes: {
      attached() {
        this.setData({ on: true });
        log.push(`${name}.attached`);
      },
    },
  });
  const shown = (R) => (D) => [R.i(D.on ? 0 : -1, D.on ? [el(R, "a", null, [el(R, "b")])] : null)];
  await app({}, (R) => () => [el(R, "x")], {
    x: [adding("x"), shown],
    a: [logged("a", log), (R) => () => [R.s("", P(), null, [])]],
    b: [logged("b", log)],
  });
  same(log.filter((line) => line.endsWith("attached")), ["x.attached", "a.attached", "b.attached"]);
});

test("lifetimes in the order of the table in 7.1", async () => {
  const log = [];
  const page = { data: { on: true, extra: false }, ...logged("page", log).lifetimes };
  const host = await app(
    page,
    (R) => (D) => [
      R.i(D.on ? 0 : -1, D.on ? [el(R, "a", null, [el(R, "b", { n: 1 })]), el(R, "b", { n: 2 })] : null),
      R.i(D.extra ? 0 : -1, D.extra ? [el(R, "b", { n: 3 })] : null),
    ],
    {
      a: [logged("a", log), (R) => () => [el(R, "c"), R.s("", P(), null, [])]],
      b: [logged("b", log)],
      c: [logged("c", log)],
    },
  );
  same(log, [
    "c.created", "a.created", "b.created", "b.created", "page.created",
    "page.attached", "a.attached", "c.attached", "b.attached", "b.attached",
    "c.ready", "a.ready", "b.ready", "b.ready", "page.ready",
  ]);
  log.length = 0;
  host.page.setData({ extra: true });
  same(log, ["b.created", "b.attached"], "inserted later: synchronously");
  await host.settled();
  same(log, ["b.created", "b.attached", "b.ready"]);
  log.length = 0;
  host.page.setData({ on: false });
  same(log, ["b.detached", "c.detached", "a.detached", "b.detached"], "slot content, shadow content, node");
});

test("list reorder moves only what must move, list replace creates, detaches, attaches (7.1)", async () => {
  const log = [];
  const named = (event) => function () { log.push(`${event} ${this.data.k}`); };
  const item = P();
  const host = await app(
    { data: { list: ["x", "y", "z"] } },
    (R) => (D) => [R.f(D.list, "*this", (it) => [R.n("k", item, { k: it }, [])])],
    { k: [{ properties: { k: String }, lifetimes: { moved: named("moved"), attached: named("attached"), detached: named("detached"), created() { log.push("created"); } } }] },
  );
  log.length = 0;
  host.page.setData({ list: ["z", "x", "y"] });
  same(log, ["moved z"]);
  host.page.setData({ list: ["x", "y"] });
  log.length = 0;
  host.page.setData({ list: ["w", "y"] });
  same(log, ["created", "detached x", "attached w"]);
});

test("properties are converted by table 5.1", async () => {
  const values = [undefined, null, 5, "7", "abc", "", true, false, { x: 1 }, [1, 2]];
  const object = { x: 1 };
  const array = [1, 2];
  const table = {
    n: [0, 0, 5, 7, 0, 0, 1, 0, 0, 0],
    s: ["", "", "5", "7", "abc", "", "true", "false", "[object Object]", "1,2"],
    b: [false, false, true, true, true, false, true, false, true, true],
    o: [null, null, null, null, null, null, null, null, object, null],
    a: [[], [], [], [], [], [], [], [], [], array],
    any: [null, null, 5, "7", "abc", "", true, false, object, array],
  };
  const warned = { n: [0, 4, 8, 9], s: [0, 1], b: [], o: [0, 2, 3, 4, 5, 6, 7, 9], a: [0, 1, 2, 3, 4, 5, 6, 7, 8], any: [] };
  const p = P();
  const cells = Object.keys(table).flatMap((name) => values.map((value, i) => ({ name, value, i })));
  const host = await app(
    {},
    (R) => () => cells.map(({ name, value, i }) => R.n("k", p, { class: `${name}-${i}`, [name]: value }, [])),
    { k: [{ properties: { n: Number, s: String, b: Boolean, o: Object, a: Array, any: null } }] },
  );
  for (const { name, i } of cells) {
    same(host.page.selectComponent(`.${name}-${i}`).data[name], table[name][i], `${name} receives ${JSON.stringify(values[i])}`);
  }
  const told = host.texts("warn").filter((text) => text.includes("FW_PROP_TYPE"));
  equal(told.length, Object.values(warned).flat().length);
  for (const name of Object.keys(warned)) {
    equal(told.filter((text) => text.includes(`"${name}"`)).length, warned[name].length, `warnings for ${name}`);
  }
});

test("defaults without value (FW-PROP-02), declared value is not used for conversion (table 5.1), optionalTypes (FW-PROP-04)", async () => {
  const host = await app(
    {},
    (R) => () => [el(R, "k", { class: "c", n: "abc", px: "12px", f: "false", opt: "3", either: { x: 1 } })],
    {
      k: [
        {
          properties: {
            n: { type: Number, value: 42 }, px: Number, f: Boolean, s: String, num: Number, bool: Boolean, obj: Object, arr: Array, any: null,
            fn: Function, untyped: { value: 8 }, opt: { type: Number, optionalTypes: [String] }, either: { type: String, optionalTypes: [Object] },
          },
        },
      ],
    },
  );
  const { fn, ...data } = host.page.selectComponent(".c").data;
  same(data, {
    n: 0, px: 0, f: true, s: "", num: 0, bool: false, obj: null, arr: [], any: null, untyped: 8, opt: 3, either: { x: 1 },
  });
  equal(typeof fn, "function");
});

test("initial values come between created and attached, with their observers (FW-PROP-07, FW-OBS-06)", async () => {
  const log = [];
  await app(
    { data: { v: 3 } },
    (R) => (D) => [el(R, "k", { v: D.v })],
    {
      k: [
        {
          properties: { v: { type: Number, value: 1, observer(now, old) { log.push(`property ${old}>${now}`); } } },
          data: { own: 1 },
          observers: { v: (v) => log.push(`observer ${v}`), own: () => log.push("own") },
          lifetimes: { created() { log.push(`created ${this.data.v}`); }, attached() { log.push(`attached ${this.data.v}`); } },
        },
      ],
    },
  );
  same(log, ["created 1", "observer 3", "property 1>3", "attached 3"]);
});

test("nested setData in observers: values at once, observers later and once (FW-DATA-07)", async () => {
  const log = [];
  const host = await app(
    {},
    (R) => () => [el(R, "k", { class: "c" })],
    {
      k: [
        {
          data: { a: 0, b: 0, c: 0 },
          observers: {
            a() { log.push("a starts"); this.setData({ b: 1 }); log.push(`a sees b=${this.data.b}`); },
            b(b) { log.push(`b ${b}`); this.setData({ c: b + 1 }); },
            c: (c) => log.push(`c ${c}`),
          },
        },
      ],
    },
  );
  host.page.selectComponent(".c").setData({ a: 1, b: 5 });
  same(log, ["a starts", "a sees b=1", "b 1", "c 2"]);
});

test("which changes fire which observers (FW-OBS-02..05)", async () => {
  const log = [];
  const fire = (name) => () => log.push(name);
  const host = await app(
    {},
    (R) => () => [el(R, "k", { class: "c" })],
    {
      k: [
        {
          data: { z: { y: { x: 1 } }, arr: [] },
          observers: { "z.y": fire("z.y"), "z.**": fire("z.**"), "arr[12]": fire("arr[12]"), "z, arr": fire("both"), "**": fire("**") },
        },
      ],
    },
  );
  const k = host.page.selectComponent(".c");
  const fired = (update) => { log.length = 0; k.setData(update); return [...log]; };
  same(fired({ "z.y.x": 2 }), ["z.**", "**"]);
  same(fired({ z: { y: 1 } }), ["z.y", "z.**", "both", "**"]);
  same(fired({ arr: [] }), ["arr[12]", "both", "**"]);
  same(fired({ "arr[12]": 0 }), ["arr[12]", "**"]);
  same(fired({ "arr[1]": 0 }), ["**"]);
  same(fired({ z: k.data.z, arr: k.data.arr }), ["z.y", "z.**", "arr[12]", "both", "**"], "once per call, equal values too");
});

test("data paths (FW-DATA-01), undefined is kept and warned (FW-DATA-03)", async () => {
  const host = await app({ data: { p: 1 } }, () => () => []);
  host.page.setData({ "a.b.c": 1, "list[2].msg": "m", "p.q": 2, gone: undefined });
  const { a, list, p } = host.page.data;
  same({ a, p }, { a: { b: { c: 1 } }, p: { q: 2 } });
  equal(list.length, 3);
  equal(list[2].msg, "m");
  ok("gone" in host.page.data && host.page.data.gone === undefined);
  ok(host.texts("warn").some((text) => text.includes("FW_SETDATA_UNDEFINED")));
});

test("more than 1024 kB is refused, cycles are told, created may not set (FW-DATA-04, -05)", async () => {
  const host = await app({ data: { s: "", o: {} }, created() { this.setData({ s: "early" }); } }, () => () => []);
  equal(host.page.data.s, "");
  host.page.setData({ s: "x".repeat(1024 * 1024 - 10 - 2) });
  ok(host.page.data.s.length > 1000);
  host.page.setData({ s: "y".repeat(50 * 1024 * 1024) });
  equal(host.page.data.s[0], "x");
  const cycle = {};
  cycle.self = cycle;
  host.page.setData({ o: cycle, s: "" });
  equal(host.page.data.s, "");
  const texts = [...host.texts("warn"), ...host.texts("exception")].join("\n");
  for (const code of ["FW_SETDATA_IN_CREATED", "FW_SETDATA_TOO_LARGE", "FW_SETDATA_NOT_JSON"]) ok(texts.includes(code), code);
});

test("values are copies on both sides of a border (FW-DATA-10), functions pass (FW-DATA-03)", async () => {
  const host = await app(
    { data: { o: { list: [1] }, f: null } },
    (R) => (D) => [el(R, "k", { class: "c", o: D.o, f: D.f })],
    { k: [{ properties: { o: Object, f: Function } }] },
  );
  const given = { list: [2] };
  const fn = () => 5;
  host.page.setData({ o: given, f: fn });
  given.list.push(3);
  const k = host.page.selectComponent(".c");
  k.data.o.list.push(4);
  same(host.page.data.o, { list: [2] });
  same(k.data.o, { list: [2, 4] });
  equal(k.data.f(), 5);
});

test("a path set in the owner reaches the child's property and its observer (FW-OBS-07)", async () => {
  const log = [];
  const host = await app(
    { data: { list: [{ n: 1 }, { n: 2 }], other: 0 } },
    (R) => (D) => [R.f(D.list, "n", (it) => [el(R, "k", { item: it })]), R.t(R.sx(D.other))],
    { k: [{ properties: { item: { type: Object, observer(v) { log.push(v.n); } } } }] },
  );
  log.length = 0;
  host.page.setData({ other: 1 });
  same(log, [], "nothing of the children was set");
  host.page.setData({ "list[1].n": 2 });
  same(log, [2], "only the child whose object was touched");
});

test("property observer gets sub value, undefined and path for a sub path (FW-PROP-05); own setData stays inside (FW-PROP-06)", async () => {
  const log = [];
  const host = await app(
    { data: { o: { a: 1 } } },
    (R) => (D) => [el(R, "k", { class: "c", o: D.o })],
    { k: [{ properties: { o: { type: Object, observer: "changed" } }, methods: { changed(now, old, path) { log.push([now, old === undefined ? "undefined" : old, path]); } } }] },
  );
  log.length = 0;
  host.page.selectComponent(".c").setData({ "o.a": 5 });
  same(log, [[5, "undefined", ["o", "a"]]]);
  same(host.page.data.o, { a: 1 });
});

test("an observer that makes the owner set the property again runs inside itself (FW-PROP-08)", async () => {
  const log = [];
  const host = await app(
    { data: { v: 0 }, bump(e) { if (e.detail < 3) this.setData({ v: e.detail + 1 }); } },
    (R) => (D) => [el(R, "k", { class: "c", v: D.v }, [], { b: [["bump", "bind", "bump"]] }), R.t(R.sx(D.v))],
    { k: [{ properties: { v: { type: Number, observer(v) { log.push(`in ${v}`); this.triggerEvent("bump", v); log.push(`out ${v}`); } } } }] },
  );
  host.page.setData({ v: 1 });
  same(log, ["in 1", "in 2", "in 3", "out 3", "out 2", "out 1"]);
  await host.settled();
  equal(host.dom.html().endsWith("3"), true);
  equal(host.page.selectComponent(".c").data.v, 3);
});

test("an observer may fill its property's object and set it again (FW-PROP-05)", async () => {
  const log = [];
  const observer = function (list) {
    log.push(list.length);
    list.push({ n: list.length });
    this.setData({ list });
  };
  const host = await app(
    { data: { list: [] } },
    (R) => (D) => [el(R, "k", { class: "c", list: D.list })],
    { k: [{ properties: { list: { type: Array, observer } } }, (R) => (D) => [R.t(R.sx(D.list.length))]] },
  );
  log.length = 0;
  host.page.setData({ list: [{ n: 0 }] });
  await host.settled();
  same(log, [1]);
  equal(host.page.selectComponent(".c").data.list.length, 2);
});

test("behaviors: order, once each, overriding, data merged (FW-BEH-01..04, -07)", async () => {
  const log = [];
  let b1;
  const host = await app(
    {},
    (R) => () => [el(R, "k", { class: "c" })],
    {
      k: [
        (Behavior) => {
          const part = (name, behaviors) =>
            Behavior({
              behaviors,
              data: { shared: { [name]: 1 }, plain: name },
              methods: { who: () => name, [`only${name}`]: () => name },
              lifetimes: { attached: () => log.push(name) },
              observers: { x: () => log.push(`x ${name}`) },
            });
          const b3 = part("b3");
          b1 = part("b1", [b3]);
          const b2 = part("b2", [b3]);
          return {
            behaviors: [b1, b2],
            data: { shared: { k: 1 } },
            methods: { own: () => "k" },
            lifetimes: { attached: () => log.push("k") },
            observers: { x: () => log.push("x k") },
          };
        },
      ],
    },
  );
  same(log, ["b3", "b1", "b2", "k"]);
  const k = host.page.selectComponent(".c");
  equal(k.who(), "b2");
  equal(k.onlyb3(), "b3");
  same(k.data.shared, { b3: 1, b1: 1, b2: 1, k: 1 });
  equal(k.data.plain, "b2");
  ok(k.hasBehavior(b1));
  log.length = 0;
  k.setData({ x: 1 });
  same(log, ["x b3", "x b1", "x b2", "x k"]);
});

test("definitionFilter changes the definition that lists the behavior (FW-BEH-05)", async () => {
  const host = await app(
    {},
    (R) => () => [el(R, "k", { class: "c" })],
    {
      k: [
        (Behavior) => {
          const inner = Behavior({ definitionFilter(fields) { fields.data.inner = true; } });
          const outer = Behavior({
            behaviors: [inner], data: {},
            definitionFilter(fields, filters) { fields.data.outer = filters.length; },
          });
          return { behaviors: [outer], data: {} };
        },
      ],
    },
  );
  same(host.page.selectComponent(".c").data, { inner: true, outer: 1 });
});

test("relations link in the order of FW-REL-02 and end with detached", async () => {
  const log = [];
  const relation = (type, path, name) => ({
    [path]: { type, linked: (other) => log.push(`${name} linked ${other.data.n}`), unlinked: (other) => log.push(`${name} unlinked ${other.data.n}`) },
  });
  const host = await app(
    { data: { two: true } },
    (R) => (D) => [
      el(R, "list", { class: "l", n: "L" }, [
        el(R, "view", null, [el(R, "item", { n: 1 })]),
        R.i(D.two ? 0 : -1, D.two ? [el(R, "item", { n: 2 })] : null),
      ]),
    ],
    {
      list: [{ properties: { n: null }, relations: relation("child", "../item/item", "list"), lifetimes: { attached() { log.push("list attached"); } } }, (R) => () => [R.s("", P(), null, [])]],
      item: [{ properties: { n: null }, relations: relation("parent", "../list/list", "item"), lifetimes: { attached() { log.push(`attached ${this.data.n}`); } } }],
    },
  );
  same(log, ["list attached", "attached 1", "list linked 1", "item linked L", "attached 2", "list linked 2", "item linked L"]);
  same(host.page.selectComponent(".l").getRelationNodes("../item/item").map((item) => item.data.n), [1, 2]);
  log.length = 0;
  host.page.setData({ two: false });
  same(log, ["list unlinked 2", "item unlinked L"]);
});

test("slots: named, unnamed, first of equal names, moved with a condition (WXML-SLOT-01..06)", async () => {
  const host = await app(
    { data: { n: 1 } },
    (R) => (D) => [el(R, "k", { class: "c" }, [el(R, "view", { slot: "a" }, [R.t("A")]), R.t(`plain${D.n}`), el(R, "view", { slot: "none" }, [R.t("lost")])])],
    {
      k: [
        { options: { multipleSlots: true }, data: { up: false } },
        (R) => (D) => [
          R.i(D.up ? 0 : -1, D.up ? [el(R, "top", null, [R.s("a", P(), null, [])])] : null),
          el(R, "mid", null, [R.s("", P(), null, [])]),
          el(R, "low", null, [R.s("a", P(), null, []), R.s("a", P(), null, [])]),
        ],
      ],
    },
  );
  equal(host.dom.html(), '<k class="c chost"><mid>plain1</mid><low><view>A</view></low></k>'.replace("chost", hostClass("k")));
  host.takeOps();
  host.page.selectComponent(".c").setData({ up: true });
  await host.settled();
  ok(host.dom.html().includes("<top><view>A</view></top><mid>plain1</mid><low></low>"), host.dom.html());
  host.page.selectComponent(".c").setData({ up: false });
  await host.settled();
  ok(host.dom.html().includes("<mid>plain1</mid><low><view>A</view></low>"), host.dom.html());
  host.page.setData({ n: 2 });
  await host.settled();
  ok(host.dom.html().includes("plain2"));
});

function hostClass(tag) {
  let hash = 0x811c9dc5;
  for (const c of `components/${tag}/${tag}`) hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193) >>> 0;
  return `c${hash.toString(36)}--host`;
}

test("a virtual host has no node, its listeners stand on what takes its place", async () => {
  const log = [];
  const host = await app(
    { tap: () => log.push("tap") },
    (R) => () => [el(R, "view", null, [el(R, "k", { class: "ignored" }, [R.t("in")], { b: [["tap", "bind", "tap"]] })])],
    { k: [{ options: { virtualHost: true } }, (R) => () => [el(R, "button", null, [R.s("", P(), null, [])])]] },
  );
  equal(host.dom.html(), "<view><button>in</button></view>");
  same(host.dom.find((node) => node.tag === "button").listeners, { tap: 1 });
  await host.tap("button");
  same(log, ["tap"]);
});

test("style scopes per isolation, external classes, ~ and ^ (WXSS-COMP-04, -06, -07)", async () => {
  const classes = async (json, options = {}) => {
    const host = await app(
      {},
      (R) => () => [el(R, "k", { myClass: "red big" })],
      { k: [{ externalClasses: ["my-class"], options }, (R) => () => [el(R, "view", { class: "a my-class ~p" })], json] },
    );
    return host.dom.find((node) => node.tag === "view").class;
  };
  const prefix = hostClass("k").slice(0, -4);
  equal(await classes({}), `${prefix}a red big p`);
  equal(await classes({ styleIsolation: "apply-shared" }), `${prefix}a a red big p`);
  equal(await classes({}, { addGlobalClass: true }), `${prefix}a a red big p`);
  equal(await classes({ styleIsolation: "shared" }), "a red big p");
});

test("an external class that changes is sent again, through two components", async () => {
  const host = await app(
    { data: { c: "one" } },
    (R) => (D) => [el(R, "outer", { myClass: D.c })],
    {
      outer: [{ externalClasses: ["my-class"] }, (R) => () => [el(R, "inner", { hisClass: "my-class" })]],
      inner: [{ externalClasses: ["his-class"] }, (R) => () => [el(R, "view", { class: "his-class" })]],
    },
  );
  equal(host.dom.find((node) => node.tag === "view").class, "one");
  host.page.setData({ c: "two" });
  await host.settled();
  equal(host.dom.find((node) => node.tag === "view").class, "two");
});

test("pure data is kept and observable, templates do not see it (FW-PURE-01, FW-OBS-06)", async () => {
  const log = [];
  const host = await app(
    {},
    (R) => () => [el(R, "k", { class: "c" })],
    { k: [{ options: { pureDataPattern: /^_/ }, data: { _p: 1, v: 1 }, observers: { _p: (p) => log.push(p) } }, (R) => (D) => [R.t(`${R.sx(D._p)}|${D.v}`)]] },
  );
  host.takeOps();
  host.page.selectComponent(".c").setData({ _p: 2 });
  await host.settled();
  same(log, [2]);
  same(host.takeOps(), []);
  ok(host.dom.html().includes("|1"));
});

test("generics: given, default, missing (section 9)", async () => {
  const host = await app(
    {},
    (R) => () => [el(R, "k", null, [], { g: { item: "x" } }), el(R, "k", null)],
    {
      k: [{}, (R) => () => [el(R, "item")], { generics: { item: { default: "components/y/y" } } }],
      x: [{}, (R) => () => [R.t("x")]],
      y: [{}, (R) => () => [R.t("y")]],
    },
  );
  ok(/x<\/item>.*y<\/item>/.test(host.dom.html()), host.dom.html());
});

test("selectComponent, export, owner (section 4)", async () => {
  const host = await app(
    {},
    (R) => () => [el(R, "view", { class: "w" }, [el(R, "k", { id: "one", class: "k x" })]), el(R, "k", { class: "k" })],
    {
      k: [{ behaviors: ["wx://component-export"], export: () => ({ public: 1 }) }, (R) => () => [el(R, "deep", { class: "d" })]],
      deep: [{ methods: { up() { return this.selectOwnerComponent(); } } }],
    },
  );
  const { page } = host;
  same(page.selectComponent("#one"), { public: 1 });
  equal(page.selectAllComponents(".w .k").length, 1);
  equal(page.selectAllComponents(".w > .k.x, .none").length, 1);
  equal(page.selectAllComponents(".k").length, 2);
  equal(page.selectComponent(".d"), null);
  equal(page.selectAllComponents(".k >>> .d").length, 2);
  same(page.selectComponent(".k >>> .d").up(), { public: 1 });
});

test("a page made by Component gets the query as properties (FW-PAGE-05)", async () => {
  const log = [];
  const host = await start({
    pages: {
      "pages/a/a": {
        script: ({ Component }) =>
          Component({
            properties: { id: Number },
            pageLifetimes: { show: () => log.push("page show") },
            lifetimes: { attached() { log.push(`attached ${this.data.id}`); } },
            methods: { onLoad(query) { log.push(`load ${query.id}`); }, onShow: () => log.push("show") },
          }),
        template: body((R) => (D) => [R.t(R.sx(D.id))]),
      },
    },
    config: { launch: { path: "pages/a/a", query: { id: "12" } } },
  });
  same(log, ["attached 12", "load 12", "show", "page show"]);
  equal(host.dom.html(), "12");
});

test("model: writes back from a component and from a built-in (WXML-MODEL-01)", async () => {
  const host = await app(
    { data: { v: "a", w: "b" } },
    (R) => (D) => [el(R, "k", { class: "c", v: D.v }, [], { m: { v: "v" } }), el(R, "input", { value: D.w }, [], { m: { value: "w" } })],
    { k: [{ properties: { v: String } }] },
  );
  host.page.selectComponent(".c").setData({ v: "z" });
  equal(host.page.data.v, "z");
  const input = host.dom.find((node) => node.tag === "input");
  same(input.models, ["value"]);
  host.takeOps();
  await host.view(["model", { page: 1, t: input.id, f: "value", d: "typed" }]);
  equal(host.page.data.w, "typed");
  same(host.takeOps(), [], "the view has it already");
});

test("groupSetData renders once (FW-DATA-08)", async () => {
  let renders = 0;
  const host = await app({ data: { a: 0, b: 0 } }, () => () => { renders++; return []; });
  renders = 0;
  host.page.groupSetData(() => { host.page.setData({ a: 1 }); host.page.setData({ b: 1 }); });
  equal(renders, 1);
});

test("reads spares runs that would show nothing new", async () => {
  let renders = 0;
  const host = await start({
    pages: { "p/p": { script: ({ Page }) => Page({ data: { a: 1 } }), template: body(() => () => { renders++; return []; }, { reads: { a: 1 } }) } },
  });
  renders = 0;
  host.page.setData({ b: 1, "c.d": 2 });
  equal(renders, 0);
  host.page.setData({ "a.x": 2 });
  equal(renders, 1);
});

test("exceptions in lifetimes and observers reach the error lifetime, App.onError once, and stop nothing (FW-LIFE-03)", async () => {
  const log = [];
  const fail = (name) => () => { throw new Error(name); };
  const host = await app(
    { data: { v: 1, on: true } },
    (R) => (D) => [R.i(D.on ? 0 : -1, D.on ? [el(R, "k", { class: "c", v: D.v })] : null), R.t("after")],
    {
      k: [
        {
          properties: { v: { type: Number, observer: fail("property") } },
          observers: { v: fail("observer") },
          lifetimes: { created: fail("created"), attached: fail("attached"), ready: fail("ready"), detached: fail("detached"), error: (e) => log.push(`life ${e.message}`) },
        },
        (R) => () => [R.t("inside")],
      ],
    },
    { app: ({ App }) => App({ onError: (text) => log.push(/Error: (\w+)/.exec(text)[1]) }) },
  );
  ok(host.dom.html().includes("inside</k>after"), host.dom.html());
  host.page.setData({ on: false });
  await host.settled();
  equal(host.dom.html(), "after");
  const names = ["created", "observer", "property", "attached", "ready", "detached"];
  same(log, names.flatMap((name) => [name, `life ${name}`]));
});

test("an instance keeps what user code assigns under the name of a read-only member (FW-PAGE-02)", async () => {
  const seen = [];
  await app(
    {
      id: "declared",
      onLoad() {
        seen.push(this.id);
        this.id = "assigned";
        this.router = 1;
        seen.push(this.id, this.router, this.is);
      },
    },
    () => () => [],
  );
  same(seen, ["declared", "assigned", 1, "pages/p/p"]);
});
