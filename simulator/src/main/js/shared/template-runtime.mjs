/**
 * `R`: what compiled templates call (docs/contracts/bundle.md section 4). Output nodes are plain objects of fixed shape per
 * kind; `k` is the kind. Hot path: runs once per node and update in an interpreter.
 *
 * The first run of a template makes its whole output at once. An update (`U` is not `ALL`) makes the content of branches,
 * loops and templates only when the tree asks for it, by then knowing whether there is an old one to keep: their `c` is a
 * function of the bits for the content, and `u` are the bits for content that is kept.
 *
 * @typedef {object} TemplateRecord one loaded template file
 * @property {string} id
 * @property {object} definition what `defineTemplate`'s function returned
 * @property {Map<string, number>|null} reads bit of each data field that the body reads, null when unknown
 * @property {Map<string, {reads: [string, number][], body: Function}>} templates
 * @property {object} wxs exports of the WXS modules by name, the `W` of compiled code
 * @property {object} R
 */

import { ALL, BLOCK, ELEMENT, IF, LOOP, SAME, SLOT, TEXT } from "./vnode.mjs";

const NO_CHILDREN = Object.freeze([]);
const NOTHING = Object.freeze({ k: BLOCK, id: null, c: NO_CHILDREN });
const MAX_TEMPLATE_DEPTH = 200;

/** A template that is being made, in the ones that use it. */
const TOP = Object.freeze({ template: null, depth: 0, up: null });

/**
 * @param {object} env
 * @param {(id: string) => TemplateRecord|null} env.template loads a template file on first use
 * @param {(code: string, message: string, place?: string) => void} env.warn told once per place, without one once per message
 * @param {(error: any) => void} env.wxsError
 */
export function createTemplateRuntime(env) {
  /** The file whose code is running: nodes with WXS bindings remember it, to find their modules. */
  let current = null;
  let chain = TOP;

  const R = {
    t: (text) => ({ k: TEXT, t: text }),

    n: (tag, P, attrs, children, dyn) => ({
      k: ELEMENT,
      tag,
      P,
      a: attrs,
      c: children || NO_CHILDREN,
      d: dyn || null,
      file: P.w !== undefined || P.o !== undefined ? current : null,
    }),

    s: (name, P, attrs, children) => ({ k: SLOT, name: name || "", P, a: attrs, c: children || NO_CHILDREN }),

    i(branch, make, U) {
      if (branch < 0) return { k: IF, b: branch, c: NO_CHILDREN, u: ALL };
      if (typeof make !== "function") return { k: IF, b: branch, c: make, u: ALL };
      return U === ALL || U === undefined
        ? { k: IF, b: branch, c: make(branch, ALL), u: ALL }
        : { k: IF, b: branch, c: later((bits) => make(branch, bits)), u: U };
    },

    b: (children) => ({ k: BLOCK, id: null, c: children }),

    f: (list, key, fn, bit, U, at) => loop(rounds(looped(list, at), Math.ceil), key, fn, bit, U, at),
    fx: (list, key, fn, bit, U, at) =>
      loop(rounds(list === undefined || list === null ? list : looped(list, at), Math.ceil), key, fn, bit, U, at),
    fg: (list, key, fn, bit, U, at) => loop(rounds(looped(list, at), (n) => (Number.isInteger(n) ? n : 0)), key, fn, bit, U, at),

    tpl(user, name, data, U, fileId) {
      const file = fileId === undefined ? user : env.template(fileId) || user;
      const found = findTemplate(file, name);
      if (!found) {
        env.warn("WXML_TEMPLATE_NOT_FOUND", `template "${name}" is not found in ${file.id}`);
        return NOTHING;
      }
      const { file: from, template } = found;
      // WXML-TPL-08: exparser stops at the first re-entry; the depth limit keeps glass-easel alive.
      if (chain.depth >= MAX_TEMPLATE_DEPTH || (from.definition.recursive !== true && isBeingMade(template))) {
        env.warn("WXML_TEMPLATE_RECURSION", `template "${name}" of ${from.id} uses itself; it is not rendered again inside of itself`);
        return NOTHING;
      }
      const inside = { template, depth: chain.depth + 1, up: chain };
      const given = data || {};
      const make = (bits) => template.body(given, from.wxs, from, bits);
      const now = U === ALL || U === undefined;
      const c = now ? within(from, inside, make, ALL) : (bits) => within(from, inside, make, bits);
      return { k: BLOCK, id: template, data: given, c };
    },

    sx: (value) => (typeof value === "string" ? value : value === undefined ? "" : String(value)),
    sg: (value) => (typeof value === "string" ? value : value === undefined || value === null ? "" : String(value)),

    call(fn, self, args) {
      if (typeof fn !== "function") return undefined; // WXML-WXS-06
      try {
        return fn.apply(self, args);
      } catch (error) {
        env.wxsError(error); // WXML-WXS-08
        return undefined;
      }
    },

    ctor: constructorName,
  };

  function isBeingMade(template) {
    for (let link = chain; link !== TOP; link = link.up) if (link.template === template) return true;
    return false;
  }

  /** The list of a loop, which is told of when it is none (WXML-FOR-05, -06, -07); in exparser lists that are yet to come are usual. */
  function looped(list, at) {
    if (typeof list === "object" && list !== null) return list;
    if (typeof list === "number") env.warn("WXML_FOR_NUMBER", `wx:for runs over the number ${list}`, at);
    else if (typeof list === "string") env.warn("WXML_FOR_STRING", "wx:for runs over the characters of a text", at);
    else env.warn("WXML_FOR_NOT_ITERABLE", `wx:for runs over ${list === null ? "null" : typeof list}, so it renders nothing`, at);
    return list;
  }

  /** WXML-KEY-03: all items are rendered, but an update may keep the wrong ones. */
  function checkKeys({ keys, at }) {
    if (keys === null || new Set(keys).size === keys.length) return;
    const twice = keys.find((key, i) => keys.indexOf(key) !== i);
    env.warn("WXML_FOR_KEY_DUPLICATE", `two items have the wx:key ${JSON.stringify(twice)}`, at);
  }

  function loop({ items, names }, key, fn, bit, U, at) {
    const n = items.length;
    const keys = key === null || key === undefined ? null : new Array(n);
    if (keys !== null) for (let i = 0; i < n; i++) keys[i] = keyOf(items[i], key);
    if (U !== ALL && U !== undefined) {
      const c = later((bits, i) => fn(items[i], names === null ? i : names[i], bits));
      return { k: LOOP, keys, items, names, c, u: U, bit, at };
    }
    const c = new Array(n);
    for (let i = 0; i < n; i++) c[i] = fn(items[i], names === null ? i : names[i], ALL);
    return { k: LOOP, keys, items, names, c, u: ALL, bit: 0, at };
  }

  /** Code that runs after the template has returned, as if it ran now. */
  function later(make) {
    const file = current;
    const inside = chain;
    return (bits, i) => within(file, inside, make, bits, i);
  }

  function within(file, inside, make, bits, i) {
    const outer = current;
    const outerChain = chain;
    current = file;
    chain = inside;
    try {
      return make(bits, i);
    } finally {
      current = outer;
      chain = outerChain;
    }
  }

  /** Runs a file's body for a component. */
  function render(file, data, bits) {
    return within(file, TOP, (U) => file.definition.body(data, file.wxs, file, U), bits);
  }

  /** WXML-IMP-03, -04: own templates first, then the imports from the last to the first, not further. */
  function findTemplate(file, name) {
    const own = file.templates.get(name);
    if (own !== undefined) return { file, template: own };
    const imports = file.definition.imports || NO_CHILDREN;
    for (let i = imports.length - 1; i >= 0; i--) {
      const other = env.template(imports[i]);
      const template = other === null ? undefined : other.templates.get(name);
      if (template !== undefined) return { file: other, template };
    }
    return null;
  }

  return { R, render, checkKeys };
}

