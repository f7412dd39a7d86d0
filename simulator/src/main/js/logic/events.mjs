/** Event propagation on the shadow tree (framework.md section 8, PP-EVT-02). */

import { copyValue } from "../shared/data-path.mjs";
import { ELEMENT } from "../shared/vnode.mjs";
import { composedParent } from "./tree/composed.mjs";
import { datasetOf } from "./tree/emit.mjs";
import { parentElement } from "./tree/node.mjs";

const BUBBLES = 1;
const COMPOSED = 2;
const CAPTURES = 4;

/** FW-EVT-02, for views that send no flags. */
const BUBBLING = new Set(
  "touchstart touchmove touchcancel touchend tap longpress longtap transitionend animationstart animationiteration animationend touchforcechange".split(
    " ",
  ),
);

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createEvents(runtime) {
  /** An event of a built-in, as the view reports it. */
  function receive(message) {
    const page = runtime.pages.byId(message.page);
    const node = page && page.patch.nodes.get(message.t);
    if (!node || node.kind !== ELEMENT) return;
    const flags = message.o === undefined ? (BUBBLING.has(message.e) ? BUBBLES | COMPOSED | CAPTURES : 0) : message.o;
    const outer = runtime.isInGesture;
    runtime.isInGesture = outer || message.e === "tap"; // FW-EVT-12
    try {
      dispatch(node, message.e, flags, {
        timeStamp: message.ts === undefined ? runtime.host.now() - page.openedAt : message.ts,
        detail: message.e === "submit" ? ownFields(page, node, message.d) : message.d === undefined ? {} : message.d,
        touches: message.touches,
        changedTouches: message.changed,
      });
    } finally {
      runtime.isInGesture = outer;
    }
  }

  /** A form takes the controls of its own tree only (contracts/protocol.md, `submit`). */
  function ownFields(page, form, { value = {}, fields = {}, ...rest }) {
    const kept = {};
    for (const name of Object.keys(value)) {
      const control = fields[name] === undefined ? null : page.patch.nodes.get(fields[name]);
      if (!control || control.owner === form.owner) kept[name] = value[name];
    }
    return { ...rest, value: kept };
  }

  /** FW-EVT-06 */
  function trigger(host, type, detail, options = {}) {
    const given = options || {};
    const flags = (given.bubbles ? BUBBLES : 0) | (given.composed ? COMPOSED : 0) | (given.capturePhase ? CAPTURES : 0);
    const timeStamp = runtime.host.now() - host.owner.page.openedAt;
    dispatch(host, String(type), flags, { timeStamp, detail: detail === undefined ? {} : detail });
  }

  /**
   * @param {import("./tree/node.mjs").ShadowNode} target
   * @param {string} type
   * @param {number} flags 1 bubbles, 2 composed, 4 capture phase
   * @param {object} fields `timeStamp`, `detail`, touches
   */
  function dispatch(target, type, flags, fields) {
    const path = pathOf(target, (flags & BUBBLES) !== 0 || (flags & CAPTURES) !== 0, (flags & COMPOSED) !== 0);
    const state = { target, type, fields, path, isStopped: false, isTaken: false };
    if ((flags & CAPTURES) !== 0) {
      for (let i = path.length - 1; i >= 0 && !state.isStopped; i--) runAt(path[i], true, state);
    }
    const last = (flags & BUBBLES) !== 0 ? path.length : 1;
    for (let i = 0; i < last && !state.isStopped; i++) runAt(path[i], false, state);
  }

  function pathOf(target, isLong, isComposed) {
    const path = [target];
    if (!isLong) return path;
    for (let node = target; ; ) {
      node = isComposed ? composedParent(node) || parentElement(node) : parentElement(node);
      if (node === null) return path;
      path.push(node);
    }
  }

  function runAt(node, isCapture, state) {
    const bindings = node.v.P.b;
    if (bindings === undefined) return;
    let dynamic = 0;
    for (let i = 0; i < bindings.length; i++) {
      const [type, kind, name] = bindings[i];
      const handler = name === null ? node.v.d && node.v.d[dynamic++] : name;
      if (type !== state.type || kind.startsWith("capture") !== isCapture) continue;
      const isCatch = kind.endsWith("catch");
      if (isCatch) state.isStopped = true; // FW-EVT-04: the rest of this node still runs
      if (kind.endsWith("mut-bind")) {
        if (state.isTaken) continue; // FW-EVT-05
        state.isTaken = handler !== "";
      }
      if (handler !== "" && handler !== undefined && handler !== null) invoke(node, handler, state);
    }
  }

  function invoke(node, handler, state) {
    const { owner } = node;
    const method = typeof handler === "function" ? handler : owner.instance[handler];
    if (typeof method !== "function") {
      // FW-EVT-10
      runtime.warn("FW_HANDLER_MISSING", `${owner.def.path} has no method "${handler}" to handle the event "${state.type}"`);
      return;
    }
    owner.call(method, [eventFor(node, state)], `handler ${typeof handler === "string" ? handler : ""} of ${state.type}`);
  }

  function eventFor(node, state) {
    const seen = targetFor(node, state.target);
    const event = {
      type: state.type,
      timeStamp: state.fields.timeStamp,
      target: seen === null ? { id: "", offsetLeft: 0, offsetTop: 0, dataset: {} } : targetInfo(seen),
      currentTarget: targetInfo(node),
      mark: markOf(seen || node),
      detail: state.fields.detail,
    };
    if (state.fields.touches !== undefined) event.touches = state.fields.touches;
    if (state.fields.changedTouches !== undefined) event.changedTouches = state.fields.changedTouches;
    return event;
  }

  /** FW-EVT-08: the target as the listener's own tree knows it; null when it came in through a slot. */
  function targetFor(node, target) {
    for (let seen = target; seen !== null; seen = seen.owner.host) {
      if (seen.owner === node.owner) return seen;
      if (seen.owner.owner === null) return null;
    }
    return null;
  }

  function targetInfo(node) {
    const { id } = node.attrs;
    return { id: id === undefined ? "" : String(id), offsetLeft: 0, offsetTop: 0, dataset: datasetOf(node) };
  }

  return { receive, trigger, dispatch };
}

/** WXML-ATTR-05, FW-EVT-09: marks of a node and its ancestors in its own tree, the nearer wins. */
export function markOf(node) {
  const mark = {};
  for (let n = node; n !== null; n = parentElement(n)) {
    const attrs = n.v.a;
    if (attrs === null) continue;
    for (const name of Object.keys(attrs)) {
      if (name.startsWith("mark:") && !Object.hasOwn(mark, name.slice(5))) mark[name.slice(5)] = copyValue(attrs[name]);
    }
  }
  return mark;
}
