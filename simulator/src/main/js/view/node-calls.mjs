import { clearKeyframes, playKeyframes } from './keyframes.mjs';
import { canvasCall } from './canvas-calls.mjs';

/** Methods for any node; the others are methods of the node's built-in. */
const COMMON = {
  async animate(page, node, [keyframes, duration, option]) {
    if (option?.scrollSource) throw new Error('animations driven by scrolling are not supported');
    await playKeyframes([node], keyframes, duration, page.screen.device);
  },
  clearAnimation: (page, node) => clearKeyframes([node]),
  focus: (page, node) => node.component?.field?.focus(),
  blur: (page, node) => node.component?.field?.blur(),
};

/** Methods of each built-in that messages may call; nothing else is reachable by name. */
const OWN = {
  'scroll-view': ['scrollTo', 'scrollIntoView'],
  swiper: ['swipeTo'],
  video: ['play', 'pause', 'stop', 'seek', 'playbackRate', 'requestFullScreen', 'exitFullScreen'],
  audio: ['play', 'pause', 'seek', 'setSrc'],
  'movable-view': ['moveTo'],
  switch: ['tap'],
  slider: ['slideTo'],
  input: ['input'],
  textarea: ['input'],
};

function run(page, node, method, args) {
  if (method.startsWith('canvas.')) return canvasCall(page, node, method.slice(7), args);
  const name = method.replace(/^(video|audio|scrollView)\./, '');
  if (COMMON[name]) return COMMON[name](page, node, args);
  if (!OWN[node.tag]?.includes(name)) throw new Error(`${node.tag} has no method ${method}`);
  return node.component[name](...args);
}

/** Carries out one `node` message; the answer waits for promises. */
export async function callNode(screen, { id, page: pageId, n, method, args = [] }) {
  const answer = (ok, r) => id && screen.send('node', { id, ok, r });
  try {
    const page = screen.pages.find(pageId);
    if (!page) throw new Error('page destroyed');
    answer(true, (await run(page, page.node(n), method, Array.isArray(args) ? args : [args])) ?? null);
  } catch (error) {
    answer(false, String(error?.message ?? error));
  }
}
