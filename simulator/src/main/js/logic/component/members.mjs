/** The members that every component and page instance has (framework.md section 4). */

import { copyValue } from "../../shared/data-path.mjs";
import { STATE } from "./component.mjs";
import { behaviorOf } from "./behavior.mjs";

/** FW-DATA-04, in characters of JSON text. */
const SET_DATA_LIMIT = 1024 * 1024;
const SET_DATA_ADVICE = 256 * 1024;

/** Pages keep values of their own under these names (`this.id = query.id`): an assignment hides the member. */
function makeAssignable(members) {
  for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
    if (get === undefined) continue;
    const set = function (value) {
      Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
    };
    Object.defineProperty(members, name, { get, set, configurable: true });
  }
}

/**
 * @param {import("../runtime.mjs").Runtime} runtime
 * @returns {object} prototype of all instances
 */
export function createMembers(runtime) {
  const notSupported = (name) => () => runtime.warn("FW_NOT_SUPPORTED", `${name} needs the Skyline renderer`);

  const members = {
    get is() {
      return this[STATE].def.path;
    },
    get id() {
      const { id } = this[STATE].host.attrs;
      return id === undefined ? "" : String(id);
    },
    get dataset() {
      return runtime.tree.datasetOf(this[STATE].host);
    },
    get properties() {
      return this.data;
    },
    get renderer() {
      return "webview";
    },
    /** FW-ROUTE-05: urls against the component's own path. */
    get router() {
      return runtime.router.facade(this[STATE].def.path);
    },
    /** FW-ROUTE-05: urls against the page that holds the caller. */
    get pageRouter() {
      return runtime.router.facade(this[STATE].page.path);
    },

    setData(update, callback) {
      setData(this[STATE], update, callback);
    },
    groupSetData(fn) {
      this[STATE].changes.group(() => this[STATE].call(fn, [], "groupSetData"));
    },
    triggerEvent(name, detail, options) {
      runtime.events.trigger(this[STATE].host, name, detail, options);
    },
    selectComponent(selector) {
      const found = runtime.tree.queryAll(this, selector).find((node) => node.component !== null);
      return found === undefined ? null : exported(found.component);
    },
    selectAllComponents(selector) {
      const nodes = runtime.tree.queryAll(this, selector).filter((node) => node.component !== null);
      return nodes.map((node) => exported(node.component));
    },
    selectOwnerComponent() {
      const { owner } = this[STATE];
      return owner === null ? null : exported(owner);
    },
    getRelationNodes(key) {
      return runtime.relations.linkedTo(this[STATE], key).map((component) => component.instance);
    },
    hasBehavior(behavior) {
      const wanted = behaviorOf(behavior);
      return wanted !== null && this[STATE].def.behaviors.includes(wanted);
    },
    getTabBar() {
      const bar = this[STATE].page.tabBarComponent;
      return bar ? bar.instance : null;
    },
    getPageId() {
      return `pageId:${this[STATE].page.id}`;
    },
    createSelectorQuery() {
      return runtime.wx.createSelectorQuery().in(this);
    },
    createIntersectionObserver(options) {
      return runtime.wx.createIntersectionObserver(this, options);
    },
    createMediaQueryObserver() {
      return runtime.wx.createMediaQueryObserver(this);
    },
    animate(selector, keyframes, duration, option) {
      runtime.animations.animate(this, selector, keyframes, duration, option);
    },
    clearAnimation(selector, options, callback) {
      runtime.animations.clear(this, selector, options, callback);
    },
    setUpdatePerformanceListener(options, listener) {
      this[STATE].performance = typeof listener === "function" ? { options: options || {}, listener } : null;
    },
    applyAnimatedStyle: notSupported("applyAnimatedStyle"),
    clearAnimatedStyle: notSupported("clearAnimatedStyle"),
  };
  makeAssignable(members);
  return members;

  function exported(component) {
    return component.def.isExporting ? component.call(component.def.exportFunction, [], "export") : component.instance;
  }

  function setData(state, update, callback) {
    const { path } = state.def;
    if (typeof update !== "object" || update === null) return;
    if (!state.isCreated) {
      runtime.warn("FW_SETDATA_IN_CREATED", `${path}: setData in created has no effect`);
      return;
    }
    if (state.isDetached) runtime.warn("FW_SETDATA_AFTER_UNLOAD", `${path}: setData after the instance was removed`);
    const entries = read(state, update);
    if (entries === null) return;
    const started = state.performance ? Date.now() : 0;
    state.changes.apply(entries);
    if (state.performance) reportPerformance(state, update, started);
    if (typeof callback === "function") state.page.afterAck(() => state.call(callback, [], "setData callback"));
  }

  /** Copies and measures: path, copy, what was given; null when the call is refused. */
  function read(state, update) {
    const { path } = state.def;
    const meter = { size: 2 };
    const entries = [];
    for (const key of Object.keys(update)) {
      let value;
      try {
        meter.size += key.length + 4;
        value = copyValue(update[key], meter);
      } catch (error) {
        runtime.warn("FW_SETDATA_NOT_JSON", `${path}: setData "${key}": ${error.message}`);
        continue;
      }
      if (value === undefined) runtime.warn("FW_SETDATA_UNDEFINED", `${path}: setData "${key}" is undefined`);
      entries.push([key, value, update[key]]);
    }
    if (meter.size > SET_DATA_LIMIT && runtime.config.strict !== false) {
      const size = Math.round(meter.size / 1024);
      runtime.report(new RangeError(`FW_SETDATA_TOO_LARGE: setData of ${size} kB exceeds 1024 kB, the call is refused`), path);
      return null;
    }
    if (meter.size > SET_DATA_ADVICE) {
      runtime.warn("FW_SETDATA_TOO_LARGE", `${path}: setData of ${Math.round(meter.size / 1024)} kB, more than 256 kB is slow`);
    }
    return entries;
  }

  /** FW-STAT-01 */
  function reportPerformance(state, update, started) {
    const { options, listener } = state.performance;
    const result = {
      updateProcessId: state.epoch,
      parentUpdateProcessId: undefined,
      isMergedUpdate: false,
      dataPaths: options.withDataPaths ? Object.keys(update).map((key) => [key]) : undefined,
      pendingStartTimestamp: started,
      updateStartTimestamp: started,
      updateEndTimestamp: Date.now(),
    };
    state.page.afterAck(() => state.call(listener, [result], "update performance listener"));
  }
}
