import { ComponentRegistry } from '../components/registry.mjs';
import { automate } from './auto.mjs';
import { afterFrame, make } from './dom.mjs';
import { callNode } from './node-calls.mjs';
import { observe } from './observe.mjs';
import { Outbox } from './outbox.mjs';
import { PageStack } from './pages.mjs';
import { previewImage } from './preview-image.mjs';
import { answerQuery } from './query.mjs';
import { StatusBar } from './statusbar.mjs';
import { Capsule } from './capsule.mjs';
import { TabBarModel } from './tabbar.mjs';
import { callUi } from './ui.mjs';
import { createWxsModules } from './wxs-modules.mjs';

/** The simulated phone's screen: bars, pages and what lies over them, driven by messages. */
export class DeviceScreen {
  /**
   * @param {import('./types.mjs').ViewHost} host
   * @param {HTMLElement} element
   */
  constructor(host, element) {
    this.host = host;
    this.element = element;
    this.doc = element.ownerDocument;
    this.outbox = new Outbox((json) => host.send(json));
    this.baseCss = '';
    this.theme = 'light';
    this.app = { window: {}, tabBar: null, style: '', darkmode: false };
    this.components = new ComponentRegistry(this);
    /** @type {Map<string, Array>} style sheet tokens by key */
    this.sheetStore = new Map();
    this.glides = new Map();
    /** Closers of the open modals, for the automation calls. */
    this.modals = new Set();
    /** Closers of the open bottom sheets by kind. */
    this.sheets = new Map();
    this.observers = new Map();
    this.toast = null;
    this.picker = null;
    this.wxs = createWxsModules(this);
    this.warned = new Set();
  }

  send(kind, payload) {
    this.outbox.push(kind, payload);
  }

  log(level, ...args) {
    this.send('log', { level, args: args.map(String) });
  }

  /** A warning that many elements share is told once: a list of a hundred broken pictures is one fact. */
  warnOnce(text) {
    if (this.warned.has(text)) return;
    this.warned.add(text);
    this.log('warn', text);
  }

  /**
   * @param {string} kind of a message from the logic layer
   * @returns {Promise|null} what later messages have to wait for
   */
  handle(kind, payload) {
    const handler = HANDLERS[kind];
    if (!handler) throw new Error(`unknown message ${kind}`);
    return handler(this, payload) ?? null;
  }

  boot({ device, theme, app, base, appid }) {
    this.device = device;
    this.theme = theme ?? 'light';
    this.app = { ...this.app, ...app };
    this.base = base ?? '/';
    this.appid = appid;
    this.element.replaceChildren();
    const pagesLayer = make(this.doc, 'div', 'pages');
    this.overlayLayer = make(this.doc, 'div', 'overlays');
    this.tabBar = new TabBarModel(this);
    this.pages = new PageStack(this, pagesLayer);
    this.statusBar = new StatusBar(this);
    this.capsule = new Capsule(this);
    this.element.append(pagesLayer, this.statusBar.element, this.capsule.element, this.overlayLayer);
    this.applyDevice();
  }

  applyDevice() {
    const { style, dataset } = this.element;
    style.width = `${this.device.width}px`;
    style.height = `${this.device.height}px`;
    style.setProperty('--inset-bottom', `${this.device.safeAreaInsets.bottom}px`);
    style.setProperty('--inset-top', `${this.device.statusBarHeight}px`);
    dataset.platform = this.device.platform;
    dataset.theme = this.theme;
    this.statusBar.layout();
    this.capsule.layout();
    this.pages.layout();
  }

  /** Absolute URL of a resource named in an app: project paths go through the host. */
  resourceUrl(src, pagePath = '') {
    const text = String(src ?? '').trim();
    if (text === '') return '';
    if (/^(https?|data|blob):/i.test(text)) return text;
    if (/^(wxfile|wdfile|cloud):/i.test(text) || /^http:\/\/(tmp|usr|store)\//.test(text)) return this.host.resourceUrl(text);
    if (text.startsWith('//')) return `https:${text}`;
    if (/^[a-z][\w+.-]*:/i.test(text)) return '';
    if (text.startsWith('/')) return this.host.resourceUrl(text.slice(1));
    const folder = pagePath.slice(0, pagePath.lastIndexOf('/') + 1);
    return this.host.resourceUrl(normalise(folder + text));
  }

  /** A long press on a picture with its menu opens the picture. */
  showImageMenu(url) {
    previewImage(this, { urls: [url], current: 0 });
  }

  setTheme(theme) {
    this.theme = theme;
    this.element.dataset.theme = theme;
    this.pages.each((page) => page.themeChanged());
    this.pages.refreshChrome();
  }

  setDevice(device) {
    this.device = device;
    this.applyDevice();
    this.pages.each((page) => {
      page.deviceChanged();
      page.sendResize();
    });
  }

  applyPatch(batch) {
    const page = this.pages.find(batch.page);
    if (!page) return;
    if (!page.apply(batch)) {
      this.send('resync', { page: batch.page, seq: page.seq });
      return;
    }
    afterFrame(() => {
      this.send('ack', { page: batch.page, seq: batch.seq, ids: batch.ack ?? [], t: performance.now() });
      this.outbox.flush();
    });
  }

  beginGlide(page, stop) {
    this.glides.set(stop, page);
  }

  endGlide(stop) {
    this.glides.delete(stop);
  }

  /** A finger on the glass stops what still glides; such a touch is no tap. */
  stopGlides(page) {
    let stopped = false;
    for (const [stop, owner] of [...this.glides]) {
      if (owner !== page) continue;
      stop();
      this.glides.delete(stop);
      stopped = true;
    }
    return stopped;
  }
}

function normalise(path) {
  const parts = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const HANDLERS = {
  boot: (screen, payload) => screen.boot(payload),
  page: (screen, payload) => void screen.pages.open(payload),
  route: (screen, payload) => void screen.pages.route(payload),
  style(screen, { key, tokens }) {
    screen.sheetStore.set(key, tokens);
    screen.pages.each((page) => page.sheets.refresh(key));
  },
  patch: (screen, payload) => screen.applyPatch(payload),
  wxs: (screen, { ids, changed }) => screen.wxs.load(ids, changed),
  query: (screen, payload) => void answerQuery(screen, payload),
  observe: (screen, payload) => observe(screen, payload),
  node: (screen, payload) => void callNode(screen, payload),
  auto: (screen, payload) => void automate(screen, payload),
  ui: (screen, payload) => void callUi(screen, payload),
  theme: (screen, { theme }) => screen.setTheme(theme),
  device: (screen, { device }) => screen.setDevice(device),
};
