// wx.worklet and wx.router: parts of the other renderer. Values and functions work; nothing moves on the screen.
import { inertObject } from './inert.mjs';

const EASINGS = ['ease', 'linear', 'quad', 'cubic', 'sin', 'circle', 'exp', 'bounce', 'step0', 'step1'];
const MAKERS = ['bezier', 'cubicBezier', 'elastic', 'back', 'poly', 'in', 'out', 'inOut'];

function easing() {
  const same = (t) => t;
  const made = {};
  for (const name of EASINGS) made[name] = same;
  // A made easing is a function; the one of bezier has a factory besides.
  for (const name of MAKERS) made[name] = () => Object.assign((t) => t, { factory: () => same });
  return made;
}

/** `derived(fn)`: computed when it is read. */
const derived = (fn) => ({ get value() { return fn(); } });

const worklet = (kit) => inertObject(kit, 'Worklet', {
  Easing: easing(),
  shared: (value) => ({ value }),
  derived,
  timing: (toValue) => toValue,
  spring: (toValue) => toValue,
  decay: () => 0,
  delay: (_, animation) => animation,
  repeat: (animation) => animation,
  sequence: (...animations) => animations[animations.length - 1],
  runOnUI: (fn) => fn,
  runOnJS: (fn) => fn,
  cancelAnimation() {},
});

const router = (kit) => inertObject({ ...kit, warnOnce() {} }, 'Router', { addRouteBuilder() {}, removeRouteBuilder() {}, getRouteContext: () => undefined });

/** @param {import('./install.mjs').Kit} kit */
export const workletApi = (kit) => ({
  lazy: { worklet: () => worklet(kit), router: () => router(kit) },
  plain: { getXrFrameSystem: () => anything(kit) },
  mock: ['worklet', 'router', 'getXrFrameSystem'],
});

/** Answers every member and every call with itself: for libraries that register classes while their files load. */
function anything(kit) {
  kit.warnOnce('getXrFrameSystem');
  const everything = new Proxy(function Anything() {}, {
    get: (target, name) => (typeof name === 'symbol' || name === 'then' || name === 'toJSON' || name === 'prototype' ? target[name] : everything),
    apply: () => everything,
    construct: () => ({}),
  });
  return everything;
}
