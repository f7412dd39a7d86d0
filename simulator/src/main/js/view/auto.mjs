import { afterFrame } from './dom.mjs';
import { tabIndexOf } from './tabbar.mjs';

function centre(node) {
  const { left, top, width, height } = node.el.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** A full touch point from what a test gave (automator.md 5, Tap). */
function pointOf(page, node, given = {}) {
  const at = centre(node);
  const clientX = given.clientX ?? (given.pageX === undefined ? at.x : given.pageX - page.win.scrollX);
  const clientY = given.clientY ?? (given.pageY === undefined ? at.y : given.pageY - page.win.scrollY);
  const pageX = given.pageX ?? clientX + page.win.scrollX;
  const pageY = given.pageY ?? clientY + page.win.scrollY;
  return { identifier: given.identifier ?? 0, pageX, pageY, clientX, clientY, force: given.force ?? 1 };
}

function pointsOf(page, node, list) {
  return list?.map((touch) => pointOf(page, node, touch));
}

function touch(page, node, { type, touches, changed }) {
  const all = pointsOf(page, node, touches) ?? (type === 'touchend' || type === 'touchcancel' ? [] : [pointOf(page, node)]);
  const altered = pointsOf(page, node, changed) ?? (all.length > 0 ? all : [pointOf(page, node)]);
  if (type === 'touchstart') page.gestures.down(node.el, all, altered, true);
  else if (type === 'touchmove') page.gestures.move(all, altered);
  else if (type === 'touchend') page.gestures.up(all, altered);
  else if (type === 'touchcancel') page.gestures.cancel(all, altered);
  else throw new Error('eventName is not provided');
}

/** A JSON value under a dotted path, null when there is none. */
function read(object, path) {
  let at = object;
  for (const name of String(path).split('.')) at = at?.[name];
  const plain = at === null || ['string', 'number', 'boolean'].includes(typeof at);
  if (plain) return at;
  try {
    return JSON.parse(JSON.stringify(at)) ?? null;
  } catch {
    return null;
  }
}

function cssName(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Element functions of automator.md 5. */
const FUNCTIONS = {
  'input.input': ({ component }, [value, confirm]) => component.input(value, confirm),
  'textarea.input': ({ component }, [value]) => component.input(value),
  'scroll-view.scrollTo': ({ component }, [x, y]) => scrollView(component, x, y),
  'scroll-view.scrollTop': ({ component }) => component.main.scrollTop,
  'scroll-view.scrollLeft': ({ component }) => component.main.scrollLeft,
  'scroll-view.scrollWidth': ({ component }) => component.main.scrollWidth,
  'scroll-view.scrollHeight': ({ component }) => component.main.scrollHeight,
  'swiper.swipeTo': ({ component }, [index]) => component.swipeTo(index),
  'movable-view.moveTo': ({ component }, [x, y]) => component.moveTo(x, y),
  'switch.tap': ({ component }) => component.tap(),
  'slider.slideTo': ({ component }, [value]) => component.slideTo(value),
};

function scrollView(component, x, y) {
  component.scrollTo({ left: Number(x) || 0, top: Number(y) || 0 });
  component.report();
}

function call(node, { fn, args = [] }) {
  if (!fn) throw new Error('functionName is not provided');
  if (!Object.hasOwn(FUNCTIONS, fn) || fn.split('.')[0] !== node.tag) throw new Error(`${fn} not exists`);
  return FUNCTIONS[fn](node, args) ?? null;
}

function dispatch(page, node, { eventName, detail, touches, changed, scrollDetail, sub }) {
  if (!eventName) throw new Error('eventName is not provided');
  if (sub && !node.component?.part?.(sub)) throw new Error('target is not found');
  if (eventName === 'scroll' && scrollDetail && node.tag === 'scroll-view') {
    // Its own event tells the new position, and once is enough.
    Object.assign(node.component.main, scrollDetail);
    node.component.report();
    return;
  }
  page.emit(node, eventName, detail ?? {}, { touches: pointsOf(page, node, touches), changed: pointsOf(page, node, changed) });
}

/** What the person did last, else the property with the type it is declared with. */
function stateOf(component, name) {
  const seen = component?.viewState?.(name);
  if (seen !== undefined) return seen;
  const property = name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  return (component && Object.hasOwn(component.props, property) ? component.props[property] : null) ?? null;
}

const NODE_CALLS = {
  tap(page, node) {
    if (page.gestures.session) page.gestures.cancel([], []);
    page.screen.stopGlides(page);
    touch(page, node, { type: 'touchstart' });
    touch(page, node, { type: 'touchend' });
  },
  touch,
  dom: (page, node, { names }) => names.map((name) => read(node.el, name) ?? null),
  styles(page, node, { names }) {
    const style = page.win.getComputedStyle(node.el);
    return names.map((name) => style.getPropertyValue(cssName(name)));
  },
  rect(page, node) {
    const { left, top, width, height } = node.el.getBoundingClientRect();
    return { left: left + page.win.scrollX, top: top + page.win.scrollY, width, height };
  },
  props: (page, node, { names }) => names.map((name) => stateOf(node.component, name)),
  call: (page, node, args) => call(node, args),
  dispatch,
};

function closeSheet(screen, kinds, confirmed) {
  const close = kinds.map((kind) => screen.sheets.get(kind)).find(Boolean);
  if (!close) throw new Error('no such sheet is open');
  close(confirmed);
}

function closeModal(screen, confirmed) {
  const close = [...screen.modals].pop();
  if (!close) throw new Error('no modal is open');
  close(confirmed);
}

const QUESTIONS = ['authorize', 'navigate', 'phone'];

/** The native controls of `Tool.native`. */
const CHROME = {
  goHome: (screen) => screen.send('nav', { type: 'home' }),
  navigateLeft: (screen) => screen.send('nav', { type: 'back' }),
  switchTab: (screen, data) => screen.send('nav', { type: 'tab', index: tabIndexOf(screen, data?.url) }),
  confirmModal: (screen) => closeModal(screen, true),
  cancelModal: (screen) => closeModal(screen, false),
  authorizeAllow: (screen) => closeSheet(screen, QUESTIONS, true),
  authorizeCancel: (screen) => closeSheet(screen, QUESTIONS, false),
  closePaymentDialog: (screen) => closeSheet(screen, ['payment'], false),
  shareConfirm: (screen) => closeSheet(screen, ['share'], true),
  shareCancel: (screen) => closeSheet(screen, ['share'], false),
};

function run(screen, name, args) {
  if (name === 'chrome') {
    if (!Object.hasOwn(CHROME, args.method)) throw new Error(`webview ${args.method} unimplemented`);
    return CHROME[args.method](screen, args.data);
  }
  const page = screen.pages.find(args.page);
  if (!page) throw new Error('page destroyed');
  if (name === 'settled') return {};
  if (name === 'window') return args.names.map((path) => read(page.win, path) ?? null);
  if (!Object.hasOwn(NODE_CALLS, name)) throw new Error(`webview ${name} unimplemented`);
  const node = page.nodes.get(args.n);
  if (!node) throw new Error('element destroyed');
  return NODE_CALLS[name](page, node, args);
}

/** Calls whose events may come with the next frame (scrolling, movement). */
const LATE = new Set(['touch', 'call', 'dispatch', 'chrome']);

/** Carries out one `auto` message; the answer follows the events that it caused. */
export function automate(screen, { id, name, args = {} }) {
  const answer = (ok, r) => {
    screen.send('auto', { id, ok, r });
    screen.outbox.flush();
  };
  let result;
  try {
    result = run(screen, name, args) ?? {};
  } catch (error) {
    answer(false, String(error?.message ?? error));
    return;
  }
  if (LATE.has(name)) Promise.resolve().then(() => afterFrame(() => answer(true, result)));
  else answer(true, result);
}
