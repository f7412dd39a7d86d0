/** One page: its component, its place in the view, what it waits for. */

import { ELEMENT } from "../shared/vnode.mjs";
import { ShadowNode } from "./tree/node.mjs";
import { PagePatch } from "./tree/page-patch.mjs";
import { pageConfig } from "./page-config.mjs";
import { createEventChannels } from "./event-channel.mjs";

const ROOT_OUTPUT = Object.freeze({ k: ELEMENT, tag: "page", P: {}, a: null, c: [], d: null, file: null });
const BAR_OUTPUT = Object.freeze({ k: ELEMENT, tag: "custom-tab-bar", P: {}, a: null, c: [], d: null, file: null });
const APP_SHEET = "app.wxss";
const CUSTOM_TAB_BAR = "custom-tab-bar/index";

export class Page {
  /**
   * @param {import("./runtime.mjs").Runtime} runtime
   * @param {number} id never reused
   * @param {string} path
   * @param {Record<string, string>} query
   * @param {object} config merged window settings (config.md), theme resolved
   */
  constructor(runtime, id, path, query, config) {
    this.runtime = runtime;
    this.id = id;
    this.path = path;
    this.query = query;
    this.config = config;
    this.isTab = runtime.router.isTab(path);
    this.openedAt = runtime.host.now();
    this.isShown = false;
    this.isUnloaded = false;
    this.isReady = false;
    this.hasVirtualHosts = false;
    this.component = null;
    this.tabBarComponent = null;
    this.channels = createEventChannels(runtime);
    this.opener = this.channels.opened;
    /** Number of the last batch; while it is unanswered, changes wait (PP-BAT-02). */
    this.seq = 0;
    this.isInFlight = false;
    this.waitingForAck = [];
    this.waitingForBatch = [];
    this.unready = [];
    this.unreadyInFlight = [];
    this.sheets = new Set();
    this.wxsModules = new Set();
    this.attachedComponents = new Set();
    this.patch = new PagePatch(this);
    this.pageRoot = new ShadowNode(ELEMENT, ROOT_OUTPUT, null, null);
  }

  get instance() {
    return this.component.instance;
  }

  requestFlush() {
    this.runtime.patches.markDirty(this);
  }

  /** Makes instance and tree: `created` of all, children first (framework.md 7.1). */
  create() {
    const { components } = this.runtime;
    const component = components.createPage(this, this.pageRoot);
    const { instance, def } = component;
    instance.route = this.path;
    instance.options = this.query;
    instance.exitState = undefined;
    instance.getOpenerEventChannel = () => this.opener;
    this.componentCreated(component);
    this.patch.addDirtyParent(this.pageRoot);
    this.pageRoot.childrenDirty = true;
    component.create(components.queryProperties(def, this.query));
    this.createTabBar();
  }

  createTabBar() {
    const { manifest, components } = this.runtime;
    const isCustom = this.isTab && manifest.tabBar && manifest.tabBar.custom;
    if (!isCustom || !manifest.components[CUSTOM_TAB_BAR]) return;
    const host = new ShadowNode(ELEMENT, BAR_OUTPUT, this.component.root, this.component);
    host.special = true;
    this.component.extraNodes = [host];
    this.tabBarComponent = components.createAt(host, CUSTOM_TAB_BAR);
  }

  /**
   * Hot reload of the page's code: a new instance in the same place, with the same query. Data that the old one had changed
   * is kept where the new code starts from the same value.
   */
  recreate() {
    const old = this.component;
    this.callPage("onUnload", []);
    old.detachTree();
    this.unready = [];
    this.isReady = false;
    this.tabBarComponent = null;
    this.config = pageConfig(this.runtime, this.path);
    this.create();
    this.component.changes.apply(keptData(old, this.component));
    this.component.attachTree();
    this.callPage("onLoad", [this.query]);
    if (this.isShown) this.show();
  }

  /** Calls a function of the page by name; pages need not have it. */
  callPage(name, args) {
    return this.component.call(name, args, name);
  }

  has(name) {
    return typeof this.instance[name] === "function";
  }

  /** FW-LIFE-04: for every attached component in tree order; not for a custom tab bar. */
  runPageLifetimes(name, argument) {
    for (const component of [...this.attachedComponents]) {
      if (component !== this.tabBarComponent && component.isAttached) component.runPageLifetime(name, argument);
    }
  }

  show() {
    this.isShown = true;
    this.callPage("onShow", []);
    this.runPageLifetimes("show");
  }

  hide() {
    this.isShown = false;
    this.callPage("onHide", []);
    this.runPageLifetimes("hide");
  }

  unload() {
    this.isShown = false;
    this.callPage("onUnload", []);
    this.isUnloaded = true;
    this.component.detachTree();
    this.runtime.hub.emit("pageDestroyed", this);
  }

  componentCreated(component) {
    const { def } = component;
    if (def.isVirtual) this.hasVirtualHosts = true;
    if (def.isPage && component === this.component && def.usesAppSheet && !this.isIndependent()) this.useSheet(APP_SHEET, "", "host");
    if (def.entry.style) this.useSheet(def.entry.style, def.prefix, def.hostClass);
  }

  isIndependent() {
    return (this.runtime.manifest.subPackages || []).some((pack) => pack.independent && this.path.startsWith(`${pack.root}/`));
  }

  useSheet(key, prefix, hostClass) {
    if (this.sheets.has(key) || !this.runtime.styles.send(key)) return;
    this.sheets.add(key);
    this.patch.addOp(["Y", key, prefix, hostClass]);
  }

  /** Whether the view does not show yet what has changed. */
  isUpdating() {
    return this.isInFlight || this.patch.isDirty();
  }

  needsWxs(id) {
    if (this.wxsModules.has(id)) return;
    this.wxsModules.add(id);
    this.runtime.view.post("wxs", { ids: [id] });
  }

  componentAttached(component) {
    this.attachedComponents.add(component);
  }

  componentDetached(component) {
    this.attachedComponents.delete(component);
  }

  /** `ready` runs after the batch that shows the component is acknowledged. */
  awaitReady(component) {
    this.unready.push(component);
    this.requestFlush();
  }

  /** Runs `fn` when the view has applied what is changed now. */
  afterAck(fn) {
    this.waitingForBatch.push(fn);
    this.requestFlush();
  }
}

/** Entries for setData: fields whose start value is the same in both definitions. */
function keptData(old, fresh) {
  const entries = [];
  for (const name of Object.keys(fresh.def.data)) {
    const start = JSON.stringify(fresh.def.data[name]);
    if (!Object.hasOwn(old.def.data, name) || JSON.stringify(old.def.data[name]) !== start) continue;
    if (JSON.stringify(old.data[name]) !== start) entries.push([name, old.data[name]]);
  }
  return entries;
}