/** What a loop runs over. `names` are the indices of an object's rounds, null where they are positions. */
function rounds(list, count) {
  if (Array.isArray(list)) return { items: list, names: null };
  if (typeof list === "number") return { items: Array.from({ length: Math.max(0, count(list)) }, (_, i) => i), names: null }; // WXML-FOR-05
  if (typeof list === "string") return { items: list.split(""), names: null }; // WXML-FOR-06: UTF-16 units
  if (typeof list !== "object" || list === null) return { items: NO_CHILDREN, names: null };
  const names = Object.keys(list);
  return { items: names.map((name) => list[name]), names };
}

/**
 * What of a template's own data differs from last time, as its bits.
 *
 * @param {{reads: [string, number][]}} template
 * @param {Set<object>|null} touched objects that were changed in place
 */
export function changedBits(template, old, now, touched) {
  if (old === now) return touched !== null && touched.has(now) ? ALL : SAME;
  let bits = 0;
  for (const [name, bit] of template.reads) {
    const value = now[name];
    if (old[name] !== value || (touched !== null && touched.has(value))) bits |= bit;
  }
  return bits;
}

function keyOf(item, key) {
  const value = key === "*this" ? item : item === null || item === undefined ? undefined : item[key];
  return typeof value === "string" || typeof value === "number" ? value : String(value);
}

/** WXS-LIB-03: the `constructor` of a value is a string in WXS. */
export function constructorName(value) {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return "Array";
  switch (typeof value) {
    case "string":
      return "String";
    case "number":
      return "Number";
    case "boolean":
      return "Boolean";
    case "function":
      return "Function";
    default:
      return value instanceof Date ? "Date" : value instanceof RegExp ? "RegExp" : "Object";
  }
}
