/** `setTimeout` and its kin over the host's timers. */

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createTimers(runtime) {
  const { host } = runtime;
  const timers = new Map();
  let lastId = 0;

  function start(fn, ms, repeat, args) {
    if (typeof fn !== "function") return 0;
    const id = ++lastId;
    timers.set(id, { fn, args, repeat });
    const delay = Number(ms);
    host.setTimer(id, delay > 0 ? delay : 0, repeat);
    return id;
  }

  function stop(id) {
    if (timers.delete(id)) host.clearTimer(id);
  }

  return {
    receive(id) {
      const timer = timers.get(id);
      if (timer === undefined) return;
      if (!timer.repeat) timers.delete(id);
      runtime.callUser(timer.fn, undefined, timer.args, timer.repeat ? "setInterval" : "setTimeout");
    },
    setTimeout: (fn, ms, ...args) => start(fn, ms, false, args),
    setInterval: (fn, ms, ...args) => start(fn, ms, true, args),
    clearTimeout: stop,
    clearInterval: stop,
  };
}
