/**
 * Updates by the binding map, with templates as the compiler writes them (`BindingMapTest` brings them): after any change
 * of data the tree is the one that a fresh rendering of the same data gives, and code that reads no changed field has not
 * run.
 */

import { same } from "../harness.mjs";
import { start } from "../host-recording.mjs";

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

const item = (pick) => ({ id: pick(12), n: pick(4), on: pick(2) === 0, kids: Array.from({ length: pick(3) }, () => ({ id: pick(9), n: pick(3) })) });
const list = (pick) => Array.from({ length: pick(5) }, () => item(pick));

/** A change as apps make it: whole fields, items, and paths into them. */
function change(pick, data) {
  const changes = {};
  for (let i = pick(3); i >= 0; i--) {
    const at = data.list.length === 0 ? -1 : pick(data.list.length);
    switch (pick(12)) {
      case 0: changes.a = pick(4); break;
      case 1: changes.b = `b${pick(3)}`; break;
      case 2: changes.on = !data.on; break;
      case 3: changes.list = list(pick); break;
      case 4: changes.list = data.list.slice().reverse(); break;
      case 5: changes.obj = { x: pick(3), y: { z: pick(3) } }; break;
      case 6: changes["obj.y.z"] = pick(5); break;
      case 7: if (at >= 0) changes[`list[${at}].n`] = pick(9); break;
      case 8: if (at >= 0) changes[`list[${at}]`] = item(pick); break;
      case 9: if (data.list[at]?.kids?.length > 0) changes[`list[${at}].kids[0].n`] = pick(9); break;
      case 10: changes.count = pick(4); break;
      default: changes.word = ["", "ab", "abc"][pick(3)];
    }
  }
  return changes;
}

const initial = (pick) => ({ a: 1, b: "b", on: true, list: list(pick), obj: { x: 0, y: { z: 0 } }, count: 2, word: "ab", unread: 0 });

/** The function that the compiled text hands to `defineTemplate` or `defineWxs`. */
function made(text) {
  let maker = null;
  const take = (_, fn) => { maker = fn; };
  new Function("defineTemplate", "defineWxs", text)(take, take);
  return maker;
}

/** @param {Record<string, string>} files compiled texts by id; the page is `p/p`, its component `c/c` */
function app(files, data, calls) {
  const templates = {};
  const wxs = {};
  for (const [id, text] of Object.entries(files)) (id.endsWith(".wxml") ? templates : wxs)[id] = made(text);
  return {
    pages: {
      "p/p": {
        script: ({ Page }) => Page({
          data,
          // a change inside of a change: the outer update is overtaken
          nested(event) { this.setData({ a: event.detail, "obj.x": event.detail }); },
        }),
        json: { using: { "x-c": "c/c" } },
        template: templates["p/p.wxml"],
      },
    },
    components: {
      "c/c": {
        script: ({ Component }) => Component({
          options: { multipleSlots: true },
          properties: {
            n: { type: null, value: 0, observer(n) { if (n === 3 || n === "b2") this.triggerEvent("nested", { value: calls.n++ % 5 }.value); } },
          },
        }),
        template: templates["c/c.wxml"],
      },
    },
    templates,
    wxs,
  };
}

/** Rejects with the first difference. */
export async function compareWithFresh(texts, seed, steps) {
  const files = JSON.parse(texts);
  const pick = random(seed);
  const calls = { n: 0 };
  const host = await start(app(files, initial(pick), calls));
  let compared = 0;
  for (let step = 0; step < steps; step++) {
    const changes = change(pick, host.page.data);
    host.page.setData(changes);
    await host.settled();
    if (step % 4 !== 3) continue;
    const data = JSON.stringify(host.page.data);
    const fresh = await start(app(files, JSON.parse(data), { n: 0 }));
    // the fresh page changes itself while it starts when its component asks for it
    if (JSON.stringify(fresh.page.data) !== data) continue;
    compared++;
    same(host.dom.tree(), fresh.dom.tree(), `seed ${seed}, step ${step}, ${JSON.stringify(changes)}`);
  }
  if (compared < steps / 8) throw new Error(`only ${compared} of ${steps} steps were compared`);
  const errors = host.logs.filter((line) => line.level === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
}

/** What the template gave to `m.log` during one change, which tells the expressions that ran. */
export async function ranFor(texts, data, changes) {
  const host = await start(app(JSON.parse(texts), JSON.parse(data), { n: 0 }));
  host.logs.length = 0;
  host.page.setData(JSON.parse(changes));
  await host.settled();
  return host.texts("log").join(" ");
}
