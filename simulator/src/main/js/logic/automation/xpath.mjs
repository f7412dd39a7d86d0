// XPath 1.0 on the composed tree: the part that tests use (paths, predicates, the common functions).
import { TEXT } from '../../shared/vnode.mjs';
import { composedChildren } from '../tree/composed.mjs';
import { bodyOf, elementsBelow, isShown } from './nodes.mjs';
import { tagOf } from './tags.mjs';
import { parseXpath } from './xpath-parse.mjs';
import { markupAttributes } from './wxml.mjs';

/** @typedef {import('../tree/node.mjs').ShadowNode} ShadowNode */
/** @typedef {{attribute: string}} AttributeNode */

/** Text of a node with everything below. @param {ShadowNode} node @returns {string} */
export function textOf(node) {
  let text = '';
  for (const child of composedChildren(node)) text += child.kind === TEXT ? String(child.v.t) : textOf(child);
  return text;
}

class Tree {
  /** @param {ShadowNode} body */
  constructor(body) {
    this.body = body;
    /** Parents as the composed tree has them. @type {Map<ShadowNode, ShadowNode>} */
    this.parents = new Map();
    this.order = new Map([[body, 0]]);
    const visit = (parent) => {
      for (const child of composedChildren(parent)) {
        if (child.kind === TEXT) continue;
        this.parents.set(child, parent);
        this.order.set(child, this.order.size);
        visit(child);
      }
    };
    visit(body);
  }

  children(node) { return node === null ? [this.body] : composedChildren(node).filter((child) => child.kind !== TEXT); }

  axis(name, node) {
    switch (name) {
      case 'child': return this.children(node);
      case 'descendant': return node === null ? [this.body, ...elementsBelow(this.body)] : [...elementsBelow(node)];
      case 'descendant-or-self': return node === null ? [null, this.body, ...elementsBelow(this.body)] : [node, ...elementsBelow(node)];
      case 'self': return [node];
      case 'parent': return node === null ? [] : [this.parents.get(node) ?? null];
      case 'ancestor': return this.ancestors(node);
      case 'ancestor-or-self': return [node, ...this.ancestors(node)];
      case 'following-sibling': return this.siblings(node, 1);
      case 'preceding-sibling': return this.siblings(node, -1);
      default: throw new Error(`axis ${name} is not supported`);
    }
  }

  ancestors(node) {
    const above = [];
    for (let one = this.parents.get(node); one; one = this.parents.get(one)) above.push(one);
    return above;
  }

  siblings(node, direction) {
    const all = this.children(this.parents.get(node) ?? null);
    const at = all.indexOf(node);
    return direction > 0 ? all.slice(at + 1) : all.slice(0, at).reverse();
  }
}

const stringOf = (value) => {
  if (Array.isArray(value)) return value.length ? nodeString(value[0]) : '';
  return typeof value === 'boolean' ? (value ? 'true' : 'false') : String(value);
};
const nodeString = (node) => (node !== null && typeof node === 'object' && 'attribute' in node ? node.attribute : node === null ? '' : textOf(node));
const numberOf = (value) => (typeof value === 'boolean' ? Number(value) : Number(stringOf(value).trim() || NaN));
const booleanOf = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

const FUNCTIONS = {
  position: (context) => context.position,
  last: (context) => context.size,
  count: (_, list) => list.length,
  not: (_, value) => !booleanOf(value),
  true: () => true,
  false: () => false,
  boolean: (_, value) => booleanOf(value),
  number: (context, value = [context.node]) => numberOf(value),
  string: (context, value = [context.node]) => stringOf(value),
  name: (context) => tagOf(context.node),
  'local-name': (context) => tagOf(context.node),
  contains: (_, text, part) => stringOf(text).includes(stringOf(part)),
  'starts-with': (_, text, part) => stringOf(text).startsWith(stringOf(part)),
  concat: (_, ...parts) => parts.map(stringOf).join(''),
  'normalize-space': (context, value = [context.node]) => squeeze(stringOf(value)),
  'string-length': (context, value = [context.node]) => stringOf(value).length,
  'substring-before': (_, text, part) => stringOf(text).split(stringOf(part))[0],
  'substring-after': (_, text, part) => stringOf(text).split(stringOf(part)).slice(1).join(stringOf(part)),
  translate: (_, text, from, to) => [...stringOf(text)].map((c) => { const at = stringOf(from).indexOf(c); return at < 0 ? c : stringOf(to)[at] ?? ''; }).join(''),
};

