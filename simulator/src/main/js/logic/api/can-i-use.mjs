// wx.canIUse(schema): `api[.return|success|object|callback|param][.field[.option]]`, or `component[.attribute[.option]]`.
import { compareVersions, readComponent, readMember, readObject } from '../../shared/api-table-read.mjs';

const PARTS = new Set(['return', 'success', 'object', 'callback', 'param']);

/** @param {string} schema @param {string} version library version of the project */
export function canIUse(schema, version) {
  if (typeof schema !== 'string' || !schema) return false;
  const [name, ...rest] = schema.split('.');
  const known = (since) => compareVersions(since, version) <= 0;
  const member = readMember(name);
  if (member) return known(member.since) && memberHas(member, rest, known);
  if (rest[0] && readObject(name).some((one) => one.name === rest[0])) return true;
  const component = readComponent(name);
  return Boolean(component) && known(component.since) && componentHas(component, rest, known);
}

function memberHas(member, [part, field], known) {
  if (!part) return true;
  if (!PARTS.has(part)) return [...member.options, ...member.result].some((one) => one.name === part && known(one.since));
  if (!field) return true;
  const lists = part === 'return' && member.object ? readObject(member.object).map((one) => ({ name: one.name, since: member.since }))
    : part === 'object' || part === 'param' ? member.options : member.result;
  return lists.some((one) => one.name === field && known(one.since));
}

function componentHas(component, [attribute, option], known) {
  if (!attribute) return true;
  const found = component.attributes.find((one) => one.name === attribute);
  if (!found || !known(found.since)) return false;
  return !option || found.values.length === 0 || found.values.includes(option);
}
