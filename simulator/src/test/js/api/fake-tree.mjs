// A small composed tree made by hand, as the framework would make it from templates.
import { ELEMENT, ROOT, TEXT } from '../../../main/js/shared/vnode.mjs';
import { ShadowNode } from '../../../main/js/logic/tree/node.mjs';

/** A component state with what queries and markup need. @param {string} path @param {{prefix?: string, instance?: object, properties?: object}} [given] */
export function fakeComponent(path, given = {}) {
  const prefix = given.prefix ?? '';
  const state = {
    def: { path, hostClass: `${prefix}host`, properties: given.properties ?? {} },
    isVirtual: false, extraNodes: null, host: null, root: null, instance: given.instance ?? {},
    resolveClass: (value) => String(value).split(/\s+/).map((name) => prefix + name).join(' '),
    get data() { return this.instance.data; },
  };
  state.root = new ShadowNode(ROOT, null, null, state);
  return state;
}

/** Gives out view ids in document order, as mounting does. */
export class FakeTree {
  /** @param {ReturnType<typeof fakeComponent>} page */
  constructor(page) {
    this.page = page;
    this.nodes = new Map();
    this.body = new ShadowNode(ELEMENT, null, null, page);
    this.body.component = page;
    page.host = this.body;
  }

  /** @param {object} owner component whose template wrote it @param {string} tag @param {object} attrs @param {any[]} children nodes or text */
  element(owner, tag, attrs = {}, children = [], bindings = []) {
    const node = new ShadowNode(ELEMENT, { k: ELEMENT, tag, a: attrs, P: { b: bindings }, c: [] }, owner.root, owner);
    this.adopt(node, children, owner);
    return node;
  }

  /** A host: what its own template renders goes below it. */
  host(owner, tag, component, attrs = {}) {
    const node = this.element(owner, tag, attrs);
    node.component = component;
    component.host = node;
    return node;
  }

  /** Puts children below a node or the root of a component, and numbers everything. */
  fill(component, children) {
    this.adopt(component.root, children, component);
    return this;
  }

  adopt(parent, children, owner) {
    parent.children = children.map((child) => (child instanceof ShadowNode ? child : new ShadowNode(TEXT, { k: TEXT, t: String(child) }, parent, owner)));
    for (const child of parent.children) child.parent = parent;
  }

  /** @param {import('../../../main/js/logic/tree/node.mjs').ShadowNode} [root] */
  number(root = this.page.root) {
    for (const child of root.children) {
      child.id = this.nodes.size + 1;
      this.nodes.set(child.id, child);
      this.number(child.component ? child.component.root : child);
    }
    return this;
  }
}
