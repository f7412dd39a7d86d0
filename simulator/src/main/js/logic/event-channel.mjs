/** The two ends of the channel between a page and the page that it opened (FW-ROUTE-08). */

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createEventChannels(runtime) {
  const toOpened = new Map();
  const toOpener = new Map();
  return {
    opened: channelEnd(runtime, toOpened, toOpener),
    opener: channelEnd(runtime, toOpener, toOpened),
  };
}

function channelEnd(runtime, incoming, outgoing) {
  const add = (name, fn, once) => {
    if (typeof fn !== "function") return;
    incoming.set(name, [...(incoming.get(name) || []), { fn, once }]);
  };
  return {
    on: (name, fn) => add(name, fn, false),
    once: (name, fn) => add(name, fn, true),
    off(name, fn) {
      if (fn === undefined) incoming.delete(name);
      else incoming.set(name, (incoming.get(name) || []).filter((listener) => listener.fn !== fn));
    },
    emit(name, ...args) {
      for (const listener of outgoing.get(name) || []) {
        if (listener.once) outgoing.set(name, outgoing.get(name).filter((other) => other !== listener));
        runtime.callUser(listener.fn, undefined, args, `event channel ${name}`);
      }
    },
  };
}
