import { convertStyle } from '../view/rpx.mjs';

/**
 * Elements that rich text may hold, with the attributes each may carry beside class and style.
 * Nothing else reaches the document: no scripts, no handlers, no frames, no links that navigate.
 */
const ALLOWED = {
  a: [], abbr: [], address: [], article: [], aside: [], b: [], bdi: [], bdo: ['dir'], big: [], blockquote: [], br: [], caption: [], center: [], cite: [], code: [],
  col: ['span', 'width'], colgroup: ['span', 'width'], dd: [], del: [], div: [], dl: [], dt: [], em: [], fieldset: [], font: ['color', 'face', 'size'], footer: [],
  h1: [], h2: [], h3: [], h4: [], h5: [], h6: [], header: [], hr: [], i: [], img: ['alt', 'src', 'height', 'width'], ins: [], label: [], legend: [], li: [], mark: [],
  nav: [], ol: ['start', 'type'], p: [], pre: [], q: [], rt: [], ruby: [], s: [], section: [], small: [], span: [], strong: [], sub: [], sup: [],
  table: ['width'], tbody: [], td: ['colspan', 'height', 'rowspan', 'width', 'align', 'valign'], tfoot: [], th: ['colspan', 'height', 'rowspan', 'width', 'align', 'valign'],
  thead: [], tr: ['colspan', 'height', 'rowspan', 'width', 'align'], tt: [], u: [], ul: [],
};

const ENTITIES = { nbsp: '\u00a0', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", ensp: '\u2002', emsp: '\u2003' };

export function decodeEntities(text) {
  return text.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (whole, name) => {
    if (name[0] !== '#') return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Reads an HTML string into the node objects of the component. The parser's document is inert:
 * it loads nothing and runs nothing, and only allowed parts are taken over from it.
 */
export function parseRichHtml(html) {
  const parsed = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  return [...parsed.body.childNodes].map(nodeOfDom).filter(Boolean);
}

function nodeOfDom(dom) {
  if (dom.nodeType === 3) return { type: 'text', text: dom.data, literal: true };
  if (dom.nodeType !== 1) return null;
  const attrs = {};
  for (const { name, value } of dom.attributes) attrs[name] = value;
  return { type: 'node', name: dom.localName, attrs, children: [...dom.childNodes].map(nodeOfDom).filter(Boolean) };
}

/** Builds allowed nodes as DOM; an element that is not allowed vanishes with its content. */
export function buildRichNodes(nodes, context) {
  const built = [];
  for (const node of nodes) {
    const dom = buildNode(node, context);
    if (dom) built.push(dom);
  }
  return built;
}

function buildNode(node, context) {
  if (node === null || typeof node !== 'object') return null;
  if (node.type === 'text' || (node.text !== undefined && !node.name)) {
    const text = String(node.text ?? '');
    return context.doc.createTextNode(context.text(node.literal ? text : decodeEntities(text)));
  }
  const name = String(node.name ?? '').toLowerCase();
  const allowed = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : null;
  if (!allowed) return null;
  const element = context.doc.createElement(name);
  for (const [key, value] of Object.entries(node.attrs ?? {})) setAttribute(element, allowed, key.toLowerCase(), value, context);
  if (Array.isArray(node.children)) element.append(...buildRichNodes(node.children, context));
  return element;
}

function setAttribute(element, allowed, name, value, context) {
  if (value === null || value === undefined) return;
  const text = String(value);
  if (name === 'class') element.className = text;
  else if (name === 'style') element.style.cssText = convertStyle(text, context.device);
  else if (!allowed.includes(name)) return;
  else if (name === 'src') {
    const url = context.resourceUrl(text);
    if (url) element.setAttribute('src', url);
  } else element.setAttribute(name, text);
}
