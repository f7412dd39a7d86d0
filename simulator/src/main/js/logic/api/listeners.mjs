// Listener lists of `wx.on…` / `wx.off…` and of the objects that `wx` makes.
/** @typedef {import('../runtime.mjs').Runtime} Runtime */

/** Listeners by event name. A listener that throws does not keep the others from running. */
export class Listeners {
  /** @param {Runtime} runtime @param {string} owner for error reports, `wx` or a kind of object */
  constructor(runtime, owner) {
    this.runtime = runtime;
    this.owner = owner;
    /** @type {Map<string, Function[]>} */
    this.lists = new Map();
  }

  add(event, listener) {
    if (typeof listener !== 'function') return;
    const list = this.lists.get(event);
    if (list) list.push(listener); else this.lists.set(event, [listener]);
  }

  /** Without a listener all of that event are removed, as on the platform. */
  remove(event, listener) {
    if (typeof listener !== 'function') { this.lists.delete(event); return; }
    const list = this.lists.get(event);
    const at = list ? list.indexOf(listener) : -1;
    if (at >= 0) list.splice(at, 1);
  }

  has(event) { return (this.lists.get(event)?.length ?? 0) > 0; }

  emit(event, ...args) {
    for (const listener of [...(this.lists.get(event) ?? [])]) this.runtime.callUser(listener, undefined, args, `listener of ${this.owner}.${event}`);
  }
}
