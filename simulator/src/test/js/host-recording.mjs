/**
 * A host whose view lives in memory: boots a mini-program made of functions, plays the view's part, records everything.
 * Also gives `h`, the short hand for templates in compiled form.
 */

import { boot } from "../../main/js/logic/main.mjs";
import { FakePage } from "./fake-dom.mjs";

export const DEVICE = {
  name: "iPhone X", system: "iOS 10.0.1", width: 375, height: 812, pixelRatio: 3, statusBarHeight: 44, navigationBarHeight: 44, tabBarHeight: 48,
  safeAreaInsets: { top: 44, right: 0, bottom: 34, left: 0 }, safeArea: { left: 0, top: 44, right: 375, bottom: 778, width: 375, height: 734 },
  menuButton: { width: 87, height: 32, top: 48, bottom: 80, left: 278, right: 365 },
  windowHeight: { defaultNav: 724, defaultNavTab: 642, customNav: 812, customNavTab: 730 },
};

/**
 * @typedef {object} Part of a page or component
 * @property {(g: object, require: Function, module: object) => void} [script] `g` carries the globals
 * @property {(R: object) => object} [template] maker of the definition
 * @property {object} [json] of the manifest entry: `using`, `generics`, `styleIsolation`, …
 * @property {any[]} [style] tokens
 */

/**
 * @param {object} parts
 * @param {Record<string, Part>} parts.pages
 * @param {Record<string, Part>} [parts.components]
 * @param {(g: object) => void} [parts.app] body of app.js
 * @param {Record<string, Function>} [parts.scripts] other modules by id
 * @param {Record<string, Function>} [parts.wxs]
 * @param {object} [parts.manifest]
 * @param {object} [parts.config]
 */
export class RecordingHost {
  constructor(parts) {
    this.parts = parts;
    this.global = {};
    this.pages = new Map();
    this.sent = [];
    this.logs = [];
    this.timers = new Map();
    this.emitted = [];
    this.routes = [];
    this.styles = new Map();
    this.time = 0;
    this.isAcking = true;
    this.unacked = [];
    this.manifest = this.makeManifest();
  }

  makeManifest() {
    const components = {};
    const add = (kind, parts) => {
      for (const [path, part] of Object.entries(parts || {})) {
        components[path] = {
          kind, dialect: "exparser", json: {}, using: {}, generics: {}, placeholders: {}, styleIsolation: null, pureDataPattern: null,
          script: part.script ? `${path}.js` : null,
          template: part.template ? `${path}.wxml` : null,
          style: part.style ? `${path}.wxss` : null,
          ...part.json,
        };
      }
    };
    add("page", this.parts.pages);
    add("component", this.parts.components);
    const pages = Object.keys(this.parts.pages);
    return {
      format: 1, appid: "touristappid", libVersion: "3.8.0", entry: pages[0], pages, subPackages: [], window: {}, tabBar: null, networkTimeout: {},
      urlCheck: true, permission: {}, hasApp: Boolean(this.parts.app), components, globalUsing: {}, ...this.parts.manifest,
    };
  }

  load(kind, id) {
    const g = this.global;
    const path = id.replace(/\.(js|wxml|wxss)$/, "");
    const part = (this.parts.pages[path] || (this.parts.components || {})[path]) ?? {};
    const own = (this.parts.scripts || {})[id];
    switch (kind) {
      case "script": {
        const script = own || (id === "app.js" ? this.parts.app : part.script);
        if (!script || !id.endsWith(".js")) return false;
        g.define(id, (require, module, exports) => script(g, require, module, exports));
        return true;
      }
      case "template": {
        const template = (this.parts.templates || {})[id] || part.template;
        if (!template) return false;
        g.defineTemplate(id, template);
        return true;
      }
      case "wxs":
        if (!(this.parts.wxs || {})[id]) return false;
        g.defineWxs(id, this.parts.wxs[id]);
        return true;
      default: {
        const style = id === "app.wxss" ? this.parts.appStyle : part.style;
        if (!style) return false;
        g.defineStyle(id, style);
        return true;
      }
    }
  }

