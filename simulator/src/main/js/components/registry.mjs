import { camelCase } from '../shared/class-names.mjs';
import { typedValue } from './built-in.mjs';
import { Ad, AdCustom, Camera, Editor, LivePlayer, LivePusher, MapBox, OfficialAccount, OpenData, WebView } from './boxes.mjs';
import { Button } from './button.mjs';
import { Canvas } from './canvas.mjs';
import { Checkbox, CheckboxGroup, Radio, RadioGroup } from './choice.mjs';
import { Form } from './form.mjs';
import { Icon } from './icon.mjs';
import { CoverImage, Image } from './image.mjs';
import { Input } from './input.mjs';
import { Label } from './label.mjs';
import { Audio, Video } from './media.mjs';
import { MovableArea, MovableView } from './movable.mjs';
import { Navigator } from './navigator.mjs';
import { Picker } from './picker.mjs';
import { PickerView, PickerViewColumn } from './picker-view.mjs';
import { Progress } from './progress.mjs';
import { RichText } from './rich-text.mjs';
import { ScrollView } from './scroll-view.mjs';
import { Slider } from './slider.mjs';
import { MatchMedia, NavigationBarMeta, PageContainer, PageMeta, RootPortal } from './structure.mjs';
import { Swiper, SwiperItem } from './swiper.mjs';
import { Switch } from './switch.mjs';
import { Text } from './text.mjs';
import { Textarea } from './textarea.mjs';
import { CoverView, View } from './view.mjs';

const CLASSES = [
  ...[View, CoverView, Text, Image, CoverImage, ScrollView, Swiper, SwiperItem, MovableArea, MovableView, Icon, Progress, RichText, Navigator],
  ...[Button, Input, Textarea, Checkbox, CheckboxGroup, Radio, RadioGroup, Switch, Slider, Label, Form, Picker, PickerView, PickerViewColumn],
  ...[Canvas, Video, Audio, MapBox, Camera, WebView, Ad, AdCustom, OpenData, OfficialAccount, LivePlayer, LivePusher, Editor],
  ...[RootPortal, MatchMedia, PageMeta, NavigationBarMeta, PageContainer],
];

const BY_TAG = new Map(CLASSES.map((type) => [type.tag, type]));

function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Property of a built-in that an attribute sets: glass-easel keeps `show-value` as it is written (WXML-ATTR-03). */
function propertyFor(type, attribute) {
  return [attribute, camelCase(attribute)].find((name) => name in type.props);
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
    for (const [attribute, value] of Object.entries(attrs)) {
      const name = propertyFor(type, attribute);
      if (this.#setCommon(page, node, attribute, value) || name === undefined) continue;
      component.props[name] = typedValue(value, type.props[name]);
      given.push(name);
    }
    component.build();
    if (type.notice) this.#notice(type);
    for (const name of given) this.#announce(component, name, type.props[name]);
    page.fresh.push(component);
  }

  setProperty(page, node, attribute, value) {
    if (this.#setCommon(page, node, attribute, value)) return;
    const { component } = node;
    const name = component ? propertyFor(component.constructor, attribute) : undefined;
    if (name === undefined) return;
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
      if (!node.component) rememberField(node, name, value);
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

/** Hosts of components that are form fields carry name and value (protocol.md 3). */
function rememberField(node, name, value) {
  if (name !== 'formField' && name !== 'name' && name !== 'value') return;
  node.hostAttrs = { ...node.hostAttrs, [name]: value };
  node.formField = node.hostAttrs.formField ? node.hostAttrs : null;
}

function reflect(element, name, value) {
  if (value === false || value === '' || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
