// Objects of the documented shape for what the simulator does not do: nothing happens, nothing breaks.
import { readObject } from '../../shared/api-table-read.mjs';
import { failText, openCall } from './call.mjs';
import { Listeners } from './listeners.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */
/** @typedef {{runtime: Runtime, warnOnce: (name: string) => void}} InertKit */

export const NOT_SUPPORTED = 'not supported yet';
const EMPTY = { n: () => 0, s: () => '', b: () => false, A: () => [], B: () => new ArrayBuffer(0), O: () => ({}) };
// Deep enough for every documented chain; stops objects that make objects of their own kind.
const MAX_DEPTH = 6;

const emptyValue = (letter) => (EMPTY[letter] ? EMPTY[letter]() : null);

/** An asynchronous member that always fails with "not supported yet". @param {InertKit} kit @param {string} name */
export function failingApi(kit, name, promised) {
  return function (options) {
    kit.warnOnce(name);
    const call = openCall(kit.runtime, name, options, promised);
    Promise.resolve().then(() => call.fail(NOT_SUPPORTED));
    return call.promise;
  };
}

/**
 * @param {InertKit} kit @param {string} kind name in the table's OBJECTS
 * @param {object} [own] members that really work; they win
 * @param {Listeners} [listeners] where `on…` members register, so that `own` can emit
 */
export function inertObject(kit, kind, own = {}, listeners = new Listeners(kit.runtime, kind), depth = 0) {
  const made = {};
  for (const member of readObject(kind)) {
    if (!Object.hasOwn(own, member.name)) made[member.name] = inertMember(kit, kind, member, made, listeners, depth);
  }
  return Object.defineProperties(made, Object.getOwnPropertyDescriptors(own));
}

function inertMember(kit, kind, member, self, listeners, depth) {
  const label = `${kind}.${member.name}`;
  const event = member.name.replace(/^o(n|ff)/, '');
  switch (member.kind) {
    case 'p': return emptyValue(member.type);
    case 'n': return (listener) => { listeners.add(event, listener); };
    case 'x': return (listener) => { listeners.remove(event, listener); };
    case 'a': return failingApi(kit, label, true);
    case 'P': return () => { kit.warnOnce(label); return Promise.reject({ errMsg: failText(label, NOT_SUPPORTED) }); };
    case 'f': return () => { kit.warnOnce(label); };
    default: return () => {
      kit.warnOnce(label);
      if (member.object === kind) return self;
      if (member.object && depth < MAX_DEPTH) return inertObject(kit, member.object, {}, undefined, depth + 1);
      return member.object ? {} : emptyValue(member.type);
    };
  }
}
