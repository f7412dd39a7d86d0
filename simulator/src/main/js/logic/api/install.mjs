// Puts together `wx`: what works from the api modules, and for every other documented name a stub that says so.
import { makeStubs } from '../../shared/api-table.mjs';
import { memberNames, readKind, readMember } from '../../shared/api-table-read.mjs';
import { asyncApi, syncApi } from './call.mjs';
import { failingApi, inertObject } from './inert.mjs';
import { Listeners } from './listeners.mjs';
import { apiModules } from './modules.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */
/**
 * What an api module gets. `events` holds the listeners of `wx.on…` by event name without `on` (`AppShow`),
 * `granted` the person's answers by scope, `unshared` the pages whose share menu is hidden.
 * @typedef {{runtime: Runtime, events: Listeners, warnOnce: (name: string) => void, wx: Record<string, any>, granted: Record<string, boolean>, unshared: WeakSet<object>}} Kit
 */
/**
 * What an api module gives: `async` run through the call machine (all answer promises, also those that the documents forget), `sync` throw ApiFailure as Error, `plain` are taken as they are,
 * `lazy` are made when first read;
 * `mock` names those of them that answer as the desktop tool does (made-up data) instead of doing the thing; `fires` names the
 * events (without `on`) that really happen; `unchecked` those whose required options the platform does not insist on;
 * `immediate` those that call back before they return.
 * @typedef {{async?: object, sync?: object, plain?: object, lazy?: Record<string, () => any>, mock?: string[], fires?: string[], unchecked?: string[], immediate?: string[]}} Part
 */

const CHECKED_TYPES = new Set(['s', 'n', 'b', 'A']);

/** @param {Runtime} runtime @returns {Record<string, any>} the `wx` of the app; an ordinary object that the app may change */
export function installApi(runtime) {
  const kit = makeKit(runtime);
  for (const module of apiModules) addPart(kit, module(kit));
  return kit.wx;
}

/** @typedef {'works' | 'as the tool' | 'not yet'} ApiState */

/** What every name of `wx` does here; the page docs/api-support.md is made from it. @param {Runtime} runtime @returns {Map<string, ApiState>} */
export function apiStates(runtime) {
  const kit = makeKit(runtime);
  /** @type {Map<string, ApiState>} */
  const states = new Map(memberNames().map((name) => [name, 'not yet']));
  for (const module of apiModules) {
    const { async, sync, plain, lazy, mock = [], fires = [] } = module(kit);
    for (const name of Object.keys({ ...async, ...sync, ...plain, ...lazy })) states.set(name, mock.includes(name) ? 'as the tool' : 'works');
    for (const name of states.keys()) if (fires.includes(name.replace(/^o(n|ff)/, '')) && /^o(n|ff)[A-Z]/.test(name)) states.set(name, 'works');
  }
  return states;
}

/** @param {Runtime} runtime @returns {Kit} */
function makeKit(runtime) {
  const warned = new Set();
  const warnOnce = (name) => {
    if (warned.has(name)) return;
    warned.add(name);
    runtime.warn('API_NOT_SUPPORTED', `wx.${name} is not supported yet`);
  };
  /** @type {Kit} */
  const kit = { runtime, events: new Listeners(runtime, 'wx'), warnOnce, wx: makeStubs((name, args) => callStub(kit, name, args)), granted: {}, unshared: new WeakSet() };
  return kit;
}

function addPart({ runtime, wx }, part) {
  for (const [name, run] of Object.entries(part.async ?? {})) {
    wx[name] = asyncApi(runtime, name, run, { promised: true, checked: part.unchecked?.includes(name) ? () => [] : () => checkedFields(name), immediate: part.immediate?.includes(name) });
  }
  for (const [name, run] of Object.entries(part.sync ?? {})) wx[name] = syncApi(name, run);
  Object.assign(wx, part.plain);
  for (const [name, make] of Object.entries(part.lazy ?? {})) defineLazy(wx, name, make);
}

/** A member that is made when it is first read; assigning replaces it. */
function defineLazy(wx, name, make) {
  const set = (value) => Object.defineProperty(wx, name, { value, writable: true, enumerable: true, configurable: true });
  Object.defineProperty(wx, name, { enumerable: true, configurable: true, set, get() { const value = make(); set(value); return value; } });
}

const checkedFields = (name) => (readMember(name)?.options ?? []).filter((field) => field.required && CHECKED_TYPES.has(field.type));

/** Installing must be cheap, so the table is read when a stub is called, not when it is made. */
function callStub(kit, name, args) {
  const { kind, promised, object } = readKind(name);
  const event = name.replace(/^o(n|ff)/, '');
  switch (kind) {
    case 'a': {
      const promise = failingApi(kit, name, promised)(...args);
      return object ? inertObject(kit, object) : promise;
    }
    case 'n': return kit.events.add(event, args[0]);
    case 'x': return kit.events.remove(event, args[0]);
    default:
      kit.warnOnce(name);
      if (kind === 'f') return undefined;
      return object ? inertObject(kit, object) : {};
  }
}
