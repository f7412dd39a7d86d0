// A small `R` for tests: runs generated templates and WXS modules and flattens the result to the trees of the vectors.
// Shares no code with the product's run time, so that the generated code is checked against the contract, not a habit.
(function () {
  const templates = new Map();
  const modules = new Map();
  let dialect = "exparser";
  let problems = [];

  globalThis.defineTemplate = (id, make) => templates.set(id, make);
  globalThis.defineWxs = (id, make) => modules.set(id, { make, exports: undefined, running: false });

  const special = (v) => {
    if (v === undefined) return { $: "undefined" };
    if (typeof v === "function") return { $: "function" };
    if (typeof v === "number" && !Number.isFinite(v)) return { $: String(v) };
    if (Array.isArray(v)) return Array.from(v, special);
    if (v && typeof v === "object") return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, special(x)]));
    return v;
  };

  const runtimeError = (e) => problems.push({ code: "WXS_RUNTIME", level: "error", message: String(e) });

  const ctor = (v) => {
    if (v === null || v === undefined) throw new TypeError("constructor of " + v);
    return Object.prototype.toString.call(v).slice(8, -1);
  };

  function load(id) {
    const module = modules.get(id);
    if (!module) throw new Error("no module " + id);
    if (module.exports === undefined && !module.running) {
      module.running = true;
      const it = { exports: {} };
      try {
        module.make(load, it, it.exports, R);
      } finally {
        module.exports = it.exports;
      }
    }
    return module.exports;
  }

  const safely = (id) => {
    try {
      return load(id);
    } catch (e) {
      runtimeError(e);
      return modules.has(id) ? modules.get(id).exports : undefined;
    }
  };

  const freeze = (x) => (x && typeof x === "object" ? Object.freeze(x) : x);
  const node = (x) => {
    // vnodes may be shared constants: nobody may write on them
    for (const v of Object.values(x)) freeze(v);
    return Object.freeze(x);
  };

  const ALL = -1;
  const whole = (U) => {
    if (U !== ALL) throw new Error("the bits of the first run are lost on the way: " + U);
  };

  const loop = (rounds) => (list, key, fn, bit, U) => {
    whole(U);
    if (!(bit > 0 && (bit & (bit - 1)) === 0)) throw new Error("bad bit " + bit);
    if (!(key === null || typeof key === "string")) throw new Error("bad key " + key);
    let pairs = [];
    if (typeof list === "number") pairs = Array.from({ length: Math.max(0, rounds(list)) }, (_, i) => [i, i]);
    else if (typeof list === "string") pairs = list.split("").map((c, i) => [c, i]);
    else if (Array.isArray(list)) pairs = list.map((v, i) => [v, i]);
    else if (list && typeof list === "object") pairs = Object.keys(list).map((k) => [list[k], k]);
    return node({ kind: "list", children: pairs.flatMap(([item, index]) => fn(item, index, U)) });
  };

  const R = {
    t: (text) => {
      if (typeof text !== "string") throw new Error("text is not a string: " + typeof text);
      return node({ kind: "text", text });
    },
    n: (tag, P, attrs, children, dyn) => node({ kind: "element", tag, P, attrs, children, dyn }),
    s: (name, P, attrs, children) => node({ kind: "slot", name, P, attrs, children }),
    i: (branch, make, U) => {
      whole(U);
      return node({ kind: "list", children: branch < 0 ? [] : make(branch, U) });
    },
    b: (children) => node({ kind: "list", children }),
    fx: loop(Math.ceil),
    fg: loop((n) => (Number.isInteger(n) ? n : 0)),
    tpl: (file, name, data, U, from) => {
      whole(U);
      const place = from === undefined ? file : open(from);
      const found = find(place, name);
      if (!found) {
        problems.push({ code: "WXML_TEMPLATE_NOT_FOUND", level: "warning" });
        return node({ kind: "list", children: [] });
      }
      return node({ kind: "list", children: found.file.definition.templates[name].body(data, found.file.W, found.file, U) });
    },
    sx: (v) => (v === undefined ? "" : String(v)),
    sg: (v) => (v === undefined || v === null ? "" : String(v)),
    call: (fn, self, args) => {
      if (typeof fn !== "function") return undefined;
      try {
        return fn.apply(self, args);
      } catch (e) {
        runtimeError(e);
        return undefined;
      }
    },
    ctor,
    // WXS-LIB-01
    console: { log() {} },
    Math,
    JSON,
    Number: { MAX_VALUE: Number.MAX_VALUE, MIN_VALUE: Number.MIN_VALUE },
    Date: { now: Date.now, parse: Date.parse, UTC: Date.UTC },
    getDate: (...args) => new Date(...args),
    getRegExp: (pattern, flags) => new RegExp(pattern, flags),
    parseInt,
    parseFloat,
    isNaN,
    isFinite,
    decodeURI,
    decodeURIComponent,
    encodeURI,
    encodeURIComponent,
  };

  const opened = new Map();
  function open(id) {
    if (!opened.has(id)) {
      const make = templates.get(id);
      if (!make) throw new Error("template file not registered: " + id);
      const definition = make(R);
      const W = {};
      const file = { id, definition, W };
      opened.set(id, file);
      for (const [name, module] of Object.entries(definition.wxs)) W[name] = safely(module);
    }
    return opened.get(id);
  }

  function find(file, name) {
    if (Object.hasOwn(file.definition.templates, name)) return { file };
    for (const id of [...file.definition.imports].reverse()) {
      const other = open(id);
      if (Object.hasOwn(other.definition.templates, name)) return { file: other };
    }
    return null;
  }

  const KINDS = ["bind", "catch", "mut-bind", "capture-bind", "capture-catch", "capture-mut-bind"];

  function describe(n) {
    const out = { tag: n.kind === "slot" ? "slot" : n.tag };
    const attrs = {};
    const wxs = [];
    const P = n.P;
    if (!(P.l >= 1 && P.c >= 1)) throw new Error("no place");
    if (n.kind === "slot" && n.name !== "") attrs.name = n.name;
    for (const [name, value] of Object.entries(n.attrs || {})) {
      if (name.startsWith("data-")) (out.dataset ||= {})[name.slice(5)] = special(value);
      else if (name.startsWith("mark:")) (out.marks ||= {})[name.slice(5)] = special(value);
      else if (typeof value === "function") wxs.push(name);
      else if (n.kind === "slot" && dialect === "glass-easel" && name !== "slot") {
        problems.push({ code: "WXML_SLOT_VALUE_UNUSED", level: "warning" });
      } else attrs[name] = value;
    }
    let dynamic = 0;
    const events = (P.b || []).map(([name, form, handler]) => {
      if (!KINDS.includes(form)) throw new Error("bad kind " + form);
      if (handler === null) return { form, name, handler: n.dyn[dynamic++] };
      return { form, name, handler: handler === "" ? true : handler };
    });
    for (const [name, form] of P.w || []) wxs.push(form + name);
    if (dialect === "exparser") for (const name of Object.keys(P.o || {})) wxs.push("change:" + name);
    for (const name of ["class", "style"]) {
      if (!(name in attrs)) continue;
      let value = attrs[name];
      if (dialect === "glass-easel" && Array.isArray(value)) value = name === "class" ? value.join(" ") : String(value);
      if (value === undefined || value === null) value = "";
      if (dialect === "glass-easel") value = String(value);
      if (name === "class" && typeof value === "string") value = value.trim().split(/\s+/).join(" ");
      if (value === "") delete attrs[name];
      else attrs[name] = value;
    }
    for (const name of ["id", "slot"]) {
      if (name in attrs && typeof attrs[name] !== "string") throw new Error(name + " is not a string");
      if (attrs[name] === "") delete attrs[name];
    }
    if (Object.keys(attrs).length) out.attrs = special(attrs);
    if (events.length) {
      const rank = (e) => e.form + " " + e.name;
      out.events = events.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
    }
    if (wxs.length) out.wxs = wxs.sort();
    const children = flatten(n.children);
    if (children.length) out.children = children;
    return out;
  }

  function flatten(list) {
    if (!Array.isArray(list)) throw new Error("children are no list");
    const out = [];
    for (const n of list) {
      if (n.kind === "text") out.push(n.text);
      else if (n.kind === "list") out.push(...flatten(n.children));
      else out.push(describe(n));
    }
    return out;
  }

  globalThis.render = (entry, dataText, which) => {
    dialect = which;
    problems = [];
    const revive = (v) => {
      if (Array.isArray(v)) return v.map(revive);
      if (v && typeof v === "object") {
        if ("$" in v) return v.$ === "undefined" ? undefined : v.$ === "function" ? () => {} : Number(v.$);
        return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, revive(x)]));
      }
      return v;
    };
    const file = open(entry);
    const tree = flatten(file.definition.body(revive(JSON.parse(dataText)), file.W, file, ALL));
    return JSON.stringify({ tree, problems, reads: Object.keys(file.definition.reads) });
  };
})();
