/** The App instance and its life (framework.md section 1). */

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createApp(runtime) {
  let instance;
  let isDeclared = false;
  let isInForeground = false;
  let enterOptions = launchOptions();

  function launchOptions() {
    const { path, query, scene, referrerInfo, shareTicket } = runtime.config.launch || {};
    return {
      path: path || runtime.manifest.entry,
      query: query || {},
      scene: scene === undefined ? 1001 : scene,
      shareTicket,
      referrerInfo: referrerInfo || {},
    };
  }

  /** The global `App`. */
  function declare(options) {
    if (isDeclared) {
      runtime.warn("FW_APP_TWICE", "App is called more than once");
      return;
    }
    isDeclared = true;
    instance = Object.assign(instance || {}, options); // FW-APP-05: a default object is taken over
  }

  function call(name, args) {
    if (instance && typeof instance[name] === "function") runtime.callUser(instance[name], instance, args, `App.${name}`);
  }

  function launch() {
    if (runtime.manifest.hasApp !== false) runtime.modules.run("app.js");
    if (!isDeclared && runtime.manifest.hasApp !== false) runtime.warn("FW_APP_MISSING", "app.js does not call App");
    instance = instance || {};
    call("onLaunch", [launchOptions()]);
    enter(launchOptions());
  }

  function enter(options) {
    isInForeground = true;
    enterOptions = options;
    call("onShow", [options]);
    runtime.hub.emit("appShow", options);
  }

  /** To the background, as by the capsule or a call of the system. */
  function leave() {
    if (!isInForeground) return;
    isInForeground = false;
    const page = runtime.pages.top();
    if (page) page.hide();
    call("onHide", []);
    runtime.hub.emit("appHide");
  }

  runtime.onTool("hide", leave);
  runtime.onTool("show", (options) => {
    if (isInForeground) return;
    enter({ ...launchOptions(), ...options });
    const page = runtime.pages.top();
    if (page) page.show();
  });
  runtime.onTool("theme", (theme) => {
    runtime.config.theme = typeof theme === "string" ? theme : theme.theme;
    runtime.view.post("theme", { theme: runtime.config.theme });
    call("onThemeChange", [{ theme: runtime.config.theme }]);
    runtime.hub.emit("theme", runtime.config.theme);
  });
  runtime.onTool("device", ({ device }) => {
    runtime.config.device = device;
    runtime.view.post("device", { device });
    runtime.hub.emit("device", device);
  });
  runtime.hub.on("error", ({ message }) => call("onError", [message]));
  runtime.hub.on("rejection", ({ reason, promise }) => call("onUnhandledRejection", [{ reason, promise }]));

  return {
    get instance() {
      return instance;
    },
    declare,
    launch,
    leave,
    launchOptions,
    enterOptions: () => enterOptions,
    pageNotFound(path, query, isEntryPage) {
      call("onPageNotFound", [{ path, query, isEntryPage }]);
      runtime.hub.emit("pageNotFound", { path, query, isEntryPage });
    },
    /** The global `getApp`. */
    getApp(options) {
      if (instance === undefined && options && options.allowDefault) instance = {};
      return instance;
    },
  };
}
