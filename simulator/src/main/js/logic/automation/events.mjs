// Events that automation sends by itself: exceptions, and the one that says the app is up.
const INITIALIZED_AFTER_MS = 1000;

/** @param {import('../runtime.mjs').Runtime} runtime @param {(method: string, params: object) => void} emit */
export function sendEvents(runtime, emit) {
  runtime.hub.on('error', (error) => {
    const cause = error?.error ?? error;
    emit('App.exceptionThrown', { message: String(error?.message ?? cause?.message ?? cause), stack: String(error?.stack ?? cause?.stack ?? '') });
  });
  const stop = runtime.hub.on('pageCreated', () => {
    stop();
    runtime.global.setTimeout(() => emit('App.initialized', { from: 'devtools' }), INITIALIZED_AFTER_MS);
  });
}
