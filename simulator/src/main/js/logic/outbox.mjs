/**
 * Collects what one turn wants to tell the view and sends it as one JSON text (PP-03, PP-BAT-01).
 * A turn is a message from outside plus the microtasks it causes; the flush waits for a few rounds of microtasks.
 */

const MICROTASK_ROUNDS = 3;

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createOutbox(runtime) {
  let messages = [];
  let callbacks = [];
  let scheduled = false;
  let open = false;

  function flush() {
    scheduled = false;
    if (runtime.patches) runtime.patches.flush();
    if (open && messages.length > 0) {
      const text = JSON.stringify(messages);
      messages = [];
      runtime.host.send(text);
    }
    const due = callbacks;
    callbacks = [];
    for (const fn of due) fn();
  }

  function round(left) {
    if (left === 0) flush();
    else Promise.resolve().then(() => round(left - 1));
  }

  function requestFlush() {
    if (scheduled) return;
    scheduled = true;
    round(MICROTASK_ROUNDS);
  }

  return {
    requestFlush,
    post(kind, payload) {
      messages.push([kind, payload]);
      requestFlush();
    },
    afterFlush(fn) {
      callbacks.push(fn);
      requestFlush();
    },
    /** The view document is loaded: from now on messages leave, the waiting ones first (PP-BAT-04). */
    open() {
      open = true;
      requestFlush();
    },
    isOpen: () => open,
    /** Drops what a dead view would have got (PP-BAT-07). */
    reset() {
      messages = [];
    },
  };
}
