/** Selectors of the framework: `#id`, `.a.b`, `>`, descendant, `>>>`, unions (FW-QRY-01); tags for automation only. */

import { classTokens } from "../shared/class-names.mjs";
import { ELEMENT } from "../shared/vnode.mjs";
import { parentElement } from "./tree/node.mjs";

const parsed = new Map();

/**
 * @typedef {object} Compound
 * @property {string|null} tag
 * @property {string|null} id
 * @property {string[]} classes
 * @property {string} combinator relation to the compound before: `` (first), ` `, `>`, `>>>`
 */

/** @returns {Compound[][]} one list per member of the union, empty when the text is no selector */
function parse(text) {
  let union = parsed.get(text);
  if (union !== undefined) return union;
  union = [];
  for (const part of String(text).split(",")) {
    const compounds = parseChain(part.trim());
    if (compounds !== null) union.push(compounds);
  }
  parsed.set(text, union);
  return union;
}

function parseChain(text) {
  if (text === "") return null;
  const compounds = [];
  let combinator = "";
  for (const token of text.replace(/\s*(>>>|>)\s*/g, " $1 ").trim().split(/\s+/)) {
    if (token === ">" || token === ">>>") {
      combinator = token;
      continue;
    }
    const compound = parseCompound(token, compounds.length === 0 && combinator === "" ? "" : combinator || " ");
    if (compound === null) return null;
    compounds.push(compound);
    combinator = "";
  }
  return compounds.length > 0 && combinator === "" ? compounds : null;
}

function parseCompound(token, combinator) {
  const match = /^(\*|[A-Za-z][\w-]*)?((?:[.#][^.#\s>,:[\]]+)*)$/.exec(token);
  if (match === null) return null;
  const compound = { tag: match[1] || null, id: null, classes: [], combinator };
  for (const [piece] of match[2].matchAll(/[.#][^.#]+/g)) {
    if (piece[0] === "#") compound.id = piece.slice(1);
    else compound.classes.push(piece.slice(1));
  }
  return compound;
}

function matches(node, compound, withTags) {
  const attrs = node.v.a;
  if (compound.tag !== null && (!withTags || (compound.tag !== "*" && compound.tag !== node.v.tag))) return false;
  if (compound.id !== null && (attrs === null || String(attrs.id) !== compound.id)) return false;
  if (compound.classes.length === 0) return true;
  if (attrs === null) return false;
  const tokens = classTokens(attrs.class);
  return compound.classes.every((name) => tokens.includes(name));
}

/** Whether the compounds up to `index` match, the last of them at `node`. */
function matchesChain(node, compounds, index, withTags) {
  if (!matches(node, compounds[index], withTags)) return false;
  if (index === 0) return true;
  const { combinator } = compounds[index];
  for (let above = next(node, combinator); above !== null; above = next(above, combinator)) {
    if (matchesChain(above, compounds, index - 1, withTags)) return true;
    if (combinator === ">") return false;
  }
  return false;
}

/** `>>>` climbs out of shadow trees, the others stay in one. */
function next(node, combinator) {
  const above = parentElement(node);
  if (above !== null || combinator !== ">>>") return above;
  const { host } = node.owner;
  return host.parent === null ? null : host;
}

/**
 * Nodes of a component's shadow tree that match, in tree order; below components too where the selector has `>>>`.
 *
 * @param {import("./component/component.mjs").ComponentState} component
 * @param {string} selector
 * @param {{tags?: boolean, deep?: boolean}} [options] `deep` looks into all components
 */
export function queryAll(component, selector, options = {}) {
  const union = parse(selector);
  const isDeep = options.deep || union.some((compounds) => compounds.some((compound) => compound.combinator === ">>>"));
  const found = [];
  const visit = (children) => {
    for (const node of children) {
      if (node.kind === ELEMENT) {
        if (union.some((compounds) => matchesChain(node, compounds, compounds.length - 1, options.tags))) found.push(node);
        if (isDeep && node.component !== null) visit(node.component.root.children);
      }
      if (node.children.length > 0) visit(node.children);
    }
  };
  visit(component.root.children);
  return found;
}
