// Objects that act on one built-in node: what `.node()`, `.context()` and wx.createVideoContext and the like give.
import { canvasNode } from './canvas-2d.mjs';
import { linkOf } from './canvas-link.mjs';
import { inertObject } from './inert.mjs';

/** @typedef {import('./install.mjs').Kit} Kit */

const CONTEXTS = { video: 'VideoContext', editor: 'EditorContext', map: 'MapContext', camera: 'CameraContext', 'live-player': 'LivePlayerContext', 'live-pusher': 'LivePusherContext', audio: 'AudioContext' };
const PASSED = {
  'scroll-view': ['scrollTo', 'scrollIntoView', 'triggerRefresh', 'closeRefresh'],
  video: ['play', 'pause', 'stop', 'seek', 'playbackRate', 'sendDanmu', 'requestFullScreen', 'exitFullScreen', 'showStatusBar', 'hideStatusBar'],
  audio: ['play', 'pause', 'seek', 'setSrc'],
};

/** One canvas object per node: a second query gives the same. @type {WeakMap<object, object>} */
const canvases = new WeakMap();

function knownCanvas(kit, page, node, { width, height }) {
  let canvas = canvases.get(node);
  if (!canvas) canvases.set(node, canvas = canvasNode(kit, linkOf(kit.runtime, page, node), width, height));
  return canvas;
}

/** Methods that are sent to the view as `node` messages. */
function passedMethods(runtime, page, node) {
  const methods = {};
  for (const method of PASSED[node.tag] ?? []) {
    methods[method] = (...args) => { runtime.view.post('node', { id: 0, page: page.id, n: node.id, method, args }); };
  }
  return methods;
}

/**
 * @param {Kit} kit @param {import('../runtime.mjs').Page} page @param {import('../runtime.mjs').ShadowNode} node
 * @param {'node' | 'context'} asked @param {{width?: number, height?: number}} measured CSS px, for canvases
 */
export function nodeContext(kit, page, node, asked, measured) {
  if (node.tag === 'canvas') return asked === 'node' ? knownCanvas(kit, page, node, measured) : null;
  if (node.tag === 'scroll-view') return inertObject(kit, 'ScrollViewContext', { scrollEnabled: true, bounces: true, showScrollbar: true, ...passedMethods(kit.runtime, page, node) });
  const kind = CONTEXTS[node.tag];
  return kind ? inertObject(kit, kind, passedMethods(kit.runtime, page, node)) : null;
}

/** wx.createVideoContext(id, component) and its kind: found by id when a method is called. @param {Kit} kit */
export function contextById(kit, tag, id, scope) {
  const { runtime } = kit;
  const methods = {};
  for (const method of PASSED[tag] ?? []) {
    methods[method] = (...args) => {
      const [node] = id ? runtime.tree.queryAll(scope ?? null, `#${id}`) : [];
      const page = runtime.pages.top();
      if (node && page) runtime.view.post('node', { id: 0, page: page.id, n: node.id, method, args });
    };
  }
  return inertObject(kit, CONTEXTS[tag], methods);
}

/** @param {Kit} kit */
export function contextApi(kit) {
  const make = (tag) => (id, scope) => contextById(kit, tag, id, scope);
  return { plain: { createVideoContext: make('video'), createAudioContext: make('audio'), createMapContext: make('map'), createLivePlayerContext: make('live-player') }, mock: ['createMapContext', 'createLivePlayerContext'] };
}
