// Selectors of automation: tags, classes, ids, attributes; blank, `>` and `>>>`; commas.
import { classTokens } from '../../shared/class-names.mjs';
import { composedParent } from '../tree/composed.mjs';
import { isBody, tagOf } from './tags.mjs';

/** @typedef {import('../tree/node.mjs').ShadowNode} ShadowNode */
/** @typedef {{tag: string, id: string, classes: string[], attributes: {name: string, value: string | null}[]}} Compound */
/** @typedef {{compound: Compound, combinator: ' ' | '>' | '>>>' | ''}[]} Chain each with the combinator before it */

const TOKEN = /\s*(>>>|>|,)\s*|(\s+)|([#.]?)((?:[\w-]|[^\x00-\x7f]|\\.)+|\*)|\[\s*([\w:-]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*)?\]/y;

const emptyCompound = () => ({ tag: '', id: '', classes: [], attributes: [] });

/** @param {string} text @returns {Chain[]} */
export function parseSelector(text) {
  const chains = [];
  let chain = [{ compound: emptyCompound(), combinator: '' }];
  const source = text.trim();
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`selector ${text} is not supported`);
    const [, sign, blank, prefix, name, attribute, ...values] = match;
    const { compound } = chain[chain.length - 1];
    if (sign === ',') {
      chains.push(chain);
      chain = [{ compound: emptyCompound(), combinator: '' }];
    } else if (sign || blank) chain.push({ compound: emptyCompound(), combinator: sign ?? ' ' });
    else if (attribute) compound.attributes.push({ name: attribute, value: values.find((value) => value !== undefined) ?? null });
    else if (prefix === '#') compound.id = name;
    else if (prefix === '.') compound.classes.push(name);
    else compound.tag = name.toLowerCase().replace(/^wx-/, '');
  }
  chains.push(chain);
  return chains;
}

/** @param {Compound} compound @param {ShadowNode} node @param {any} scope component whose classes and ids are seen; null = any */
function matches(compound, node, scope) {
  if (compound.tag && compound.tag !== '*' && tagOf(node) !== compound.tag) return false;
  if (isBody(node)) return compound.id === '' && compound.classes.length === 0 && compound.attributes.length === 0;
  if (compound.id === '' && compound.classes.length === 0) return hasAttributes(compound, node);
  if (scope !== null && node.owner !== scope) return false;
  if (compound.id !== '' && String(node.attrs.id ?? '') !== compound.id) return false;
  if (compound.classes.length > 0) {
    const own = classTokens(node.attrs.class);
    if (!compound.classes.every((name) => own.includes(name))) return false;
  }
  return hasAttributes(compound, node);
}

const hasAttributes = ({ attributes }, node) => attributes.every(({ name, value }) => {
  const own = node.attrs[name];
  return own !== undefined && (value === null || String(own) === value);
});

/** Does the chain up to `last` end at the node? */
function chainMatches(chain, last, node, scope) {
  const { compound, combinator } = chain[last];
  const deep = chain.slice(0, last + 1).some((one) => one.combinator === '>>>');
  if (!matches(compound, node, deep ? null : scope)) return false;
  if (last === 0) return true;
  for (let above = composedParent(node); above !== null; above = composedParent(above)) {
    if (chainMatches(chain, last - 1, above, scope)) return true;
    if (combinator === '>') return false;
  }
  return false;
}

/** @param {ShadowNode[]} nodes in document order @param {string} selector @param {any} scope @returns {ShadowNode[]} */
export function matchAll(nodes, selector, scope) {
  const chains = parseSelector(selector);
  return nodes.filter((node) => chains.some((chain) => chainMatches(chain, chain.length - 1, node, scope)));
}
