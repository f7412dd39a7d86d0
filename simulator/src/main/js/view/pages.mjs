import { make, play } from './dom.mjs';
import { watchAnimations } from './events.mjs';
import { Gestures } from './gestures.mjs';
import { pageArea } from './metrics.mjs';
import { NavigationBar } from './navbar.mjs';
import { PageScroller } from './page-scroll.mjs';
import { PageView } from './page.mjs';
import { listenPointers } from './pointers.mjs';
import { PullDown } from './pull.mjs';
import { TabBarView } from './tabbar.mjs';

const SLIDE = { duration: 300, easing: 'cubic-bezier(0.25, 0.1, 0.25, 1)', fill: 'both' };

/** The pages of the device screen and the transitions between them. */
export class PageStack {
  /**
   * @param {import('./screen.mjs').DeviceScreen} screen
   * @param {HTMLElement} layer
   */
  constructor(screen, layer) {
    this.screen = screen;
    this.layer = layer;
    /** @type {Map<number, PageView>} */
    this.pages = new Map();
    /** @type {PageView|null} */
    this.top = null;
  }

  find(id) {
    return this.pages.get(id) ?? null;
  }

  each(action) {
    for (const page of this.pages.values()) action(page);
  }

  open(message) {
    const { doc } = this.screen;
    const page = new PageView(this.screen, message);
    page.element = make(doc, 'div', this.screen.app.darkmode ? 'page darkmode hidden' : 'page hidden');
    const frame = make(doc, 'iframe', 'page-frame');
    frame.setAttribute('scrolling', 'auto');
    page.navigation = new NavigationBar(this.screen, page);
    page.tabs = page.isTab && this.screen.tabBar.shows() ? new TabBarView(this.screen, page) : null;
    page.area = make(doc, 'div', 'page-area', frame);
    page.element.append(page.area, page.navigation.element);
    if (page.tabs) page.element.append(page.tabs.element);
    this.layer.append(page.element);
    this.pages.set(page.id, page);
    this.#place(page, frame);
    page.open(frame);
    this.#listen(page);
    return page;
  }

  #listen(page) {
    page.scroller = new PageScroller(page);
    page.pull = new PullDown(page);
    page.gestures = new Gestures(page);
    listenPointers(page, page.gestures);
    watchAnimations(page);
  }

  #place(page, frame = page.frame) {
    const tabBar = page.tabs && this.screen.tabBar.visible ? this.screen.tabBar.position : null;
    const area = pageArea(this.screen.device, { custom: page.navigation.custom, tabBar });
    page.area.style.top = `${area.top}px`;
    page.area.style.height = `${area.height}px`;
    frame.style.width = `${area.width}px`;
    frame.style.height = `${area.height}px`;
    page.areaHeight = area.height;
  }

  layout() {
    this.each((page) => {
      page.navigation.layout();
      page.tabs?.layout();
      this.#place(page);
    });
  }

  /** Carries out one change of the page stack; answers `routeDone` when it can be seen. */
  async route({ type, show, hide, destroy = [], animate }) {
    const next = this.find(show);
    if (!next) throw new Error(`route to unknown page ${show}`);
    const last = this.find(hide) ?? (this.top !== next ? this.top : null);
    this.top = next;
    this.screen.picker?.close();
    next.element.classList.remove('hidden');
    this.refreshChrome();
    if (animate && last && last !== next) await this.#slide(type, last, next);
    for (const id of destroy) this.#close(id);
    this.each((page) => page.element.classList.toggle('hidden', page !== this.top));
    next.shown();
    this.screen.send('routeDone', { page: show });
  }

  async #slide(type, last, next) {
    const back = type === 'navigateBack';
    const [front, rear] = back ? [last, next] : [next, last];
    // Only the two that move may be visible (VL-PAGE-03).
    this.each((page) => page.element.classList.toggle('hidden', page !== front && page !== rear));
    front.element.style.zIndex = '2';
    rear.element.style.zIndex = '1';
    const direction = back ? 'reverse' : 'normal';
    const playing = [
      play(front.element, [{ transform: 'translateX(100%)' }, { transform: 'translateX(0)' }], { ...SLIDE, direction }),
      play(rear.element, [{ transform: 'translateX(0)' }, { transform: 'translateX(-30%)' }], { ...SLIDE, direction }),
    ];
    await Promise.all(playing);
    for (const page of [front, rear]) {
      for (const animation of page.element.getAnimations()) animation.cancel();
      page.element.style.zIndex = '';
    }
  }

  #close(id) {
    const page = this.find(id);
    if (!page) return;
    page.close();
    page.element.remove();
    this.pages.delete(id);
  }

  /** Bars that follow the page on top. */
  refreshChrome() {
    this.each((page) => {
      page.navigation.refresh();
      page.pull?.restyle();
      page.tabs?.refresh();
    });
    const style = this.top?.navigation.textStyle ?? 'black';
    this.screen.statusBar.setTextStyle(style);
    this.screen.capsule.setTextStyle(style);
  }
}
