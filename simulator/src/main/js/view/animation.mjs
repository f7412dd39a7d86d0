import { convertStyle } from './rpx.mjs';

/** Functions whose plain numbers are lengths, and those whose numbers are angles. */
const LENGTH_FUNCTIONS = new Set(['translate', 'translateX', 'translateY', 'translateZ', 'translate3d']);
const ANGLE_FUNCTIONS = new Set(['rotate', 'rotateX', 'rotateY', 'rotateZ', 'skew', 'skewX', 'skewY']);

function transformCall(type, args) {
  const unit = LENGTH_FUNCTIONS.has(type) ? 'px' : ANGLE_FUNCTIONS.has(type) ? 'deg' : '';
  const value = (arg) => (typeof arg === 'number' ? `${arg}${unit}` : String(arg));
  if (type === 'rotate3d') return `rotate3d(${args.slice(0, 3).join(',')},${args[3]}deg)`;
  return `${type}(${args.map(value).join(',')})`;
}

/** One exported step of `wx.createAnimation` as an inline style. */
function stepStyle(step, styles) {
  const transforms = [];
  for (const { type, args } of step.animates ?? []) {
    if (type === 'style') {
      const [name, value] = args;
      styles.set(name, typeof value === 'number' && name !== 'opacity' ? `${value}px` : String(value));
    } else transforms.push(transformCall(type, args));
  }
  if (transforms.length > 0) styles.set('transform', transforms.join(' '));
  const { duration = 400, timingFunction = 'linear', delay = 0 } = step.option?.transition ?? {};
  const properties = [...styles.keys()].filter((name) => !name.startsWith('transition'));
  const transition = `transition:${properties.map((name) => `${name} ${duration}ms ${timingFunction} ${delay}ms`).join(',')}`;
  const origin = step.option?.transformOrigin ? `;transform-origin:${step.option.transformOrigin}` : '';
  const text = [...styles].map(([name, value]) => `${name}:${value}`).join(';');
  return { text: `${transition}${origin};${text}`, ms: Number(duration) + Number(delay) };
}

/** Plays what `wx.createAnimation().export()` gave, step after step. */
export class PageAnimations {
  constructor(page) {
    this.page = page;
    this.running = new Map();
  }

  start(node, animation) {
    clearTimeout(this.running.get(node));
    const steps = animation?.actions ?? [];
    if (steps.length === 0) return;
    const styles = (node.animatedStyles ??= new Map());
    // The start values must have been drawn once, or nothing moves.
    requestAnimationFrame(() => this.#step(node, steps, 0, styles));
  }

  #step(node, steps, index, styles) {
    if (index >= steps.length || !node.el.isConnected) return;
    const { device } = this.page.screen;
    const { text, ms } = stepStyle(steps[index], styles);
    node.el.getBoundingClientRect();
    node.setStyle('animation', convertStyle(text, device), device);
    this.running.set(node, setTimeout(() => this.#step(node, steps, index + 1, styles), ms));
  }
}
