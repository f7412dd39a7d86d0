/**
 * The inside of one component instance or page: its shadow tree, its data and where it is in its life. What user code sees
 * is `instance`, whose prototype is made by `members.mjs` and the definition.
 */

import { ALL, ROOT } from "../../shared/vnode.mjs";
import { copyValue } from "../../shared/data-path.mjs";
import { ShadowNode } from "../tree/node.mjs";
import { attach, buildList, detach } from "../tree/build.mjs";
import { updateList } from "../tree/update.mjs";
import { Changes } from "./changes.mjs";
import { ClassScope } from "./class-scope.mjs";
import { convertProperty } from "./properties.mjs";
import { SlotSet } from "./slots.mjs";

/** Key of the way from an instance to its inside. */
export const STATE = Symbol("component");

export class ComponentState {
  /**
   * @param {import("../runtime.mjs").Runtime} runtime
   * @param {import("./definition.mjs").Definition} def
   * @param {ShadowNode} host the element in the owner's tree, or the page root
   * @param {ComponentState|null} owner component whose template holds the host, null for a page
   * @param {object} page
   */
  constructor(runtime, def, host, owner, page) {
    this.runtime = runtime;
    this.def = def;
    this.host = host;
    this.owner = owner;
    this.page = page;
    this.depth = owner === null ? 0 : owner.depth + 1;
    this.isVirtual = def.isVirtual;
    this.isCreated = false;
    this.isAttached = false;
    /** From the end of `attached` on: until then what `setData` adds waits for the walk over the children. */
    this.attachesChildren = false;
    this.isDetached = false;
    /** Counts updates of the shadow tree; see `tree/update.mjs`. */
    this.epoch = 0;
    this.isMorphing = false;
    /** Bits of updates that have not reached the whole tree: overtaken ones, failed ones. */
    this.unfinished = 0;
    /** How many constructions of new nodes are going on, and the bits of updates that wait for their end. */
    this.buildings = 0;
    this.waiting = 0;
    /** Objects changed in place by the update that is running. */
    this.touched = null;
    this.root = new ShadowNode(ROOT, null, null, this);
    this.slots = new SlotSet(this, Boolean(def.options.multipleSlots || def.options.dynamicSlots));
    this.scope = new ClassScope(this);
    this.changes = new Changes(this);
    /** Hosts that stand in the page besides its template: the custom tab bar. */
    this.extraNodes = null;
    this.generics = null;
    this.links = null;
    this.file = runtime.templates.fileOf(def.entry.template);
    this.instance = Object.create(def.prototype);
    this.instance[STATE] = this;
    this.instance.data = def.initialData();
    for (const name of Object.keys(def.fields)) this.instance[name] = copyValue(def.fields[name]);
  }

  get data() {
    return this.instance.data;
  }

  /** Runs a function or the method of that name; a throw is reported and goes to the `error` lifetime (FW-LIFE-03). */
  call(handler, args, where) {
    const fn = typeof handler === "string" ? this.instance[handler] : handler;
    if (typeof fn !== "function") return undefined;
    try {
      return fn.apply(this.instance, args);
    } catch (error) {
      this.failed(error, where);
      return undefined;
    }
  }

  failed(error, where) {
    this.runtime.report(error, `${this.def.path} ${where}`);
    for (const handler of this.def.lifetimes.error) {
      this.runtime.callUser(typeof handler === "string" ? this.instance[handler] : handler, this.instance, [error], "error");
    }
  }

  runLifetime(name) {
    for (const handler of this.def.lifetimes[name]) this.call(handler, [], name);
  }

  runPageLifetime(name, argument) {
    for (const handler of this.def.pageLifetimes[name]) this.call(handler, argument === undefined ? [] : [argument], name);
  }

  /**
   * Builds the shadow tree, runs `created`, then sets the initial properties with their observers (FW-PROP-07). The tree is
   * built with the properties already in place, so that it is rendered once; `created` still sees the defaults.
   *
   * @param {object|null} attributes raw property values by property name
   */
  create(attributes) {
    const received = attributes === null ? null : this.convert(attributes);
    if (this.file !== null) {
      const data = received === null ? this.data : { ...this.data, ...received };
      this.buildTree(data);
    }
    this.runLifetime("created");
    this.isCreated = true;
    if (received !== null) this.changes.applyInitial(received);
    this.updateWaiting();
  }

