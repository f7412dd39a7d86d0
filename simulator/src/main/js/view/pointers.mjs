/** A browser repeats a touch as mouse events within this time. */
const GHOST_MOUSE_MS = 1000;

function pointOf(source, identifier) {
  return {
    identifier,
    pageX: source.pageX,
    pageY: source.pageY,
    clientX: source.clientX,
    clientY: source.clientY,
    force: source.force ?? 1,
  };
}

/** Real touch events, where the browser has them. */
function listenTouch(page, gestures, state) {
  const { doc } = page;
  const points = (list) => [...list].map((touch) => pointOf(touch, touch.identifier));
  const options = { passive: false, capture: true };
  doc.addEventListener('touchstart', (event) => {
    state.lastTouch = performance.now();
    gestures.down(event.target, points(event.touches), points(event.changedTouches), true);
  }, options);
  doc.addEventListener('touchmove', (event) => {
    const block = gestures.move(points(event.touches), points(event.changedTouches));
    if (block && event.cancelable) event.preventDefault();
  }, options);
  doc.addEventListener('touchend', (event) => {
    state.lastTouch = performance.now();
    gestures.up(points(event.touches), points(event.changedTouches));
  }, options);
  doc.addEventListener('touchcancel', (event) => {
    gestures.cancel(points(event.touches), points(event.changedTouches));
  }, options);
}

/** Touches made from a mouse: the desktop web view has no TouchEvent (view-layer.md 1). */
function listenMouse(page, gestures, state) {
  const { doc, win } = page;
  let down = false;
  const ghost = () => performance.now() - state.lastTouch < GHOST_MOUSE_MS;
  const stop = () => {
    down = false;
    win.removeEventListener('mousemove', move, true);
    win.removeEventListener('mouseup', up, true);
  };
  const move = (event) => {
    if (event.buttons === 0) return up(event);
    const point = pointOf(event, 0);
    if (gestures.move([point], [point])) event.preventDefault();
  };
  const up = (event) => {
    stop();
    gestures.up([], [pointOf(event, 0)]);
  };
  doc.addEventListener('mousedown', (event) => {
    if (event.button !== 0 || ghost()) return;
    // A press that never ended (lost outside of the window) must not count as a second finger.
    if (down) {
      stop();
      gestures.cancel([], []);
    }
    down = true;
    win.addEventListener('mousemove', move, true);
    win.addEventListener('mouseup', up, true);
    const point = pointOf(event, 0);
    gestures.down(event.target, [point], [point], false);
  }, true);
  win.addEventListener('blur', () => {
    if (!down) return;
    stop();
    gestures.cancel([], []);
  });
}

/** Feeds the raw input of a page document to its gestures. */
export function listenPointers(page, gestures) {
  const state = { lastTouch: -Infinity };
  listenTouch(page, gestures, state);
  listenMouse(page, gestures, state);
  page.doc.addEventListener('dragstart', (event) => event.preventDefault());
  page.doc.addEventListener('contextmenu', (event) => event.preventDefault());
}
