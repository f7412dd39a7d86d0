/**
 * `R`: what compiled templates call (docs/contracts/bundle.md section 4). Output nodes are plain objects of fixed shape per
 * kind; `k` is the kind. Hot path: runs once per node and update in an interpreter.
 *
 * @typedef {object} TemplateRecord one loaded template file
 * @property {string} id
 * @property {object} definition what `defineTemplate`'s function returned
 * @property {Set<string>|null} reads top-level data names that the body reads, null when unknown
 * @property {object} wxs exports of the WXS modules by name, the `W` of compiled code
 * @property {object} R
 */

import { BLOCK, ELEMENT, IF, LOOP, SLOT, TEXT } from "./vnode.mjs";

const NO_CHILDREN = Object.freeze([]);
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
      a: attrs || null,
      c: children || NO_CHILDREN,
      d: dyn || null,
      file: P.w !== undefined || P.o !== undefined ? current : null,
    }),

    s: (name, P, attrs, children) => ({ k: SLOT, name: name || "", P, a: attrs || null, c: children || NO_CHILDREN }),

    i: (branch, children) => ({ k: IF, b: branch, c: children || NO_CHILDREN }),

    b: (children) => ({ k: BLOCK, id: null, c: children }),

    f: (list, key, fn) => loop(list, key, fn, Math.ceil),
    fx: (list, key, fn) => loop(list, key, fn, Math.ceil),
    fg: (list, key, fn) => loop(list, key, fn, (n) => (Number.isInteger(n) ? n : 0)),

    tpl(user, name, data, fileId) {
      const file = fileId === undefined ? user : env.template(fileId) || user;
      const found = findTemplate(file, name);
      if (!found) {
        env.warn("WXML_TEMPLATE_NOT_FOUND", `template "${name}" is not found in ${file.id}`);
        return { k: BLOCK, id: null, c: NO_CHILDREN };
      }
      // WXML-TPL-08: exparser stops recursion at once; the depth limit keeps both dialects alive.
      if (depth >= MAX_TEMPLATE_DEPTH) {
        env.warn("WXML_TEMPLATE_RECURSION", `template "${name}" of ${found.file.id} uses itself too deeply`);
        return { k: BLOCK, id: null, c: NO_CHILDREN };
      }
      const outer = current;
      current = found.file;
      depth++;
      try {
        return { k: BLOCK, id: found.fn, c: found.fn(data || {}, found.file.wxs, found.file) };
      } finally {
        depth--;
        current = outer;
      }
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

  function loop(list, key, fn, count) {
    const children = [];
    const keys = key === null || key === undefined ? null : [];
    if (Array.isArray(list)) {
      const n = list.length;
      for (let i = 0; i < n; i++) {
        const item = list[i];
        if (keys !== null) keys.push(keyOf(item, key));
        children.push(fn(item, i));
      }
    } else if (typeof list === "number") {
      const n = count(list); // WXML-FOR-05
      for (let i = 0; i < n; i++) {
        if (keys !== null) keys.push(keyOf(i, key));
        children.push(fn(i, i));
      }
    } else if (typeof list === "string") {
      for (let i = 0; i < list.length; i++) {
        if (keys !== null) keys.push(keyOf(list[i], key)); // WXML-FOR-06: UTF-16 units
        children.push(fn(list[i], i));
      }
    } else if (typeof list === "object" && list !== null) {
      for (const name of Object.keys(list)) {
        if (keys !== null) keys.push(keyOf(list[name], key));
        children.push(fn(list[name], name));
      }
    }
    return { k: LOOP, keys, c: children };
  }

  /** Runs a file's body for a component. */
  function render(file, data) {
    const outer = current;
    current = file;
    try {
      return file.definition.body(data, file.wxs, file);
    } finally {
      current = outer;
    }
  }

  /** WXML-IMP-03, -04: own templates first, then the imports from the last to the first, not further. */
  function findTemplate(file, name) {
    const own = file.definition.templates;
    if (own && Object.hasOwn(own, name)) return { file, fn: own[name] };
    const imports = file.definition.imports || NO_CHILDREN;
    for (let i = imports.length - 1; i >= 0; i--) {
      const other = env.template(imports[i]);
      const templates = other && other.definition.templates;
      if (templates && Object.hasOwn(templates, name)) return { file: other, fn: templates[name] };
    }
    return null;
  }

  return { R, render };
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
