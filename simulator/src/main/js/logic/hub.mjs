/** Typed listeners of one thing: in order of registration, safe against changes while emitting. */

/** @returns {{on: (kind: string, fn: (payload: any) => void) => () => void, emit: (kind: string, payload?: any) => void}} */
export function createHub() {
  const listeners = new Map();
  return {
    on(kind, fn) {
      listeners.set(kind, [...(listeners.get(kind) || []), fn]);
      return () => listeners.set(kind, listeners.get(kind).filter((other) => other !== fn));
    },
    emit(kind, payload) {
      for (const fn of listeners.get(kind) || []) fn(payload);
    },
  };
}