  send(text) {
    const messages = JSON.parse(text);
    this.sent.push(...messages);
    const answers = [];
    for (const [kind, payload] of messages) {
      if (kind === "page") this.pages.set(payload.page, new FakePage(payload));
      else if (kind === "patch") this.patch(payload, answers);
      else if (kind === "route") {
        this.routes.push(payload);
        for (const id of payload.destroy) this.pages.delete(id);
        answers.push(["routeDone", { page: payload.show }]);
      } else if (kind === "style") this.styles.set(payload.key, payload.tokens);
      else if (kind === "ui" && payload.id) answers.push(["ui", { id: payload.id, ok: true, r: {} }]);
      else if (kind === "node") answers.push(["node", { id: payload.id, r: {} }]);
    }
    if (answers.length > 0) this.later(() => this.receive("view", JSON.stringify(answers)));
  }

  patch(batch, answers) {
    this.pages.get(batch.page).apply(batch);
    const ack = ["ack", { page: batch.page, seq: batch.seq, ids: batch.ack, t: 0 }];
    if (this.isAcking) answers.push(ack);
    else this.unacked.push(ack);
  }

  /** Messages from the view come in a turn of their own. */
  later(fn) {
    let chain = Promise.resolve();
    for (let i = 0; i < 5; i++) chain = chain.then(() => {});
    chain.then(fn);
  }

  native(name) {
    return JSON.stringify({ ok: false, errMsg: `not supported ${name}` });
  }

  invoke(id) {
    this.later(() => this.receive("native", JSON.stringify({ id, ok: false, errMsg: "not supported" })));
  }

  log(level, json) {
    this.logs.push({ level, ...JSON.parse(json) });
  }

  setTimer(id, ms) {
    this.timers.set(id, ms);
  }

  clearTimer(id) {
    this.timers.delete(id);
  }

  now() {
    return (this.time += 1);
  }

  emit(text) {
    this.emitted.push(JSON.parse(text));
  }

  /** Starts the mini-program and waits until its first page is shown. */
  async start() {
    const config = { manifest: this.manifest, device: DEVICE, theme: "light", launch: {}, userDataPath: "http://usr", ...this.parts.config };
    this.receive = boot(this, config);
    await this.view(["ready", {}]);
    return this;
  }

  /** Messages from the view; resolves when everything that follows from them has settled. */
  async view(...messages) {
    this.receive("view", JSON.stringify(messages));
    await this.settled();
  }

  async tool(kind, payload) {
    this.receive("tool", JSON.stringify([kind, payload]));
    await this.settled();
  }

  async settled() {
    for (let i = 0; i < 80; i++) await null;
  }

  async ackAll() {
    const acks = this.unacked.splice(0);
    if (acks.length > 0) await this.view(...acks);
  }

  get stack() {
    return this.global.getCurrentPages();
  }

  /** The user's page on top. */
  get page() {
    return this.stack[this.stack.length - 1];
  }

  /** The view's page on top. */
  get dom() {
    return this.pages.get(Number(this.page.getPageId().split(":")[1]));
  }

  /** Operations of the top page since the last call. */
  takeOps() {
    return this.dom.log.splice(0);
  }

  /** An event of the built-in whose id attribute, class or tag is given. */
  async event(type, name, fields = {}) {
    const node = this.dom.find((n) => n.attrs.id === name || n.class.split(" ").includes(name) || n.tag === name);
    if (!node) throw new Error(`no node ${name}`);
    await this.view(["ev", { e: type, page: this.dom.message.page, t: node.id, d: {}, ts: 5, o: 7, ...fields }]);
  }

  async tap(name) {
    await this.event("tap", name);
  }

  texts(level) {
    return this.logs.filter((line) => line.level === level).map((line) => String(line.args[0]?.text ?? line.args[0]));
  }
}

/** Starts a mini-program. */
export function start(parts) {
  return new RecordingHost(parts).start();
}

let lastPlace = 0;

/** A source place; every call is another one, as in compiled code. */
export function place(extra) {
  return { l: ++lastPlace, c: 1, ...extra };
}

/** Definition of a template with only a body. */
export function body(fn, more = {}) {
  return (R) => ({ wxs: {}, imports: [], templates: {}, reads: null, ...more, body: fn(R) });
}
