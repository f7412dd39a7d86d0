import { convertStyle } from './rpx.mjs';

const LENGTHS = ['translateX', 'translateY', 'translateZ'];
const ANGLES = ['rotate', 'rotateX', 'rotateY', 'rotateZ', 'skewX', 'skewY'];
const PLAIN = ['scaleX', 'scaleY', 'scaleZ'];
const LISTS = { matrix: '', matrix3d: '', scale: '', scale3d: '', translate: 'px', translate3d: 'px', skew: 'deg' };
const STYLES = ['opacity', 'backgroundColor', 'width', 'height', 'left', 'top', 'right', 'bottom', 'transformOrigin'];
const BOX_STYLES = new Set(['width', 'height', 'left', 'top', 'right', 'bottom']);

const withUnit = (value, unit) => (typeof value === 'number' ? `${value}${unit}` : String(value));

/** One keyframe of `this.animate` (FW-ANI-01) as the browser's. */
function toKeyframe(frame, device) {
  const result = {};
  const transforms = [];
  for (const [name, value] of Object.entries(frame)) {
    if (LENGTHS.includes(name)) transforms.push(`${name}(${withUnit(value, 'px')})`);
    else if (ANGLES.includes(name)) transforms.push(`${name}(${withUnit(value, 'deg')})`);
    else if (PLAIN.includes(name)) transforms.push(`${name}(${value})`);
    else if (name === 'rotate3d' && Array.isArray(value)) transforms.push(`rotate3d(${value.slice(0, 3).join(',')},${withUnit(value[3], 'deg')})`);
    else if (name in LISTS) transforms.push(`${name}(${[].concat(value).map((item) => withUnit(item, LISTS[name])).join(',')})`);
    else if (STYLES.includes(name)) result[name] = convertStyle(BOX_STYLES.has(name) ? withUnit(value, 'px') : String(value), device);
  }
  if (transforms.length > 0) result.transform = convertStyle(transforms.join(' '), device);
  if (frame.offset !== undefined && frame.offset !== null) result.offset = frame.offset;
  if (frame.ease) result.easing = frame.ease;
  return result;
}

/**
 * Plays keyframes on nodes; their last styles stay until `clearKeyframes`.
 * @returns {Promise<void>} when all have ended
 */
export async function playKeyframes(nodes, keyframes, duration, device) {
  const frames = keyframes.map((frame) => toKeyframe(frame, device));
  const playing = nodes.map((node) => {
    const animation = node.el.animate(frames, { duration: Number(duration) || 0, fill: 'forwards' });
    (node.keyframeAnimations ??= []).push(animation);
    return animation.finished.catch(() => undefined);
  });
  await Promise.all(playing);
}

/** Gives the styles back that keyframes hold. */
export function clearKeyframes(nodes) {
  for (const node of nodes) {
    for (const animation of node.keyframeAnimations ?? []) animation.cancel();
    node.keyframeAnimations = [];
  }
}
