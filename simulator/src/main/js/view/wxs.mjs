import { errorText } from './errors.mjs';
import { LISTENER } from './node.mjs';
import { describeNode } from './wxs-descriptor.mjs';

/** WXS handlers and observers of one page (spec wxs.md 4 and 5). */
export class WxsBindings {
  constructor(page) {
    this.page = page;
    this.changes = [];
  }

  bind(node, what, handler) {
    const name = what.startsWith('change:') ? what.slice(7) : null;
    (node.wxs ??= new Map()).set(what, handler);
    // WXS-OBS-02: runs once at the start.
    if (name !== null) this.changes.push({ node, what, value: node.observed?.[name], old: undefined });
  }

  /** A property was set: its observer runs at the end of the batch, also for an equal value (WXS-OBS-02). */
  propertySet(node, name, value) {
    const old = node.observed?.[name];
    (node.observed ??= {})[name] = value;
    const what = `change:${name}`;
    if (node.wxs?.has(what)) this.changes.push({ node, what, value, old });
  }

  runObservers() {
    const changes = this.changes;
    this.changes = [];
    for (const { node, what, value, old } of changes) {
      const handler = node.wxs?.get(what);
      if (handler) this.#call(handler, (owner, instance) => [value, old, owner, instance], node);
    }
  }

  #function({ module, member }) {
    const exported = this.page.screen.wxs.exportsOf(module);
    return typeof exported?.[member] === 'function' ? exported[member] : null;
  }

  #call(handler, args, node) {
    const { page } = this;
    try {
      const owner = describeNode(page, page.node(handler.owner), handler.owner);
      const run = this.#function(handler);
      return run ? run(...args(owner, describeNode(page, node, handler.owner))) : undefined;
    } catch (error) {
      page.screen.log('error', `WXS_RUNTIME ${handler.module} ${handler.member}: ${errorText(error)}`);
      return undefined;
    }
  }

  /**
   * Runs the handlers of a path, target first.
   * @returns {boolean} false when one of them stopped the event (WXS-EVT-03)
   */
  handleEvent(target, nodes, type, message) {
    for (const node of nodes) {
      const handler = node.wxs?.get(type);
      if (!handler) continue;
      const result = this.#call(handler, (owner, instance) => [this.#event(target, node, type, message, instance), owner], node);
      if (result === false) return false;
      if (node.listens(type) & LISTENER.CATCH) break;
    }
    return true;
  }

  #event(target, current, type, message, instance) {
    const describe = (node) => ({ id: node.el.id, dataset: node.dataset ?? {}, offsetLeft: node.el.offsetLeft, offsetTop: node.el.offsetTop });
    return {
      type,
      timeStamp: message.ts,
      target: describe(target),
      currentTarget: describe(current),
      detail: message.d,
      touches: message.touches ?? [],
      changedTouches: message.changed ?? [],
      instance,
    };
  }
}
