/** CommonJS modules of user code: `define`, `require`, and which component's script is running. */

import { resolveFrom } from "./url.mjs";

const ENVIRONMENT = { env: { NODE_ENV: "development" } };

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createModules(runtime) {
  const factories = new Map();
  const loaded = new Map();
  /** Which modules required a module. */
  const users = new Map();
  /** Ids of the modules that are being evaluated, innermost last. */
  const running = [];
  /** Component paths whose scripts are being run, innermost last. */
  const components = [];
  let pathOfScript = null;

  function define(id, factory, requires) {
    factories.set(id, { factory, requires: requires || {} });
  }

  /** Exports of a module. @throws what its code throws, and an Error when there is none */
  function load(id) {
    const known = loaded.get(id);
    if (known !== undefined) return known.exports;
    if (!factories.has(id) && !runtime.host.load("script", id)) throw new Error(`module '${id}' is not defined`);
    const { factory } = factories.get(id);
    const module = { exports: {}, id, loaded: false };
    loaded.set(id, module);
    running.push(id);
    try {
      factory.call(
        module.exports,
        requireFor(id),
        module,
        module.exports,
        define,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        ENVIRONMENT,
      );
      module.loaded = true;
    } catch (error) {
      loaded.delete(id);
      throw error;
    } finally {
      running.pop();
    }
    return module.exports;
  }

  function requireFor(id) {
    const require = (request, success, fail) => {
      if (typeof success === "function") {
        require.async(request).then(success, fail);
        return undefined;
      }
      const target = resolve(id, request);
      if (target === null) throw new Error(`module '${resolveFrom(id, request)}.js' is not defined, require args is '${request}'`);
      if (!users.has(target)) users.set(target, new Set());
      users.get(target).add(id);
      return load(target);
    };
    /** Subpackages are all at hand on the desktop, so only the order is asynchronous. */
    require.async = (request) =>
      Promise.resolve()
        .then(() => require(request))
        .catch((error) => {
          throw Object.assign(error, { mod: request, errMsg: error.message });
        });
    return require;
  }

  /** Id that a request means: what the compiler found, else the plain relative rule (bundle.md section 3). */
  function resolve(id, request) {
    const { requires } = factories.get(id);
    if (Object.hasOwn(requires, request)) return requires[request];
    const path = resolveFrom(id, String(request));
    return [path, `${path}.js`, `${path}/index.js`].find(exists) || null;
  }

  function exists(id) {
    return /\.(js|json)$/.test(id) && (loaded.has(id) || factories.has(id) || runtime.host.load("script", id));
  }

  /** Runs a script from the top: `app.js`, or that of a component. A throw is reported. */
  function run(id) {
    try {
      load(id);
    } catch (error) {
      runtime.report(error, id);
    }
  }

  function runComponent(path, script) {
    components.push(path);
    try {
      // A script that was loaded as a module before has declared its component then.
      if (!loaded.has(script)) run(script);
    } finally {
      components.pop();
    }
  }

  /** The component that `Page()` or `Component()` declares now: by the innermost module that is one's script. */
  function currentComponent() {
    if (pathOfScript === null) indexScripts();
    for (let i = running.length - 1; i >= 0; i--) {
      const path = pathOfScript.get(running[i]);
      if (path !== undefined) return path;
    }
    return components.length > 0 ? components[components.length - 1] : null;
  }

  function indexScripts() {
    pathOfScript = new Map();
    for (const [path, entry] of Object.entries(runtime.manifest.components)) pathOfScript.set(entry.script, path);
  }

  /**
   * Hot reload: forgets scripts and, so that they run again, everything that required them.
   *
   * @param {string[]} ids
   * @returns {Set<string>} all that run again at their next use
   */
  function forget(ids) {
    const gone = new Set(ids);
    for (const id of gone) {
      loaded.delete(id);
      for (const user of users.get(id) || []) gone.add(user);
      users.delete(id);
    }
    for (const id of ids) factories.delete(id);
    pathOfScript = null;
    return gone;
  }

  return { define, load, run, runComponent, currentComponent, forget, requireFrom: requireFor };
}
