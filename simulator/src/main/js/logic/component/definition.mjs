/** Definitions: what `Component(options)` or `Page(options)` declares, merged with its behaviors and ready for instances. */

import { camelCase, scopePrefix } from "../../shared/class-names.mjs";
import { copyValue } from "../../shared/data-path.mjs";
import { behaviorsInOrder } from "./behavior.mjs";
import { ObserverTable, readObserver } from "./observers.mjs";
import { readProperty } from "./properties.mjs";

const LIFETIMES = ["created", "attached", "ready", "moved", "detached", "error"];
const PAGE_LIFETIMES = ["show", "hide", "resize", "routeDone"];
const NOT_MEMBERS_OF_PAGE = new Set(["data", "behaviors", "options", "properties", "methods", "lifetimes", "pageLifetimes"]);
const ALWAYS_SENT = ["id", "hidden"];

export class Definition {
  /**
   * @param {string} path component path
   * @param {object} options as declared
   * @param {"page"|"component"} form which constructor declared it
   * @param {object} entry the manifest's entry of the component
   * @param {object} base prototype with the members of framework.md section 4
   */
  constructor(path, options, form, entry, base) {
    this.path = path;
    this.form = form;
    this.entry = entry;
    this.options = typeof options.options === "object" && options.options !== null ? options.options : {};
    this.exportFunction = typeof options.export === "function" ? options.export : null;
    this.behaviors = behaviorsInOrder(options);
    /** A newer definition stands in the registry (hot reload). */
    this.isReplaced = false;
    this.properties = Object.create(null);
    this.data = {};
    this.methods = {};
    this.fields = {};
    this.lifetimes = Object.fromEntries(LIFETIMES.map((name) => [name, []]));
    this.pageLifetimes = Object.fromEntries(PAGE_LIFETIMES.map((name) => [name, []]));
    this.relations = {};
    this.externalClasses = new Map();
    const observers = [];
    for (const behavior of this.behaviors) this.merge(behavior.options, observers);
    this.merge(options, observers);
    if (form === "page") this.mergePage(options);
    this.observers = new ObserverTable(observers);
    this.prototype = Object.assign(Object.create(base), this.methods);
    this.finish();
  }

  merge(options, observers) {
    for (const [name, declared] of Object.entries(options.properties || {})) this.properties[name] = readProperty(declared);
    const data = typeof options.data === "function" ? options.data() : options.data;
    if (typeof data === "object" && data !== null) mergeData(this.data, data);
    for (const [name, method] of Object.entries(options.methods || {})) {
      if (typeof method === "function") this.methods[name] = method;
    }
    for (const name of LIFETIMES) addHandler(this.lifetimes[name], options.lifetimes && options.lifetimes[name], options[name]);
    for (const name of PAGE_LIFETIMES) addHandler(this.pageLifetimes[name], options.pageLifetimes && options.pageLifetimes[name]);
    Object.assign(this.relations, options.relations);
    for (const name of options.externalClasses || []) this.externalClasses.set(name, camelCase(name));
    if (Array.isArray(options.observers)) {
      for (const { fields, observer } of options.observers) observers.push(readObserver(fields, observer));
    } else {
      for (const [key, handler] of Object.entries(options.observers || {})) observers.push(readObserver(key, handler));
    }
  }

  /** FW-PAGE-02: other keys of `Page(options)` become members. */
  mergePage(options) {
    for (const [name, value] of Object.entries(options)) {
      if (NOT_MEMBERS_OF_PAGE.has(name)) continue;
      if (typeof value === "function") this.methods[name] = value;
      else this.fields[name] = value;
    }
  }

  finish() {
    const { entry, options } = this;
    this.isPage = entry.kind === "page";
    this.isVirtual = Boolean(options.virtualHost) && !this.isPage;
    this.isFormField = this.behaviors.some((behavior) => behavior.is.startsWith("wx://form-field"));
    this.isExporting = this.exportFunction !== null && this.behaviors.some((behavior) => behavior.is === "wx://component-export");
    this.pureData = pureDataPattern(options.pureDataPattern, entry.pureDataPattern);
    this.hasPureData =
      this.pureData !== null && [...Object.keys(this.data), ...Object.keys(this.properties)].some((name) => this.isPure(name));
    this.setScope(entry.styleIsolation || options.styleIsolation || (options.addGlobalClass ? "apply-shared" : null));
    this.propertyNames = new Map();
    this.externalNames = new Map();
    for (const [name, attribute] of this.externalClasses) this.externalNames.set(name, name).set(attribute, name);
    /** Resolved class strings; shared by instances as long as no external class is in them. */
    this.classCache = new Map();
    this.tagPaths = new Map();
  }

  /** Class prefix and reach of the style scope (contracts/protocol.md section 4, wxss.md section 3). */
  setScope(isolation) {
    const own = scopePrefix(this.path);
    this.isolation = isolation || (this.isPage ? "shared" : "isolated");
    const isPlain = this.isPage
      ? !["page-isolated", "page-apply-shared", "isolated", "apply-shared"].includes(this.isolation)
      : this.isolation === "shared";
    this.prefix = isPlain ? "" : own;
    this.seesPage = isPlain || this.isolation !== (this.isPage ? "page-isolated" : "isolated");
    this.usesAppSheet = !this.isolation.startsWith("page-");
    this.hostClass = `${isPlain ? own : this.prefix}host`;
  }

  isPure(name) {
    return this.pureData !== null && this.pureData.test(name);
  }

  /** Property that an attribute sets: the name itself or its camelCase form (WXML-ATTR-03). */
  propertyFor(attribute) {
    let name = this.propertyNames.get(attribute);
    if (name === undefined && !this.propertyNames.has(attribute)) {
      const camel = camelCase(attribute);
      name = this.properties[attribute] !== undefined ? attribute : this.properties[camel] !== undefined ? camel : undefined;
      this.propertyNames.set(attribute, name);
    }
    return name;
  }

  /** External class that an attribute sets, or undefined. */
  externalFor(attribute) {
    return this.externalNames.get(attribute);
  }

  /** Names of the host's attributes that the view needs, by source place. */
  sentHostAttrs(v) {
    const P = v.P;
    if (P.hostAttrs === undefined) P.hostAttrs = P.o === undefined ? ALWAYS_SENT : [...ALWAYS_SENT, ...Object.keys(P.o)];
    return P.hostAttrs;
  }

  /** FW-PAGE-02: data of a new instance, property defaults included. */
  initialData() {
    const data = copyValue(this.data);
    for (const name of Object.keys(this.properties)) data[name] = copyValue(this.properties[name].value);
    return data;
  }

  /** Class string of the scope: prefix and, where the page may reach in, the plain name. */
  scopedClass(token) {
    if (this.prefix === "") return token;
    return this.seesPage ? `${this.prefix}${token} ${token}` : this.prefix + token;
  }
}

function addHandler(list, preferred, fallback) {
  const handler = preferred || fallback;
  if (typeof handler === "function" || typeof handler === "string") list.push(handler);
}

/** FW-BEH-02 */
function mergeData(target, source) {
  for (const [name, value] of Object.entries(source)) {
    const known = target[name];
    target[name] = isMergeable(known) && isMergeable(value) ? { ...known, ...value } : value;
  }
}

function isMergeable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pureDataPattern(option, text) {
  if (option instanceof RegExp) return new RegExp(option.source, option.flags.replace(/[gy]/g, ""));
  return typeof text === "string" && text !== "" ? new RegExp(text) : null;
}
