import { typedValue } from './built-in.mjs';
import { View, CoverView } from './view.mjs';
import { Text } from './text.mjs';
import { Image, CoverImage } from './image.mjs';
import { Button } from './button.mjs';
import { Form } from './form.mjs';

const CLASSES = [View, CoverView, Text, Image, CoverImage, Button, Form];

const BY_TAG = new Map(CLASSES.map((type) => [type.tag, type]));

function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Makes the built-ins and sets their properties. */
export class ComponentRegistry {
  constructor(screen) {
    this.screen = screen;
    this.warned = new Set();
  }

  /** Gives a new node its component, when its tag is a built-in. */
  attach(page, node, attrs) {
    const type = BY_TAG.get(node.tag);
    if (!type) {
      for (const [name, value] of Object.entries(attrs)) this.#setCommon(page, node, name, value);
      return;
    }
    const component = new type(node, page);
    node.component = component;
    const given = [];
    for (const [name, value] of Object.entries(attrs)) {
      if (this.#setCommon(page, node, name, value) || !(name in type.props)) continue;
      component.props[name] = typedValue(value, type.props[name]);
      given.push(name);
    }
    component.build();
    if (type.notice) this.#notice(type);
    for (const name of given) this.#announce(component, name, type.props[name]);
    page.fresh.push(component);
  }

  setProperty(page, node, name, value) {
    if (this.#setCommon(page, node, name, value)) return;
    const { component } = node;
    if (!component || !(name in component.constructor.props)) return;
    const old = component.props[name];
    component.props[name] = typedValue(value, component.constructor.props[name]);
    this.#announce(component, name, old);
  }

  #announce(component, name, old) {
    const value = component.props[name];
    if (component.constructor.reflect.includes(name)) reflect(component.el, kebab(name), value);
    component.changed(name, value, old);
  }

  /** Attributes that every node has (CMP-05). */
  #setCommon(page, node, name, value) {
    if (name === 'id') node.el.id = value ?? '';
    else if (name === 'hidden') node.el.toggleAttribute('hidden', Boolean(value));
    else if (name === 'animation') page.animations.start(node, value);
    else {
      page.wxs.propertySet(node, name, value);
      return false;
    }
    page.wxs.propertySet(node, name, value);
    return true;
  }

  #notice(type) {
    if (this.warned.has(type.tag)) return;
    this.warned.add(type.tag);
    this.screen.log('warn', `<${type.tag}> ${type.notice}`);
  }
}

function reflect(element, name, value) {
  if (value === false || value === '' || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
