import { withKnownWeights } from './font-weight.mjs';
import { convertStyle } from './rpx.mjs';

/** Flags of a listener (op `L`). */
export const LISTENER = { BUBBLE: 1, CAPTURE: 2, CATCH: 4, WXS: 8 };

/** Parts of an inline style, weakest first; op `S` counts template 0, animation 1, WXS 2. */
const STYLE_PARTS = ['template', 'component', 'animation', 'wxs'];
const SEGMENT_NAMES = ['template', 'animation', 'wxs'];

/** One element of the composed tree, as the logic layer knows it by id. */
export class ViewNode {
  /**
   * @param {number} id
   * @param {string} tag WXML tag
   * @param {HTMLElement} el
   */
  constructor(id, tag, el) {
    this.id = id;
    this.tag = tag;
    this.el = el;
    /** Element that takes the children. */
    this.slot = el;
    /** @type {import('../components/built-in.mjs').BuiltIn|null} */
    this.component = null;
    /** @type {Map<string, number>|null} */
    this.listeners = null;
    this.classes = '';
    this.styles = { template: '', component: '', animation: '', wxs: '' };
    /** Classes that stay over template updates: name → present (WXS-EVT-05, hover classes). */
    this.extraClasses = new Map();
    /** @type {Map<string, {module: string, member: string, owner: number}>|null} */
    this.wxs = null;
    this.dataset = null;
    /** Properties bound two ways. @type {Set<string>|null} */
    this.models = null;
    el.sampanNode = this;
  }

  listen(type, flags) {
    this.listeners ??= new Map();
    if (flags === 0) this.listeners.delete(type);
    else this.listeners.set(type, flags);
  }

  listens(type) {
    return this.listeners?.get(type) ?? 0;
  }

  setClasses(text) {
    this.classes = text;
    this.applyClasses();
  }

  /** @param {boolean|null} present null gives the class back to the template */
  overrideClass(name, present) {
    if (present === null) this.extraClasses.delete(name);
    else this.extraClasses.set(name, present);
    this.applyClasses();
  }

  applyClasses() {
    if (this.extraClasses.size === 0) {
      this.el.className = this.classes;
      return;
    }
    this.el.className = this.classes;
    for (const [name, present] of this.extraClasses) this.el.classList.toggle(name, present);
  }

  setStyleSegment(segment, text, device) {
    this.setStyle(SEGMENT_NAMES[segment] ?? 'template', text, device);
  }

  setStyle(part, text, device) {
    if (this.styles[part] === text) return;
    this.styles[part] = text;
    this.applyStyle(device);
  }

  applyStyle(device) {
    const text = STYLE_PARTS.map((part) => this.styles[part]).filter(Boolean).join(';');
    this.el.style.cssText = withKnownWeights(convertStyle(text, device));
  }
}

/** The node that an element of the document, or the inside of a built-in, belongs to. */
export function nodeOf(target) {
  for (let at = target; at; at = at.sampanParent ?? at.parentNode) {
    if (at.sampanNode) return at.sampanNode;
  }
  return null;
}

/** Nodes from `node` up to the page root. */
export function* pathOf(node) {
  for (let at = node; at; at = parentOf(at)) yield at;
}

/** The parent in the composed tree; content that was moved out (root-portal) knows its old place. */
export function parentOf(node) {
  return nodeOf(node.el.sampanParent ?? node.el.parentNode);
}

/** Whether `ancestor` is `node` or above it. */
export function contains(ancestor, node) {
  for (const at of pathOf(node)) if (at === ancestor) return true;
  return false;
}
