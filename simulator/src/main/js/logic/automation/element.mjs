// Element.*: what a test reads from a node and does to it.
import { readComponent } from '../../shared/api-table-read.mjs';
import { camelCase } from '../../shared/class-names.mjs';
import { datasetOf } from '../tree/emit.mjs';
import { describe, elementOf, selectFrom, selectOne } from './nodes.mjs';
import { isBody, tagOf } from './tags.mjs';
import { setDataAndWait } from './page.mjs';
import { settled } from './settled.mjs';
import { trigger } from './trigger.mjs';
import { atPath, callMethod, toJson } from './values.mjs';
import { innerWxml, markupAttributes, outerWxml } from './wxml.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

const COMMON_PROPERTIES = ['id', 'class', 'style', 'hidden', 'dataset'];

/** @param {Runtime} runtime @returns {import('./install.mjs').Methods} */
export function elementMethods(runtime) {
  const ask = ({ page, node }, name, args = {}) => runtime.view.ask('auto', { name, args: { page: page.id, n: node.id, ...args } });
  const act = async (params, name, args) => {
    const answer = await ask(elementOf(runtime, params), name, args);
    await settled(runtime);
    return answer;
  };
  const custom = (params) => {
    const { node } = elementOf(runtime, params);
    if (node.component === null) throw new Error('element destroyed');
    return node.component.instance;
  };
  const inside = (params) => {
    const { page, node } = elementOf(runtime, params);
    return selectFrom(page, node, params.selector);
  };
  const touch = (type) => async (params) => {
    await act(params, 'touch', { type, touches: params.touches ?? undefined, changed: params.changedTouches ?? params.changeTouches ?? undefined });
    return {};
  };
  return {
    'Element.getElement': (params) => describe(selectOne(inside(params))),
    'Element.getElements': (params) => ({ elements: inside(params).map(describe) }),
    'Element.getAttributes': (params) => ({ attributes: attributes(elementOf(runtime, params).node, params.names) }),
    'Element.getProperties': async (params) => ({ properties: toJson(await properties(ask, elementOf(runtime, params), params.names)) }),
    'Element.getDOMProperties': async (params) => ({ properties: await ask(elementOf(runtime, params), 'dom', { names: params.names }) }),
    'Element.getStyles': async (params) => ({ styles: await ask(elementOf(runtime, params), 'styles', { names: params.names }) }),
    async 'Element.getOffset'(params) {
      const { left, top } = await ask(elementOf(runtime, params), 'rect');
      return { left, top };
    },
    'Element.getWXML'(params) {
      const { node } = elementOf(runtime, params);
      return { wxml: params.type === 'outer' ? outerWxml(node) : innerWxml(node) };
    },
    async 'Element.tap'(params) {
      await act(params, 'tap');
      return {};
    },
    'Element.touchstart': touch('touchstart'),
    'Element.touchmove': touch('touchmove'),
    'Element.touchend': touch('touchend'),
    'Element.touchcancel': touch('touchcancel'),
    async 'Element.triggerEvent'(params) {
      const { page, node } = elementOf(runtime, params);
      trigger(runtime, page, node, params.type, params.detail ?? {});
      await settled(runtime);
      return {};
    },
    async 'Element.dispatchEvent'(params) {
      if (!params.eventName) throw new Error('eventName is not provided');
      const { detail, touches, changedTouches, scrollDetail } = { ...params, ...params.eventData };
      await act(params, 'dispatch', { eventName: params.eventName, detail, touches, changed: changedTouches, scrollDetail, sub: params.$ });
      return {};
    },
    async 'Element.callFunction'(params) {
      if (!params.functionName) throw new Error('functionName is not provided');
      const result = await act(params, 'call', { fn: params.functionName, args: params.args ?? [] });
      return { result: toJson(result) };
    },
    'Element.getData': (params) => ({ data: toJson(atPath(custom(params).data, params.path)) }),
    'Element.setData': (params) => setDataAndWait(custom(params), params.data),
    'Element.callMethod': (params) => callMethod(custom(params), 'component', params),
    async 'Element.callContextMethod'(params) {
      const { node } = elementOf(runtime, params);
      const id = params.videoId ?? node.attrs.id;
      if (!id) throw new Error('id is not provided');
      return callMethod(runtime.wx.createVideoContext(id, node.owner.instance), 'video', params);
    },
  };
}

function attributes(node, names) {
  const shown = markupAttributes(node);
  return names.map((name) => {
    if (Object.hasOwn(shown, name)) return shown[name];
    const own = isBody(node) ? undefined : node.attrs[name.startsWith('data-') ? name : camelCase(name)];
    return own === undefined || own === null || own === false || typeof own === 'object' ? null : own === true ? '' : String(own);
  });
}

/** Names that `property(name)` of the client may ask for. */
function publicProperties(node) {
  const names = [...COMMON_PROPERTIES];
  if (node.component !== null && !isBody(node)) names.push(...Object.keys(node.component.def.properties));
  else for (const { name } of readComponent(tagOf(node))?.attributes ?? []) if (!name.startsWith('bind')) names.push(camelCase(name), name);
  return Object.fromEntries(names.map((name) => [name, true]));
}

/** State of the view first (the value of a field), then what the component has, then what the template gave. */
async function properties(ask, found, names) {
  const { node } = found;
  const asked = names.filter((name) => name !== '__propPublic');
  const isCustom = node.component !== null && !isBody(node);
  const state = asked.length && !isCustom ? await ask(found, 'props', { names: asked }) : [];
  return names.map((name) => {
    if (name === '__propPublic') return publicProperties(node);
    if (name === 'dataset' && !isBody(node)) return datasetOf(node);
    const seen = state[asked.indexOf(name)];
    if (seen !== undefined && seen !== null) return seen;
    const [first, ...rest] = name.split('.');
    const own = isCustom && Object.hasOwn(node.component.data, first) ? node.component.data[first] : isBody(node) ? undefined : node.attrs[first] ?? node.attrs[camelCase(first)];
    return atPath(own, rest.join('.')) ?? null;
  });
}
