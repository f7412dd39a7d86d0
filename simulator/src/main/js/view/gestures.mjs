import { pathCatches, pathListens } from './events.mjs';
import { nodeOf, pathOf, LISTENER } from './node.mjs';
import { HoverTracker } from './hover.mjs';
import { claimDrag } from './drag.mjs';

/** Milliseconds until a resting finger is a long press (FW-EVT-03). */
const LONG_PRESS_MS = 350;
/** A finger that moved further than this (CSS px) drags and does not tap. */
const TAP_SLOP_PX = 10;

/** @typedef {{identifier: number, pageX: number, pageY: number, clientX: number, clientY: number, force: number}} TouchPoint */

/**
 * Turns the raw pointer input of one page into touch events, taps, long presses, pressed states and
 * drags. Input arrives through `down`, `move`, `up`, `cancel`, whatever device made it.
 */
export class Gestures {
  /** @param {import('./page.mjs').PageView} page */
  constructor(page) {
    this.page = page;
    this.hover = new HoverTracker(page);
    this.session = null;
    this.pendingMove = null;
  }

  /**
   * @param {Element} element
   * @param {TouchPoint[]} touches all fingers on the glass
   * @param {TouchPoint[]} changed
   * @param {boolean} native real touches scroll by themselves, a mouse does not
   */
  down(element, touches, changed, native) {
    const node = nodeOf(element);
    if (!node) return;
    if (this.session) {
      this.session.fingers = Math.max(this.session.fingers, touches.length);
      this.#clearLongPress();
      this.page.emit(this.session.node, 'touchstart', this.#point(changed[0]), { touches, changed });
      return;
    }
    const point = changed[0];
    const session = { node, element, native, start: point, last: point, fingers: touches.length, moved: false, held: false, drag: null };
    session.samples = [{ x: point.clientX, y: point.clientY, t: performance.now() }];
    this.session = session;
    session.stopsGlide = this.page.screen.stopGlides(this.page);
    this.hover.press(node);
    this.page.emit(node, 'touchstart', this.#point(point), { touches, changed });
    session.timer = setTimeout(() => this.#longPress(touches), LONG_PRESS_MS);
  }

  /** @returns {boolean} whether the browser must not scroll by itself */
  move(touches, changed) {
    const session = this.session;
    if (!session) return false;
    const point = changed.find((touch) => touch.identifier === session.start.identifier) ?? changed[0];
    const dx = point.clientX - session.start.clientX;
    const dy = point.clientY - session.start.clientY;
    session.last = point;
    session.samples.push({ x: point.clientX, y: point.clientY, t: performance.now() });
    if (session.samples.length > 6) session.samples.shift();
    if (!session.moved && Math.hypot(dx, dy) > TAP_SLOP_PX) this.#startMoving(session, dx, dy);
    this.#emitMove(session, touches, changed);
    const caught = pathCatches(session.node, 'touchmove');
    session.drag?.move(dx, dy, point);
    return caught || Boolean(session.drag);
  }

  #startMoving(session, dx, dy) {
    session.moved = true;
    this.#clearLongPress();
    const caught = pathCatches(session.node, 'touchmove');
    if (session.fingers === 1) {
      const axis = Math.abs(dx) > Math.abs(dy) ? 'x' : 'y';
      session.drag = claimDrag(this.page, session, axis, axis === 'x' ? dx : dy, caught);
    }
    this.hover.cancel();
  }

  /** Latest movement per animation frame, at once when WXS handles it (PP-EVT-03). */
  #emitMove(session, touches, changed) {
    if (!pathListens(session.node, 'touchmove')) return;
    const emit = () => this.page.emit(session.node, 'touchmove', this.#point(changed[0]), { touches, changed });
    for (const at of pathOf(session.node)) {
      if (at.listens('touchmove') & LISTENER.WXS) return emit();
    }
    const first = this.pendingMove === null;
    this.pendingMove = emit;
    if (first) requestAnimationFrame(() => this.#flushMove());
  }

  #flushMove() {
    const emit = this.pendingMove;
    this.pendingMove = null;
    emit?.();
  }

  up(touches, changed) {
    const session = this.session;
    if (!session) return;
    this.#flushMove();
    this.#clearLongPress();
    this.page.emit(session.node, 'touchend', this.#point(changed[0]), { touches, changed });
    if (touches.length > 0) return;
    this.session = null;
    this.hover.release();
    session.drag?.end(velocityOf(session.samples));
    const taps = !session.moved && !session.held && session.fingers === 1 && !session.stopsGlide;
    if (taps) this.#tap(session, changed);
  }

  cancel(touches, changed) {
    const session = this.session;
    if (!session) return;
    this.session = null;
    this.#flushMove();
    this.#clearLongPress();
    this.hover.cancel();
    session.drag?.end({ x: 0, y: 0 });
    this.page.emit(session.node, 'touchcancel', this.#point(changed[0] ?? session.last), { touches, changed });
  }

  #longPress(touches) {
    const session = this.session;
    if (!session || session.moved) return;
    const detail = this.#detail(session.last);
    const options = { touches, changed: [session.last] };
    // A handled long press is not a tap any more (components.md 4).
    session.held = this.page.emit(session.node, 'longpress', detail, options);
    this.page.emit(session.node, 'longtap', detail, options);
    for (const at of pathOf(session.node)) at.component?.longPressed?.(session);
  }

  #tap(session, changed) {
    if (!session.node.el.isConnected) return;
    tapNode(this.page, session.node, this.#detail(session.last), changed);
  }

  #clearLongPress() {
    clearTimeout(this.session?.timer);
  }

  #point(touch) {
    return touch ? this.#detail(touch) : {};
  }

  #detail(touch) {
    return { x: touch.pageX, y: touch.pageY };
  }
}

/** px per millisecond over the last samples of a drag. */
function velocityOf(samples) {
  const recent = samples.filter((sample) => performance.now() - sample.t < 100);
  if (recent.length < 2) return { x: 0, y: 0 };
  const first = recent[0];
  const last = recent[recent.length - 1];
  const ms = Math.max(1, last.t - first.t);
  return { x: (last.x - first.x) / ms, y: (last.y - first.y) / ms };
}

/** A tap at a node: the event, then what the built-ins on its path do with it. */
export function tapNode(page, node, detail, touches) {
  for (const at of pathOf(node)) if (at.component?.swallowsTap?.()) return;
  page.emit(node, 'tap', detail, { touches: [], changed: touches });
  for (const at of pathOf(node)) {
    if (at.component?.activate?.(node, detail)) return;
    // A caught tap never reaches the built-ins above it.
    if (at.listens('tap') & LISTENER.CATCH) return;
  }
}
