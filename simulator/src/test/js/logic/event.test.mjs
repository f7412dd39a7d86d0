import { equal, same, suite } from "../harness.mjs";
import { body, place, start } from "../host-recording.mjs";

const { test, tests } = suite("event");
export const eventTests = tests;

/** Page with `outer > middle > target`, handlers given per node. */
function nest(bindings, handlers, more = {}) {
  const [a, b, c] = ["outer", "middle", "target"].map((name) => place({ b: bindings[name] }));
  return start({
    pages: {
      "p/p": {
        script: ({ Page }) => Page({ ...handlers, data: {} }),
        template: body((R) => () => [
          R.n("view", a, { id: "outer", "data-who": "outer", "mark:m": "outer", "mark:o": 1 }, [
            R.n("view", b, { id: "middle" }, [R.n("view", c, { id: "target", "data-elementType": 5, "mark:m": "target" }, [])]),
          ]),
        ]),
      },
    },
    ...more,
  });
}

const handlersOf = (log, names) => Object.fromEntries(names.map((name) => [name, () => log.push(name)]));

test("capture from the root, then target and ancestors (FW-EVT-04)", async () => {
  const log = [];
  const host = await nest(
    {
      outer: [["tap", "bind", "o"], ["tap", "capture-bind", "O"]],
      middle: [["tap", "bind", "m"], ["tap", "capture-bind", "M"]],
      target: [["tap", "bind", "t"], ["tap", "capture-bind", "T"]],
    },
    handlersOf(log, ["o", "O", "m", "M", "t", "T"]),
  );
  await host.tap("target");
  same(log, ["O", "M", "T", "t", "m", "o"]);
});

test("catch ends after its node, also without a handler (FW-EVT-04, WXML-EVT-04)", async () => {
  const log = [];
  const host = await nest(
    { outer: [["tap", "bind", "o"]], middle: [["tap", "catch", ""], ["tap", "bind", "m"]], target: [["tap", "bind", "t"]] },
    handlersOf(log, ["o", "m", "t"]),
  );
  await host.tap("target");
  same(log, ["t", "m"]);
  same(host.dom.find((node) => node.attrs.id === "middle").listeners, { tap: 5 });
});

test("capture-catch ends everything below and the bubble phase (FW-EVT-04)", async () => {
  const log = [];
  const host = await nest(
    { outer: [["tap", "bind", "o"], ["tap", "capture-bind", "O"]], middle: [["tap", "capture-catch", "M"]], target: [["tap", "bind", "t"]] },
    handlersOf(log, ["o", "O", "M", "t"]),
  );
  await host.tap("target");
  same(log, ["O", "M"]);
});

test("of all mut-bind only the first runs (FW-EVT-05)", async () => {
  const log = [];
  const host = await nest(
    { outer: [["tap", "mut-bind", "o"]], middle: [["tap", "bind", "m"]], target: [["tap", "mut-bind", "t"]] },
    handlersOf(log, ["o", "m", "t"]),
  );
  await host.tap("target");
  same(log, ["t", "m"]);
});

test("the event object (FW-EVT-01, -09)", async () => {
  let event;
  const host = await nest({ outer: [["tap", "bind", "o"]] }, { o(e) { event = e; } });
  await host.event("tap", "target", { d: { x: 3, y: 4 }, ts: 99, touches: [{ identifier: 0 }], changed: [] });
  same(event, {
    type: "tap", timeStamp: 99, detail: { x: 3, y: 4 }, touches: [{ identifier: 0 }], changedTouches: [],
    target: { id: "target", offsetLeft: 0, offsetTop: 0, dataset: { elementType: 5 } },
    currentTarget: { id: "outer", offsetLeft: 0, offsetTop: 0, dataset: { who: "outer" } },
    mark: { m: "target", o: 1 },
  });
});

test("an event that does not bubble stays at its node (FW-EVT-02)", async () => {
  const log = [];
  const host = await nest({ outer: [["input", "bind", "o"]], target: [["input", "bind", "t"]] }, handlersOf(log, ["o", "t"]));
  await host.event("input", "target", { o: 0 });
  same(log, ["t"]);
});

test("a missing method is a warning, a throw goes to onError, the rest runs (FW-EVT-10, -11)", async () => {
  const log = [];
  const host = await nest(
    { outer: [["tap", "bind", "o"]], middle: [["tap", "bind", "bad"]], target: [["tap", "bind", "nope"]] },
    { o: () => log.push("o"), bad() { throw new Error("boom"); } },
    { app: ({ App }) => App({ onError: (text) => log.push(text.includes("boom")) }) },
  );
  await host.tap("target");
  same(log, [true, "o"]);
  equal(host.texts("warn").some((text) => text.includes("FW_HANDLER_MISSING") && text.includes("nope")), true);
});

