import { PageAnimations } from './animation.mjs';
import { applyBatch } from './patch.mjs';
import { emitEvent } from './events.mjs';
import { ViewNode, nodeOf } from './node.mjs';
import { PageSheets } from './sheets.mjs';
import { WxsBindings } from './wxs.mjs';

const DOCUMENT =
  '<!doctype html><html><head><meta charset="utf-8"><style data-key="base"></style></head><body></body></html>';

/** One page of the stack: its iframe, its nodes by id, its style sheets. */
export class PageView {
  /**
   * @param {import('./screen.mjs').DeviceScreen} screen
   * @param {{page: number, path: string, title?: string, config: object, isTab: boolean, first: boolean}} message
   */
  constructor(screen, message) {
    this.screen = screen;
    this.components = screen.components;
    this.id = message.page;
    this.path = message.path;
    this.config = message.config ?? {};
    this.isTab = Boolean(message.isTab);
    this.message = message;
    this.openedAt = performance.now();
    this.seq = 0;
    /** @type {Map<number, ViewNode>} */
    this.nodes = new Map();
    /** @type {Map<number, Text>} */
    this.texts = new Map();
    this.fresh = [];
    this.changedParents = new Set();
    this.listenersOfPage = [];
  }

  /** Makes the document; the iframe must stand in the screen document already. */
  open(frame) {
    this.frame = frame;
    this.win = frame.contentWindow;
    this.doc = frame.contentDocument;
    // document.write gives standards mode at once, without a load (and a script-less about:blank is in quirks mode).
    this.doc.open();
    this.doc.write(DOCUMENT);
    this.doc.close();
    this.doc.querySelector('style').textContent = this.screen.baseCss;
    this.wxs = new WxsBindings(this);
    this.animations = new PageAnimations(this);
    this.sheets = new PageSheets(this.doc, this.path, this.screen.sheetStore, this.screen);
    this.applyTheme();
    this.#makeRoot();
  }

  #makeRoot() {
    this.root = new ViewNode(0, 'page', this.doc.body);
    this.nodes.set(0, this.root);
  }

  applyTheme() {
    const html = this.doc.documentElement;
    html.dataset.theme = this.screen.theme;
    html.dataset.style = this.screen.app.style || 'v1';
    html.classList.toggle('wx-dark', this.screen.theme === 'dark' && Boolean(this.screen.app.darkmode));
    const { top, right, bottom, left } = this.screen.device.safeAreaInsets;
    for (const [side, px] of Object.entries({ top, right, bottom, left })) {
      html.style.setProperty(`--safe-area-inset-${side}`, `${px}px`);
    }
  }

  /** @returns {ViewNode} */
  node(id) {
    const node = this.nodes.get(id);
    if (!node) throw new Error(`page ${this.id} has no node ${id}`);
    return node;
  }

  nodeAt(dom) {
    return nodeOf(dom);
  }

  apply(batch) {
    return applyBatch(this, batch);
  }

  /** Remembers that the children of a node changed; its component hears of it once per batch. */
  touchChildren(node) {
    if (node.component) this.changedParents.add(node);
  }

  afterBatch() {
    const fresh = this.fresh;
    const parents = this.changedParents;
    this.fresh = [];
    this.changedParents = new Set();
    for (const component of fresh) if (component.el.isConnected) component.attached();
    for (const node of parents) if (node.el.isConnected) node.component.childrenChanged();
    this.wxs.runObservers();
    this.scroller.contentChanged();
  }

  /** Frees a removed DOM subtree. */
  forget(dom) {
    const walker = this.doc.createTreeWalker(dom, 5);
    for (let at = dom; at; at = walker.nextNode()) {
      if (at.sampanTextId !== undefined) this.texts.delete(at.sampanTextId);
      const node = at.sampanNode;
      if (!node) continue;
      this.nodes.delete(node.id);
      node.component?.detached();
    }
  }

  /** Empties the page before a snapshot. */
  clear() {
    for (const child of [...this.doc.body.childNodes]) {
      child.remove();
      this.forget(child);
    }
    this.nodes.clear();
    this.texts.clear();
    this.root.listeners = null;
    this.nodes.set(0, this.root);
  }

  setPageValue(key, value) {
    if (key === 'class') this.root.setClasses(value ?? '');
    else if (key === 'style') this.root.setStyleSegment(0, value ?? '', this.screen.device);
    else if (key === 'rootFontSize') this.doc.documentElement.style.fontSize = value ?? '';
    else if (key === 'background') this.doc.body.style.backgroundColor = value ?? '';
    else if (key === 'scroll') this.win.scrollTo(0, value);
    else this.screen.log('warn', `unknown page value ${key}`);
  }

  /** Milliseconds since the page was opened (FW-EVT-01). */
  time() {
    return Math.round(performance.now() - this.openedAt);
  }

  /** @see emitEvent */
  emit(node, type, detail, options) {
    return emitEvent(this, node, type, detail, options);
  }

  /** Converts every rpx value again after a change of the device. */
  deviceChanged() {
    this.applyTheme();
    this.sheets.refreshAll();
    for (const node of this.nodes.values()) {
      if (node.id !== 0 || node.styles.template) node.applyStyle(this.screen.device);
      node.component?.deviceChanged();
    }
  }

  /** The page came on top. */
  shown() {
    for (const node of this.nodes.values()) node.component?.pageShown?.();
  }

  /** Tells the size of the window after a change of the device. */
  sendResize() {
    const { device } = this.screen;
    const size = { windowWidth: this.win.innerWidth, windowHeight: this.win.innerHeight, screenWidth: device.width, screenHeight: device.height };
    this.screen.send('resize', { page: this.id, size });
    for (const node of this.nodes.values()) node.component?.windowResized?.(size);
  }

  themeChanged() {
    this.applyTheme();
    this.sheets.refreshAll();
    for (const node of this.nodes.values()) node.component?.themeChanged();
  }

  close() {
    for (const node of this.nodes.values()) node.component?.detached();
    for (const release of this.listenersOfPage) release();
    this.nodes.clear();
    this.texts.clear();
  }
}
