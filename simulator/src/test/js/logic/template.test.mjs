import { equal, same, suite } from "../harness.mjs";
import { body, place, start } from "../host-recording.mjs";

const { test, tests } = suite("template");
export const templateTests = tests;

/** A page with one template file; `definition` makes what `defineTemplate`'s function returns. */
async function page(data, definition) {
  const host = await start({ pages: { "p/p": { script: ({ Page }) => Page({ data }), template: definition } } });
  return { host, warnings: () => host.logs.filter((line) => line.level === "warn" && line.args[0].startsWith("[WXML_")).map((line) => line.args[0]) };
}

const loopOver = (at, key = null) =>
  body((R) => (D) => [R.fx(D.list, key, (it) => [R.n("view", place(), null, [R.t(R.sx(it))])], 2, -1, at)], { reads: { list: 1 } });

const NOT_LISTS = [
  [3, "WXML_FOR_NUMBER", "wx:for runs over the number 3", "<view>0</view><view>1</view><view>2</view>"],
  [2.5, "WXML_FOR_NUMBER", "wx:for runs over the number 2.5", "<view>0</view><view>1</view><view>2</view>"],
  ["ab", "WXML_FOR_STRING", "wx:for runs over the characters of a text", "<view>a</view><view>b</view>"],
  [true, "WXML_FOR_NOT_ITERABLE", "wx:for runs over boolean, so it renders nothing", ""],
];

for (const [list, code, message, html] of NOT_LISTS) {
  test(`a loop over ${JSON.stringify(list)} is told of once, with its place (WXML-FOR-05, -06, -07)`, async () => {
    const { host, warnings } = await page({ list }, loopOver("p/p.wxml:7:3"));
    same(warnings(), [`[${code}] ${message} (p/p.wxml:7:3)`]);
    equal(host.dom.html(), html);
    host.page.setData({ list });
    await host.settled();
    equal(warnings().length, 1);
  });
}

test("lists and objects are looped over in silence, and lists that are yet to come", async () => {
  for (const list of [[], [1], { a: 1 }, {}, null, undefined]) same((await page({ list }, loopOver("p/p.wxml:1:1", "*this"))).warnings(), []);
});

test("equal keys are told of, at first or when they come, and all items are rendered (WXML-KEY-03)", async () => {
  const message = (key) => [`[WXML_FOR_KEY_DUPLICATE] two items have the wx:key ${key} (p/p.wxml:1:7)`];
  const first = await page({ list: [1, 2, 1] }, loopOver("p/p.wxml:1:7", "*this"));
  same(first.warnings(), message(1));
  equal(first.host.dom.html(), "<view>1</view><view>2</view><view>1</view>");
  const missing = await page({ list: [1, 2] }, loopOver("p/p.wxml:1:7", "id"));
  same(missing.warnings(), message('"undefined"'));
  const later = await page({ list: ["a", "b"] }, loopOver("p/p.wxml:1:7", "*this"));
  same(later.warnings(), []);
  later.host.page.setData({ list: ["a", "a"] });
  await later.host.settled();
  same(later.warnings(), message('"a"'));
  equal(later.host.dom.html(), "<view>a</view><view>a</view>");
});

/** Template `a` shows its number and uses `b`, which uses `a` with one less. */
const recursive = (more) =>
  body((R) => (D, W, C, U) => [R.tpl(C, "a", { n: D.n }, U)], {
    reads: { n: 1 },
    ...more,
    templates: ["a", "b"].reduce((all, name) => {
      const other = name === "a" ? "b" : "a";
      const make = (R) => (D, W, C, U) => [
        R.n("text", place(), null, [R.t(`${name}${D.n}`)]),
        R.i(D.n > 0 ? 0 : -1, (branch, bits) => [R.tpl(C, other, { n: D.n - 1 }, bits)], U),
      ];
      return { ...all, [name]: make };
    }, {}),
  });

const withR = (definition) => (R) => {
  const made = definition(R);
  for (const [name, make] of Object.entries(made.templates)) made.templates[name] = { reads: { n: 1 }, body: make(R) };
  return made;
};

test("exparser stops a template at its first re-entry, with a warning (WXML-TPL-08)", async () => {
  const { host, warnings } = await page({ n: 5 }, withR(recursive({})));
  equal(host.dom.html(), "<text>a5</text><text>b4</text>");
  same(warnings(), ['[WXML_TEMPLATE_RECURSION] template "a" of p/p.wxml uses itself; it is not rendered again inside of itself']);
  host.page.setData({ n: 1 });
  await host.settled();
  equal(host.dom.html(), "<text>a1</text><text>b0</text>");
});

test("glass-easel lets templates use themselves (WXML-TPL-08)", async () => {
  const { host, warnings } = await page({ n: 3 }, withR(recursive({ recursive: true })));
  equal(host.dom.html(), "<text>a3</text><text>b2</text><text>a1</text><text>b0</text>");
  host.page.setData({ n: 1 });
  await host.settled();
  equal(host.dom.html(), "<text>a1</text><text>b0</text>");
  same(warnings(), []);
});
