/** Changes of one component's data: assignment, observers, rendering, in the order of FW-DATA-07. */

import { copyValue, getByPath, parsePath, setByPath } from "../../shared/data-path.mjs";
import { ALL } from "../../shared/vnode.mjs";
import { observedValues } from "./observers.mjs";

/** FW_SETDATA_LOOP */
const MAX_NESTING = 100;

export class Changes {
  /** @param {import("./component.mjs").ComponentState} component */
  constructor(component) {
    this.component = component;
    /** Indices of observer entries that wait, in order; an entry waits at most once. */
    this.pendingObservers = new Set();
    /** Property observer calls that wait. */
    this.pendingCalls = [];
    this.isDraining = false;
    this.nesting = 0;
    this.grouping = 0;
    /** Top-level names that changed since the last rendering. */
    this.dirtyNames = new Set();
    this.touched = null;
  }

  /**
   * Own setData, with values copied already.
   *
   * @param {[string, any, any?][]} entries data path, value, and what the app gave before it was copied
   */
  apply(entries) {
    if (this.nesting >= MAX_NESTING) {
      const { runtime, def } = this.component;
      runtime.warn("FW_SETDATA_LOOP", `${def.path}: setData is nested ${MAX_NESTING} deep, the call is ignored`);
      return;
    }
    const written = [];
    const fired = new Set();
    for (const [path, value, given] of entries) {
      const segments = parsePath(path);
      const isProperty = this.component.def.properties[segments[0]] !== undefined;
      this.assign(segments, value, isProperty && segments.length === 1, fired, given);
      if (isProperty) written.push(segments[0]);
    }
    this.fire(fired);
    this.settle();
    if (written.length > 0) this.writeBack(written);
  }

  /** Values from the owner, converted already. */
  receive(values) {
    this.assignAll(values);
    this.settle();
  }

  /** FW-PROP-07: the first values; the tree shows them already. */
  applyInitial(values) {
    this.assignAll(values);
    this.dirtyNames.clear();
    this.settle();
  }

  assignAll(values) {
    const fired = new Set();
    for (const name of Object.keys(values)) this.assign([name], values[name], false, fired);
    this.fire(fired);
  }

  /** FW-OBS-05: in declaration order, behind those that wait already. */
  fire(entries) {
    if (entries.size === 0) return;
    for (const index of [...entries].sort((a, b) => a - b)) this.pendingObservers.add(index);
  }

  assign(segments, value, mustConvert, fired, given) {
    const { def, data } = this.component;
    const name = segments[0];
    const property = def.properties[name];
    const next = mustConvert ? this.component.convertOne(name, value) : value;
    let old;
    if (segments.length === 1) {
      old = data[name];
      data[name] = next;
    } else {
      if (this.touched === null) this.touched = new Set();
      setByPath(data, segments, next, this.touched);
    }
    def.observers.collect(segments, fired);
    if (property !== undefined && property.observer !== null && old !== next && !isKept(old, given) && !def.isPure(name)) {
      this.pendingCalls.push([property.observer, next, old, segments]);
    }
    if (!def.isPure(name)) this.dirtyNames.add(name);
  }

  /** Observers, property observers, rendering. Inside a running observer only the values were assigned. */
  settle() {
    if (this.isDraining) return;
    this.nesting++;
    try {
      this.runObservers();
      const calls = this.pendingCalls;
      this.pendingCalls = [];
      // FW-PROP-05; a call may set the property again and is then called again inside (FW-PROP-08).
      for (const [handler, next, old, path] of calls) this.component.call(handler, [next, old, path], `observer of ${path[0]}`);
    } finally {
      this.nesting--;
    }
    if (this.nesting === 0 && this.grouping === 0) this.render();
  }

  runObservers() {
    const { def } = this.component;
    this.isDraining = true;
    let runs = 0;
    try {
      for (const index of this.pendingObservers) {
        this.pendingObservers.delete(index);
        if (++runs > MAX_NESTING * def.observers.entries.length) {
          this.component.runtime.warn("FW_SETDATA_LOOP", `${def.path}: observers set each other's fields without end`);
          this.pendingObservers.clear();
          return;
        }
        const entry = def.observers.entries[index];
        this.component.call(entry.handler, observedValues(entry, this.component.data), "observers");
      }
    } finally {
      this.isDraining = false;
    }
  }

  render() {
    if (this.dirtyNames.size === 0) return;
    const { file } = this.component;
    const reads = file === null ? null : file.reads;
    let bits = 0;
    if (reads === null) bits = ALL;
    else for (const name of this.dirtyNames) bits |= reads.get(name) || 0;
    const touched = this.touched;
    this.dirtyNames.clear();
    this.touched = null;
    if (bits !== 0) this.component.update(bits, touched);
  }

  /** FW-DATA-08 */
  group(fn) {
    this.grouping++;
    try {
      fn();
    } finally {
      this.grouping--;
      if (this.grouping === 0 && this.nesting === 0) this.render();
    }
  }

  /** WXML-MODEL-01: properties bound with `model:` write back to the owner's field. */
  writeBack(names) {
    const { host, owner } = this.component;
    const models = owner === null ? undefined : host.v.P.m;
    if (models === undefined) return;
    const back = [];
    for (const name of names) {
      if (models[name] !== undefined && back.every(([field]) => field !== models[name])) {
        back.push([models[name], copyValue(getByPath(this.component.data, [name]))]);
      }
    }
    if (back.length > 0) owner.changes.apply(back);
  }
}

/**
 * FW-PROP-05 compares what the app gives: an observer that fills the object of its property and sets the same object
 * again (`setData({list: this.data.list})`) is not called for it, else it would call itself without end.
 */
function isKept(old, given) {
  return typeof given === "object" && given !== null && given === old;
}