const COMPARE = {
  '=': (a, b) => a === b, '!=': (a, b) => a !== b, '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b,
};

function compare(operator, left, right) {
  const numeric = '<>'.includes(operator[0]) || typeof left === 'number' || typeof right === 'number';
  if (typeof left === 'boolean' || typeof right === 'boolean') return COMPARE[operator](booleanOf(left), booleanOf(right));
  const values = (value) => (Array.isArray(value) ? value.map(nodeString) : [value]).map((one) => (numeric ? numberOf(one) : stringOf(one)));
  return values(left).some((a) => values(right).some((b) => COMPARE[operator](a, b)));
}

class Evaluator {
  /** @param {Tree} tree */
  constructor(tree) { this.tree = tree; }

  value(node, context) {
    switch (node.kind) {
      case 'literal': return node.value;
      case 'or': return booleanOf(this.value(node.left, context)) || booleanOf(this.value(node.right, context));
      case 'and': return booleanOf(this.value(node.left, context)) && booleanOf(this.value(node.right, context));
      case 'compare': return compare(node.operator, this.value(node.left, context), this.value(node.right, context));
      case 'arithmetic': return node.operator === '+' ? numberOf(this.value(node.left, context)) + numberOf(this.value(node.right, context)) : numberOf(this.value(node.left, context)) - numberOf(this.value(node.right, context));
      case 'union': return this.sorted([...this.value(node.left, context), ...this.value(node.right, context)]);
      case 'call': {
        const run = Object.hasOwn(FUNCTIONS, node.name) ? FUNCTIONS[node.name] : undefined;
        if (!run) throw new Error(`function ${node.name} is not supported`);
        return run(context, ...node.args.map((one) => this.value(one, context)));
      }
      default: return this.path(node, context);
    }
  }

  path({ absolute, start, steps }, context) {
    let nodes = start ? this.filtered(this.value(start.expression, context), start.predicates) : [absolute ? null : context.node];
    for (const step of steps) nodes = this.sorted(nodes.flatMap((node) => this.step(node, step)));
    return nodes;
  }

  step(node, { axis, test, predicates }) {
    if (axis === 'attribute') {
      if (node === null) return [];
      const own = markupAttributes(node);
      return Object.keys(own).filter((name) => test === '*' || name === test).map((name) => ({ attribute: own[name] }));
    }
    if (test === 'text()') return composedChildren(node).filter((child) => child.kind === TEXT).map((child) => ({ attribute: String(child.v.t) }));
    const found = this.tree.axis(axis, node).filter((one) => test === 'node()' || (one !== null && (test === '*' || tagOf(one) === test)));
    return this.filtered(found, predicates);
  }

  filtered(nodes, predicates) {
    let left = nodes;
    for (const predicate of predicates) {
      left = left.filter((node, i) => {
        const value = this.value(predicate, { node, position: i + 1, size: left.length });
        return typeof value === 'number' ? value === i + 1 : booleanOf(value);
      });
    }
    return left;
  }

  /** Document order, each node once; attributes stay as they come. */
  sorted(nodes) {
    const { order } = this.tree;
    return [...new Set(nodes)].sort((a, b) => (order.get(a) ?? -1) - (order.get(b) ?? -1));
  }
}

/** @param {import('../runtime.mjs').Page} page @param {string} source @returns {ShadowNode[]} elements in document order */
export function selectByXpath(page, source) {
  const tree = new Tree(bodyOf(page));
  const found = new Evaluator(tree).value(parseXpath(source), { node: tree.body, position: 1, size: 1 });
  return Array.isArray(found) ? found.filter((node) => tree.order.has(node) && isShown(node)) : [];
}
