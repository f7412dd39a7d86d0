// Reads the lines of the generated table (shared/api-table.mjs) on demand: the table stays text until a name is asked for.
import { API, COMPONENTS, OBJECTS } from './api-table.mjs';

/**
 * @typedef {{name: string, required: boolean, type: string, since: string}} Field
 * @typedef {{kind: string, since: string, promised: boolean, object: string, options: Field[], result: Field[]}} Member
 * @typedef {{name: string, kind: string, type: string, object: string}} ObjectMember
 */

const FIRST_VERSION = '1.0.0';

/** @param {string} text `name!:t@1.2.3` @param {string} base @returns {Field} */
function readField(text, base) {
  const [head, since = base] = text.split('@');
  const [name, type = ''] = head.split(':');
  const required = name.endsWith('!');
  return { name: required ? name.slice(0, -1) : name, required, type, since };
}
const readFields = (text, base) => (text ? text.split(',').map((one) => readField(one, base)) : []);

/** All documented member names of `wx`, sorted. @returns {string[]} */
export const memberNames = () => Object.keys(API);

/** @param {string} name @returns {Member | undefined} */
export function readMember(name) {
  if (!Object.hasOwn(API, name)) return undefined;
  const [kind, since, flags = '', options = '', result = ''] = API[name].split('|');
  const base = since || FIRST_VERSION;
  const at = flags.indexOf('>');
  return {
    kind, since: base, promised: flags[0] === 'p', object: at < 0 ? '' : flags.slice(at + 1),
    options: readFields(options, base), result: readFields(result, base),
  };
}

/** The kind letter and the promise flag alone: what installing the stubs needs. @param {string} name */
export function readKind(name) {
  const line = API[name];
  const flags = line.split('|', 3)[2] ?? '';
  const at = flags.indexOf('>');
  return { kind: line[0], promised: flags[0] === 'p', object: at < 0 ? '' : flags.slice(at + 1) };
}

/** Members of an object that some `create…`/`get…Manager` makes. @param {string} name @returns {ObjectMember[]} */
export function readObject(name) {
  if (!Object.hasOwn(OBJECTS, name)) return [];
  return OBJECTS[name].split(' ').map((text) => {
    const [member, rest] = text.split(':');
    const [shape, object = ''] = rest.split('>');
    return { name: member, kind: shape[0], type: shape[1] ?? '', object };
  });
}

/** @param {string} tag @returns {{since: string, attributes: {name: string, since: string, values: string[]}[]} | undefined} */
export function readComponent(tag) {
  if (!Object.hasOwn(COMPONENTS, tag)) return undefined;
  const at = COMPONENTS[tag].indexOf('|');
  const since = COMPONENTS[tag].slice(0, at) || FIRST_VERSION;
  const attributes = COMPONENTS[tag].slice(at + 1).split(',').filter(Boolean).map((text) => {
    const [head, values = ''] = text.split('=');
    const [name, own = since] = head.split('@');
    return { name, since: own, values: values ? values.split('/') : [] };
  });
  return { since, attributes };
}

/** -1, 0 or 1. @param {string} a @param {string} b */
export function compareVersions(a, b) {
  const left = a.split('.').map(Number), right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] || 0) - (right[i] || 0);
    if (difference) return difference < 0 ? -1 : 1;
  }
  return 0;
}