  buildTree(data) {
    try {
      this.root.children = this.building(() => buildList(this.render(data, ALL), this.root, this));
    } catch (error) {
      this.unfinished = ALL;
      this.renderingFailed(error);
    }
  }

  /** Runs what makes new nodes; updates of this component that user code asks for inside wait for the end of all. */
  building(make) {
    this.buildings++;
    try {
      return make();
    } finally {
      this.buildings--;
    }
  }

  /** Values as the properties take them (table 5.1), copied (FW-DATA-10). */
  convert(attributes) {
    const result = {};
    for (const name of Object.keys(attributes)) result[name] = this.convertOne(name, copyValue(attributes[name]));
    return result;
  }

  convertOne(name, value) {
    return convertProperty(this.def.properties[name], value, (type) => {
      this.runtime.warn("FW_PROP_TYPE", `${this.def.path}: property "${name}" takes ${type}, it received ${describe(value)}`);
    });
  }

  /** The owner has set properties again. */
  receive(attributes) {
    this.changes.receive(this.convert(attributes));
  }

  render(data, bits) {
    return this.runtime.templates.render(this.file, this.def.hasPureData ? this.withoutPureData(data) : data, bits);
  }

  renderingFailed(error) {
    this.runtime.report(error, `${this.def.entry.template} render`);
  }

  /** FW-PURE-01 */
  withoutPureData(data) {
    const visible = {};
    for (const name of Object.keys(data)) if (!this.def.isPure(name)) visible[name] = data[name];
    return visible;
  }

  /**
   * Runs the template and brings the tree to it.
   *
   * @param {number} bits which fields have changed, `ALL` to make everything anew
   * @param {Set<object>|null} touched objects changed in place since the last time
   */
  update(bits, touched) {
    if (this.file === null || this.isDetached) return;
    if (this.touched !== null && touched !== null) for (const object of this.touched) touched.add(object);
    this.touched = touched || this.touched;
    if (this.buildings > 0) {
      this.waiting |= bits;
      return;
    }
    this.unfinished |= bits;
    const epoch = ++this.epoch;
    try {
      updateList(this.root, this.render(this.data, this.unfinished));
    } catch (error) {
      this.renderingFailed(error);
      return;
    }
    if (this.epoch !== epoch) return;
    this.unfinished = 0;
    if (this.waiting === 0) this.touched = null;
    else this.updateWaiting();
  }

  updateWaiting() {
    const bits = this.waiting;
    this.waiting = 0;
    if (bits !== 0) this.update(bits, null);
  }

  /** Hot reload: another template for the live tree; nodes that are alike stay. */
  morph(file) {
    this.file = file;
    this.isMorphing = true;
    try {
      if (file === null) updateList(this.root, []);
      else this.update(ALL, null);
    } finally {
      this.isMorphing = false;
    }
  }

  attachTree() {
    if (this.isAttached || this.isDetached) return;
    this.isAttached = true;
    this.page.componentAttached(this);
    this.runLifetime("attached");
    this.runtime.relations.attached(this);
    this.attachesChildren = true;
    for (const child of this.root.children) attach(child);
    if (this.extraNodes !== null) for (const node of this.extraNodes) attach(node);
    this.page.awaitReady(this);
  }

  detachTree() {
    for (const child of this.root.children) detach(child);
    if (this.extraNodes !== null) for (const node of this.extraNodes) detach(node);
    if (!this.isAttached) return;
    this.isAttached = false;
    this.attachesChildren = false;
    this.isDetached = true;
    this.page.componentDetached(this);
    this.runLifetime("detached");
    this.runtime.relations.detached(this);
  }

  moveTree() {
    this.runLifetime("moved");
    this.runtime.relations.moved(this);
  }

  /** Path of the component that a tag of this template means, null for built-ins and unknown tags (WXML-TAG-04). */
  componentPath(tag) {
    return this.runtime.components.resolveTag(this, tag);
  }

  resolveClass(value) {
    return this.scope.resolve(value);
  }

  setExternalClass(name, value) {
    this.scope.setExternal(name, value);
  }
}

function describe(value) {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `${typeof value} ${JSON.stringify(value)}`;
}
