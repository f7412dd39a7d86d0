import { pathOf } from './node.mjs';

/**
 * @typedef {object} Drag what a moving finger moves
 * @property {(dx: number, dy: number, point: object) => void} move distances from the start, CSS px
 * @property {(velocity: {x: number, y: number}) => void} end px per millisecond
 */

/** Part of the speed that a gliding scroller keeps per millisecond. */
const GLIDE_DECAY = 0.997;

/**
 * Finds who follows a finger that starts to move: the innermost built-in that wants this axis, else
 * (for a mouse, which scrolls nothing by itself) the nearest scroller.
 * @returns {Drag|null}
 */
export function claimDrag(page, session, axis, distance, caught) {
  for (const node of pathOf(session.node)) {
    const drag = node.component?.claimDrag?.(axis, distance, session);
    if (drag) return drag;
    if (drag === false) return null;
  }
  if (caught) return null;
  const scroller = page.pull?.claimDrag(axis, distance);
  if (scroller) return scroller;
  return session.native ? null : panNearest(page, session, axis, distance);
}

/** A scroller that can still move against the finger. */
function canPan(element, axis, distance) {
  const [size, view, at] =
    axis === 'x'
      ? [element.scrollWidth, element.clientWidth, element.scrollLeft]
      : [element.scrollHeight, element.clientHeight, element.scrollTop];
  if (size <= view) return false;
  return distance > 0 ? at > 0 : at < size - view;
}

function panNearest(page, session, axis, distance) {
  const root = page.doc.scrollingElement ?? page.doc.documentElement;
  for (let at = session.element; at && at !== page.doc.body && at !== root; at = at.parentElement) {
    const overflow = page.win.getComputedStyle(at)[axis === 'x' ? 'overflowX' : 'overflowY'];
    if (/auto|scroll/.test(overflow) && canPan(at, axis, distance)) return pan(page, at, axis);
  }
  return canPan(root, axis, distance) ? pan(page, root, axis) : null;
}

/** Moves a scroller with the mouse and lets it glide on. */
export function pan(page, element, axis) {
  const property = axis === 'x' ? 'scrollLeft' : 'scrollTop';
  const from = element[property];
  return {
    move(dx, dy) {
      element[property] = from - (axis === 'x' ? dx : dy);
    },
    end(velocity) {
      glide(page, element, property, -(axis === 'x' ? velocity.x : velocity.y));
    },
  };
}

function glide(page, element, property, speed) {
  let at = element[property];
  let last = performance.now();
  let running = Math.abs(speed) > 0.05;
  const step = (now) => {
    if (!running) return;
    const ms = Math.max(0, now - last);
    last = now;
    at += speed * ms;
    speed *= GLIDE_DECAY ** ms;
    element[property] = at;
    const stuck = Math.abs(element[property] - at) > 2;
    if (Math.abs(speed) < 0.02 || stuck || !element.isConnected) page.screen.endGlide(stop);
    else requestAnimationFrame(step);
  };
  const stop = () => {
    running = false;
  };
  if (!running) return;
  page.screen.beginGlide(page, stop);
  requestAnimationFrame(step);
}
