// The moment when what a handler did is on the screen (spec/automator.md 6: answers of tap, triggerEvent and the like).

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

// A batch may wait for the acknowledgement of the one before (PP-BAT-02); more rounds than that have nothing to do with this call.
const MAX_ROUNDS = 5;

const flushed = (runtime) => new Promise((resolve) => { runtime.afterFlush(resolve); });

/** Resolves when the view has applied the changes made so far on the page on top. @param {Runtime} runtime */
export async function settled(runtime) {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await flushed(runtime);
    const page = runtime.pages.top();
    if (!page) return;
    try {
      await runtime.view.ask('auto', { name: 'settled', args: { page: page.id } });
    } catch {
      return; // the page went away meanwhile
    }
    if (!page.isUpdating?.()) return;
  }
}
