// wx.createAnimation: records steps; the result of export() goes to the `animation` property of a node.

const TRANSFORMS = ['matrix', 'matrix3d', 'rotate', 'rotate3d', 'rotateX', 'rotateY', 'rotateZ', 'scale', 'scale3d', 'scaleX', 'scaleY', 'scaleZ', 'skew', 'skewX', 'skewY',
  'translate', 'translate3d', 'translateX', 'translateY', 'translateZ'];
const LENGTHS = ['width', 'height', 'left', 'top', 'right', 'bottom'];
const DEFAULTS = { duration: 400, timingFunction: 'linear', delay: 0, transformOrigin: '50% 50% 0' };

const length = (value) => (typeof value === 'number' ? `${value}px` : value);

/** @param {object} [defaults] */
export function createAnimation(defaults = {}) {
  const { duration, timingFunction, delay, transformOrigin } = { ...DEFAULTS, ...defaults };
  let actions = [], current = [];
  const record = (type, args) => {
    // The last style of one name wins; transforms add up in order.
    if (type === 'style') current = current.filter((one) => one.type !== 'style' || one.args[0] !== args[0]);
    current.push({ type, args });
  };
  const animation = {
    /** Defaults of the steps to come; code in the wild reads and changes them. */
    option: { transformOrigin, transition: { duration, timingFunction, delay } },
    /** Ends a group: its styles change together. */
    step(options) {
      const { transformOrigin: origin, ...transition } = { transformOrigin: animation.option.transformOrigin, ...animation.option.transition, ...options };
      actions.push({ animates: current, option: { transformOrigin: origin, transition: { duration: transition.duration, timingFunction: transition.timingFunction, delay: transition.delay } } });
      current = [];
      return animation;
    },
    export() {
      const exported = { actions };
      actions = [];
      return exported;
    },
    opacity(value) { record('style', ['opacity', value]); return animation; },
    backgroundColor(value) { record('style', ['background-color', value]); return animation; },
  };
  for (const name of LENGTHS) animation[name] = (value) => { record('style', [name, length(value)]); return animation; };
  for (const name of TRANSFORMS) animation[name] = (...args) => { record(name, args); return animation; };
  return animation;
}

export const animationApi = () => ({ plain: { createAnimation } });
