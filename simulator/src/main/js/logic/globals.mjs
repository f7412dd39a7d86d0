/** The globals of user code. */

import { Behavior } from "./component/behavior.mjs";
import { createConsole } from "./console.mjs";

/** Names that a mini-program does not have, even where the host does. */
const ABSENT = ["window", "document", "localStorage", "sessionStorage", "XMLHttpRequest", "importScripts"];

/** Names that scripts may read all the same, giving `undefined`: parameters of a module, but for those it declares itself. */
const EMPTY = ["window", "document", "self", "frames", "location", "navigator", "localStorage", "XMLHttpRequest"];

/** @param {import("./runtime.mjs").Runtime} runtime */
export function installGlobals(runtime) {
  const { global, modules, components, app, pages, timers, templates, styles } = runtime;
  let lastBehavior = 0;

  const register = (form) => (options) => {
    const path = modules.currentComponent();
    if (path === null) runtime.warn("FW_REGISTER_OUTSIDE", `${form === "page" ? "Page" : "Component"} is called outside a page's or component's script`);
    else components.declare(path, options || {}, form);
  };

  Object.assign(global, {
    App: (options) => app.declare(options || {}),
    Page: register("page"),
    Component: register("component"),
    Behavior: (options) => new Behavior(options || {}, `behavior-${++lastBehavior}`),
    getApp: (options) => app.getApp(options),
    getCurrentPages: () => pages.stack().map((page) => page.instance),
    requirePlugin(name) {
      runtime.warn("FW_NOT_SUPPORTED", `plugins are not simulated: requirePlugin("${name}") gives an empty object`);
      return {};
    },
    requireMiniProgram() {
      runtime.warn("FW_NOT_SUPPORTED", "requireMiniProgram works in plugins only");
      return {};
    },
    global, // apps hang their own globals on it, as they may on the platform
    console: createConsole(runtime),
    setTimeout: timers.setTimeout,
    setInterval: timers.setInterval,
    clearTimeout: timers.clearTimeout,
    clearInterval: timers.clearInterval,
    require: modules.requireFrom("app.js"),
    define: modules.define,
    defineTemplate: templates.define,
    defineWxs: templates.defineWxs,
    defineStyle: styles.define,
    wx: runtime.wx,
    __wxConfig: appConfig(runtime.manifest),
  });
  for (const name of EMPTY) {
    if (!(name in global)) Object.defineProperty(global, name, { value: undefined, configurable: true, writable: true });
  }
  if (global !== globalThis) return;
  for (const name of ABSENT) {
    if (name in global) Object.defineProperty(global, name, { value: undefined, configurable: true, writable: true });
  }
  lockFunction(global);
}

/** `__wxConfig`: app.json as the platform leaves it to scripts; not documented, but read by apps and frameworks. */
function appConfig(manifest) {
  const { pages, subPackages, window, tabBar, networkTimeout, entry, appid } = manifest;
  const config = { ...manifest.app, pages, subPackages, global: { window }, tabBar, networkTimeout, entryPagePath: entry };
  return { ...config, accountInfo: { appId: appid }, envVersion: "develop", platform: "devtools" };
}

/**
 * Code from strings is off, with the one exception that the platform documents: libraries find the global object by
 * `new Function("return this")()`.
 */
function lockFunction(global) {
  const { prototype } = Function;
  const returnGlobal = function () {
    return global;
  };
  const Locked = function Function(...args) {
    if (args.length === 1 && /^\s*return this\s*;?\s*$/.test(String(args[0]))) return returnGlobal;
    throw new EvalError("code generation from strings is not allowed in a mini-program");
  };
  Locked.prototype = prototype;
  Object.defineProperty(prototype, "constructor", { value: Locked, writable: true, configurable: true });
  global.Function = Locked;
}
