import { emitModel } from '../view/events.mjs';
import { make } from '../view/dom.mjs';

/**
 * A built-in component: one element `wx-<tag>` with an inside that selectors of the app never name (CMP-04).
 * Subclasses declare `tag`, `props` (name → default; the default's type is the property's type) and
 * `reflect` (properties that style sheets of apps select by attribute).
 */
export class BuiltIn {
  static tag = '';
  static props = {};
  static reflect = [];

  /**
   * @param {import('../view/node.mjs').ViewNode} node
   * @param {import('../view/page.mjs').PageView} page
   */
  constructor(node, page) {
    this.node = node;
    this.page = page;
    this.screen = page.screen;
    this.el = node.el;
    this.doc = page.doc;
    this.props = { ...this.constructor.props };
  }

  /** Makes the inside, before properties are announced by `changed`. */
  build() {}

  /** A property was set; also called for every property given at first. */
  changed(_name, _value, _old) {}

  /** The element is in the page and the whole batch was applied. */
  attached() {}

  /** Children were added, moved or removed, at the end of the batch. */
  childrenChanged() {}

  detached() {}

  deviceChanged() {}

  themeChanged() {}

  /** An element of the inside by the name that automation gives it. @returns {Element | undefined} */
  part(_name) {
    return undefined;
  }

  emit(type, detail, options) {
    return this.page.emit(this.node, type, detail, options);
  }

  /** Tells the value that the user gave a property: first the two-way binding, then the event. */
  emitValue(property, value, type, detail) {
    this.props[property] = value;
    emitModel(this.page, this.node, property, value);
    this.emit(type, detail);
  }

  make(tag, className, ...children) {
    return make(this.doc, tag, className, ...children);
  }

  setStyle(text) {
    this.node.setStyle('component', text, this.screen.device);
  }
}

/** A value as the type of a property's default (FW-PROP); `undefined` and `null` give the default. */
export function typedValue(value, defaultValue) {
  if (value === undefined || value === null) return defaultValue;
  switch (typeof defaultValue) {
    case 'boolean':
      return Boolean(value);
    case 'number': {
      const number = typeof value === 'string' ? parseFloat(value) : Number(value);
      return Number.isNaN(number) ? defaultValue : number;
    }
    case 'string':
      return String(value);
    default:
      return value;
  }
}

/** Properties of the pressed state, for the built-ins that have one (components.md 4). */
export function hoverProps(className, startMs, stayMs) {
  return { hoverClass: className, hoverStopPropagation: false, hoverStartTime: startMs, hoverStayTime: stayMs };
}

export function hoverOf({ hoverClass, hoverStopPropagation, hoverStartTime, hoverStayTime }) {
  const className = hoverClass === 'none' ? '' : hoverClass;
  if (className === '' && !hoverStopPropagation) return null;
  return { className, stopPropagation: hoverStopPropagation, startMs: hoverStartTime, stayMs: hoverStayTime };
}
