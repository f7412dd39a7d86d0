// The moment when what a handler did is on the screen (spec/automator.md 6: answers of tap, triggerEvent and the like).

/** Resolves when the view has applied every change made so far on the page on top. @param {import('../runtime.mjs').Runtime} runtime */
export function settled(runtime) {
  const page = runtime.pages.top();
  return page ? new Promise((resolve) => { page.afterAck(resolve); }) : Promise.resolve();
}
