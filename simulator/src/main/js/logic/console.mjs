/** The `console` of user code: lines go to the host as previews (docs/contracts/host.md). */

import { preview } from "./preview.mjs";

const LEVELS = ["log", "info", "warn", "error", "debug"];

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createConsole(runtime) {
  const { host } = runtime;
  const counts = new Map();
  const timers = new Map();
  let indent = 0;

  function write(level, args) {
    const previews = args.map(preview);
    if (indent > 0) previews.unshift("  ".repeat(indent).slice(1));
    host.log(level, JSON.stringify({ args: previews, stack: String(new Error().stack || ""), source: null }));
    runtime.hub.emit("console", { level, args });
  }

  const console = {};
  for (const level of LEVELS) console[level] = (...args) => write(level, args);
  return Object.assign(console, {
    trace: (...args) => write("log", ["Trace:", ...args]),
    dir: (value) => write("log", [value]),
    table: (value) => write("log", [value]),
    assert(condition, ...args) {
      if (!condition) write("error", ["Assertion failed:", ...args]);
    },
    count(label = "default") {
      counts.set(label, (counts.get(label) || 0) + 1);
      write("log", [`${label}: ${counts.get(label)}`]);
    },
    countReset: (label = "default") => counts.delete(label),
    time: (label = "default") => timers.set(label, host.now()),
    timeLog: (label = "default", ...args) => write("log", [`${label}: ${elapsed(label)} ms`, ...args]),
    timeEnd(label = "default") {
      write("log", [`${label}: ${elapsed(label)} ms`]);
      timers.delete(label);
    },
    group(...args) {
      if (args.length > 0) write("log", args);
      indent++;
    },
    groupCollapsed: (...args) => console.group(...args),
    groupEnd() {
      indent = Math.max(0, indent - 1);
    },
    clear() {},
  });

  function elapsed(label) {
    return timers.has(label) ? Math.round((host.now() - timers.get(label)) * 1000) / 1000 : 0;
  }
}
