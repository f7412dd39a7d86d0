// Puts together `wx`: what works from the api modules, and for every other documented name a stub that says so.
import { memberNames, readKind, readMember } from '../../shared/api-table-read.mjs';
import { asyncApi, syncApi } from './call.mjs';
import { failingApi, inertObject } from './inert.mjs';
import { Listeners } from './listeners.mjs';
import { apiModules } from './modules.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */
/**
 * What an api module gets. `events` holds the listeners of `wx.on…` by event name without `on` (`AppShow`).
 * @typedef {{runtime: Runtime, events: Listeners, warnOnce: (name: string) => void, wx: Record<string, any>}} Kit
 */
/**
 * What an api module gives: `async` run through the call machine (all answer promises, also those that the documents forget), `sync` throw ApiFailure as Error, `plain` are taken as they are;
 * `mock` names those of them that answer as the desktop tool does (made-up data) instead of doing the thing; `fires` names the
 * events (without `on`) that really happen; `unchecked` those whose required options the platform does not insist on;
 * `immediate` those that call back before they return.
 * @typedef {{async?: object, sync?: object, plain?: object, mock?: string[], fires?: string[], unchecked?: string[], immediate?: string[]}} Part
 */

const CHECKED_TYPES = new Set(['s', 'n', 'b', 'A']);

/** @param {Runtime} runtime @returns {Record<string, any>} the `wx` of the app; an ordinary object that the app may change */
export function installApi(runtime) {
  const kit = makeKit(runtime);
  for (const name of memberNames()) kit.wx[name] = stub(kit, name);
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
    const { async, sync, plain, mock = [], fires = [] } = module(kit);
    for (const name of Object.keys({ ...async, ...sync, ...plain })) states.set(name, mock.includes(name) ? 'as the tool' : 'works');
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
  return { runtime, events: new Listeners(runtime, 'wx'), warnOnce, wx: {} };
}

function addPart({ runtime, wx }, part) {
  for (const [name, run] of Object.entries(part.async ?? {})) {
    const member = readMember(name);
    const checked = part.unchecked?.includes(name) ? [] : (member?.options ?? []).filter((field) => field.required && CHECKED_TYPES.has(field.type));
    wx[name] = asyncApi(runtime, name, run, { promised: true, checked, immediate: part.immediate?.includes(name) });
  }
  for (const [name, run] of Object.entries(part.sync ?? {})) wx[name] = syncApi(name, run);
  Object.assign(wx, part.plain);
}

function stub(kit, name) {
  const { kind, promised, object } = readKind(name);
  const event = name.replace(/^o(n|ff)/, '');
  switch (kind) {
    case 'a': return failingApi(kit, name, promised);
    case 'n': return (listener) => { kit.events.add(event, listener); };
    case 'x': return (listener) => { kit.events.remove(event, listener); };
    case 'p': return undefined;
    case 'f': return () => { kit.warnOnce(name); };
    default: return () => {
      kit.warnOnce(name);
      return object ? inertObject(kit, object) : {};
    };
  }
}
