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

/**
 * @param {object} env
 * @param {(id: string) => TemplateRecord|null} env.template loads a template file on first use
 * @param {(code: string, message: string) => void} env.warn
 * @param {(error: any) => void} env.wxsError
 */
export function createTemplateRuntime(env) {
  /** The file whose code is running: nodes with WXS bindings remember it, to find their modules. */
  let current = null;
  let depth = 0;

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

    f: (list, key, fn, bit, U) => loop(rounds(list, Math.ceil), key, fn, bit, U),
    fx: (list, key, fn, bit, U) => loop(rounds(list, Math.ceil), key, fn, bit, U),
    fg: (list, key, fn, bit, U) => loop(rounds(list, (n) => (Number.isInteger(n) ? n : 0)), key, fn, bit, U),

    tpl(user, name, data, U, fileId) {
      const file = fileId === undefined ? user : env.template(fileId) || user;
      const found = findTemplate(file, name);
      if (!found) {
        env.warn("WXML_TEMPLATE_NOT_FOUND", `template "${name}" is not found in ${file.id}`);
        return NOTHING;
      }
      // WXML-TPL-08: exparser stops recursion at once; the depth limit keeps both dialects alive.
      if (depth >= MAX_TEMPLATE_DEPTH) {
        env.warn("WXML_TEMPLATE_RECURSION", `template "${name}" of ${found.file.id} uses itself too deeply`);
        return NOTHING;
      }
      const { file: from, template } = found;
      const given = data || {};
      const make = (bits) => template.body(given, from.wxs, from, bits);
      const now = U === ALL || U === undefined;
      const c = now ? within(from, depth + 1, make, ALL) : (bits) => within(from, depth + 1, make, bits);
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

  function loop({ items, names }, key, fn, bit, U) {
    const n = items.length;
    const keys = key === null || key === undefined ? null : new Array(n);
    if (keys !== null) for (let i = 0; i < n; i++) keys[i] = keyOf(items[i], key);
    if (U !== ALL && U !== undefined) {
      const c = later((bits, i) => fn(items[i], names === null ? i : names[i], bits));
      return { k: LOOP, keys, items, names, c, u: U, bit };
    }
    const c = new Array(n);
    for (let i = 0; i < n; i++) c[i] = fn(items[i], names === null ? i : names[i], ALL);
    return { k: LOOP, keys, items, names, c, u: ALL, bit: 0 };
  }

  /** Code that runs after the template has returned, as if it ran now. */
  function later(make) {
    const file = current;
    const level = depth;
    return (bits, i) => within(file, level, make, bits, i);
  }

  function within(file, level, make, bits, i) {
    const outer = current;
    const outerDepth = depth;
    current = file;
    depth = level;
    try {
      return make(bits, i);
    } finally {
      current = outer;
      depth = outerDepth;
    }
  }

  /** Runs a file's body for a component. */
  function render(file, data, bits) {
    return within(file, 0, (U) => file.definition.body(data, file.wxs, file, U), bits);
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

  return { R, render };
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