test("a dynamic handler takes its name from the data (WXML-EVT-03)", async () => {
  const log = [];
  const p = place({ b: [["tap", "bind", null]] });
  const host = await start({
    pages: {
      "p/p": {
        script: ({ Page }) => Page({ data: { name: "a" }, a: () => log.push("a"), b: () => log.push("b") }),
        template: body((R) => (D) => [R.n("view", p, { id: "x" }, [], [D.name])]),
      },
    },
  });
  await host.tap("x");
  host.page.setData({ name: "b" });
  await host.tap("x");
  host.page.setData({ name: "" });
  await host.tap("x");
  same(log, ["a", "b"]);
});

/** `inner` slotted in `outer`, whose template is a view around the slot (FW-EVT-07). */
async function slotted(log, options) {
  const [outer, inner, view] = [
    place({ b: [["go", "bind", "outer"], ["go", "capture-bind", "OUTER"]] }),
    place({ b: [["go", "bind", "inner"], ["go", "capture-bind", "INNER"]] }),
    place({ b: [["go", "bind", "view"]] }),
  ];
  const slot = place();
  let seen;
  const host = await start({
    pages: {
      "p/p": {
        script: ({ Page }) => Page(handlersOf(log, ["outer", "OUTER", "inner", "INNER"])),
        json: { using: { outer: "c/outer", inner: "c/inner" } },
        template: body((R) => () => [R.n("outer", outer, { id: "o" }, [R.n("inner", inner, { id: "i" }, [])])]),
      },
    },
    components: {
      "c/outer": {
        script: ({ Component }) => Component({ methods: { view(e) { log.push("view"); seen = e.target.id; } } }),
        template: body((R) => () => [R.n("view", view, null, [R.s("", slot, null, [])])]),
      },
      "c/inner": { script: ({ Component }) => Component({}), template: body(() => () => []) },
    },
  });
  host.page.selectComponent("#i").triggerEvent("go", { x: 1 }, options);
  return seen;
}

test("triggerEvent: only the host; bubbles; composed; capturePhase (FW-EVT-06, -07)", async () => {
  const runs = [
    [undefined, ["inner"]],
    [{ bubbles: true }, ["inner", "outer"]],
    [{ composed: true }, ["inner"]],
    [{ bubbles: true, composed: true }, ["inner", "view", "outer"]],
    [{ bubbles: true, capturePhase: true }, ["OUTER", "INNER", "inner", "outer"]],
    [{ capturePhase: true }, ["OUTER", "INNER", "inner"]],
  ];
  for (const [options, expected] of runs) {
    const log = [];
    await slotted(log, options);
    same(log, expected, JSON.stringify(options));
  }
});

test("slotted content shows no id inside the component (FW-EVT-08)", async () => {
  equal(await slotted([], { bubbles: true, composed: true }), "");
});

test("a native tap inside a component is seen by the user of the component at the host (FW-EVT-08)", async () => {
  let event;
  const [host1, inside] = [place({ b: [["tap", "bind", "tap"]] }), place()];
  const host = await start({
    pages: {
      "p/p": {
        script: ({ Page }) => Page({ tap(e) { event = e; } }),
        json: { using: { k: "c/k" } },
        template: body((R) => () => [R.n("k", host1, { id: "k", "data-n": 1 }, [])]),
      },
    },
    components: { "c/k": { script: ({ Component }) => Component({}), template: body((R) => () => [R.n("button", inside, { id: "b" }, [])]) } },
  });
  await host.tap("b");
  same(event.target, { id: "k", offsetLeft: 0, offsetTop: 0, dataset: { n: 1 } });
});

test("a form takes the controls of its own tree only", async () => {
  let value;
  const [form, own] = [place({ b: [["submit", "bind", "go"]] }), place()];
  const host = await start({
    pages: {
      "p/p": {
        script: ({ Page }) => Page({ go(e) { value = e.detail.value; } }),
        json: { using: { k: "c/k" } },
        template: body((R) => () => [R.n("form", form, { id: "f" }, [R.n("input", own, { id: "mine", name: "a" }, []), R.n("k", own, null, [])])]),
      },
    },
    components: { "c/k": { script: ({ Component }) => Component({}), template: body((R) => () => [R.n("input", own, { id: "his", name: "b" }, [])]) } },
  });
  const id = (name) => host.dom.find((node) => node.attrs.id === name).id;
  await host.event("submit", "f", { o: 0, d: { value: { a: "1", b: "2" }, fields: { a: id("mine"), b: id("his") } } });
  same(value, { a: "1" });
});
