// Element.getWXML: the composed tree as markup (spec/automator.md 5: what custom components render is inside their tag).
import { ELEMENT, TEXT } from '../../shared/vnode.mjs';
import { composedChildren } from '../tree/composed.mjs';
import { classOf, styleOf } from '../tree/emit.mjs';
import { isBody, tagOf } from './tags.mjs';

/** @typedef {import('../tree/node.mjs').ShadowNode} ShadowNode */

// Classes that only our style scopes need; no markup of the platform has them.
const SCOPE_CLASS = /--host$/;

const escapeText = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\u00a0/g, '&nbsp;');
const escapeValue = (text) => escapeText(text).replace(/"/g, '&quot;');
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const oneLine = (text) => text.replace(/\r?\n/g, '');

/** Final classes of a node, with scope prefixes, without the mark of a host. @param {ShadowNode} node */
export const visibleClass = (node) => classOf(node).split(/\s+/).filter((name) => name && !SCOPE_CLASS.test(name)).join(' ');

const scalar = (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Attributes as the markup shows them. @param {ShadowNode} node @returns {Record<string, string>} */
export function markupAttributes(node) {
  const shown = {};
  if (isBody(node)) return shown;
  const put = (name, value) => { if (value !== '') shown[name] = value; };
  put('class', visibleClass(node));
  put('style', styleOf(node));
  for (const [name, value] of Object.entries(node.attrs)) {
    if (name === 'class' || name === 'style' || name === 'slot' || name.startsWith('mark:')) continue;
    if (name === 'hidden') { if (value) shown.hidden = ''; continue; }
    if (name.startsWith('data-')) { shown[`data-${kebab(name.slice(5))}`] = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value); continue; }
    if (scalar(value) && value !== false && value !== '') shown[kebab(name)] = String(value);
  }
  for (const [type, kind, handler] of node.v?.P?.b ?? []) if (handler) shown[`${kind}:${type}`] = handler;
  return shown;
}

/** @param {ShadowNode} node @returns {string} */
export function innerWxml(node) {
  let text = '';
  for (const child of composedChildren(node)) {
    if (child.kind === TEXT) text += escapeText(oneLine(String(child.v.t)));
    else if (child.kind === ELEMENT) text += outerWxml(child);
  }
  return text;
}

/** @param {ShadowNode} node @returns {string} */
export function outerWxml(node) {
  const tag = tagOf(node);
  const attributes = Object.entries(markupAttributes(node)).map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeValue(oneLine(value))}"`)).join('');
  return `<${tag}${attributes}>${innerWxml(node)}</${tag}>`;
}
