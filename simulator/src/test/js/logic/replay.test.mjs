import { same, suite } from "../harness.mjs";
import { body, place, start } from "../host-recording.mjs";

const { test, tests } = suite("replay");
export const replayTests = tests;

/** Small seeded generator (mulberry32). */
function random(seed) {
  let a = seed;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

/** One page with nested control flow, slots, virtual hosts, components in loops. */
function playground() {
  const [p1, p2, p3, p4, p5, p6, p7] = Array.from({ length: 7 }, () => place());
  const s = Array.from({ length: 6 }, () => place());
  return {
    pages: {
      "pages/p/p": {
        script: ({ Page }) => Page({ data: { list: [], plain: [], on: false, mode: 0, text: "", cls: "", slot: "a" } }),
        json: { using: { "x-box": "c/box", "x-ghost": "c/ghost", "x-many": "c/many" } },
        template: body((R) => (D) => [
          R.t(D.text),
          R.f(D.list, "id", (it, i) => [
            R.i(it.kind === 0 ? 0 : it.kind === 1 ? 1 : it.kind === 2 ? 2 : 3, [
              it.kind === 0
                ? R.n("view", p1, { class: D.cls, n: it.n }, [R.t(R.sx(it.n))])
                : it.kind === 1
                  ? R.n("x-box", p2, { n: it.n, open: D.on }, [R.t(`in ${it.id}`), R.i(D.on ? 0 : -1, D.on ? [R.t("!")] : null)])
                  : it.kind === 2
                    ? R.n("x-ghost", p3, { n: i }, [R.n("text", p4, null, [R.t(it.id)])])
                    : R.t(it.id),
            ]),
          ]),
          R.n("x-many", p5, { order: D.mode }, [
            R.n("view", p6, { slot: "a" }, [R.t("A")]),
            R.f(D.plain, null, (it) => [R.n("view", p7, { slot: it.slot }, [R.t(R.sx(it.n))])]),
            R.t("rest"),
          ]),
        ]),
      },
    },
    components: {
      "c/box": {
        script: ({ Component }) => Component({ properties: { n: Number, open: Boolean } }),
        template: body((R) => (D) => [
          R.n("view", s[0], { class: "b" }, [R.t(R.sx(D.n)), R.i(D.open ? 0 : 1, D.open ? [R.n("view", s[1], null, [R.s("", s[2], null, [])])] : [R.s("", s[2], null, [])])]),
        ]),
      },
      "c/ghost": {
        script: ({ Component }) => Component({ options: { virtualHost: true }, properties: { n: Number } }),
        template: body((R) => (D) => [R.t(`g${D.n}`), R.i(D.n % 3 === 0 ? -1 : 0, D.n % 3 === 0 ? null : [R.s("", s[2], null, [])])]),
      },
      "c/many": {
        script: ({ Component }) => Component({ options: { multipleSlots: true }, properties: { order: Number } }),
        template: body((R) => (D) => [
          R.i(D.order, [
            D.order === 0
              ? R.n("view", s[3], null, [R.s("a", s[2], null, []), R.s("b", s[2], null, [])])
              : D.order === 1
                ? R.n("view", s[4], null, [R.s("b", s[2], null, []), R.s("", s[2], null, [])])
                : R.n("view", s[5], null, [R.s("", s[2], null, []), R.n("text", s[4], null, [R.s("a", s[2], null, [])])]),
          ]),
        ]),
      },
    },
  };
}

function change(pick, list) {
  const next = list.slice();
  for (let i = pick(4); i >= 0; i--) {
    const at = pick(next.length + 1);
    const what = pick(5);
    if (what === 0 && next.length > 0) next.splice(Math.min(at, next.length - 1), 1);
    else if (what === 1) next.splice(at, 0, { id: `k${pick(30)}`, kind: pick(4), n: pick(100) });
    else if (what === 2 && next.length > 1) next.splice(at, 0, ...next.splice(pick(next.length), 1));
    else if (what === 3) next.reverse();
    else if (next.length > 0) next[Math.min(at, next.length - 1)] = { ...next[Math.min(at, next.length - 1)], n: pick(100), kind: pick(4) };
  }
  const seen = new Set();
  return next.filter((it) => !seen.has(it.id) && seen.add(it.id));
}

/** The state of the view after all patches is what a fresh view gets from the same data, and what a snapshot gives. */
async function run(seed, steps) {
  const pick = random(seed);
  const host = await start(playground());
  for (let step = 0; step < steps; step++) {
    const data = { list: change(pick, host.page.data.list) };
    if (pick(3) === 0) data.on = pick(2) === 0;
    if (pick(3) === 0) data.mode = pick(3);
    if (pick(3) === 0) data.text = `t${pick(9)}`;
    if (pick(3) === 0) data.cls = `c${pick(3)} d`;
    if (pick(2) === 0) data.plain = Array.from({ length: pick(4) }, () => ({ slot: ["a", "b", ""][pick(3)], n: pick(9) }));
    host.isAcking = pick(4) !== 0;
    host.page.setData(data);
    if (pick(3) === 0) host.page.setData({ list: change(pick, host.page.data.list) });
    await host.settled();
    host.isAcking = true;
    await host.ackAll();
    if (step % 3 === 2) await compare(host, seed, step);
  }
}

async function compare(host, seed, step) {
  const fresh = await start(playground());
  fresh.page.setData(host.page.data);
  await fresh.settled();
  same(host.dom.tree(), fresh.dom.tree(), `seed ${seed}, step ${step}`);
  if (step % 2 === 1) {
    const before = host.dom.tree();
    await host.view(["resync", { page: 1, seq: 0 }]);
    same(host.dom.tree(), before, `snapshot, seed ${seed}, step ${step}`);
  }
}

for (const seed of [1, 2, 3, 4]) {
  test(`patches lead where a fresh rendering leads (PP-07), seed ${seed}`, () => run(seed, 9));
}
