import { cssLength } from './rpx.mjs';

/** Distance to the end at which `reachBottom` is told, when the page names none (CSS px). */
const REACH_BOTTOM_PX = 50;

/** Scrolling of one page as a whole. */
export class PageScroller {
  constructor(page) {
    this.page = page;
    this.watchers = new Set();
    this.pending = false;
    this.lastTop = 0;
    this.atBottom = false;
    page.win.addEventListener('scroll', () => this.#scrolled(), { passive: true });
  }

  get element() {
    return this.page.doc.scrollingElement ?? this.page.doc.documentElement;
  }

  get top() {
    return this.page.win.scrollY;
  }

  /** @returns {() => void} stops watching */
  watch(callback) {
    this.watchers.add(callback);
    return () => this.watchers.delete(callback);
  }

  #scrolled() {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      this.report();
    });
  }

  report() {
    const { page, top } = this;
    if (top === this.lastTop) return;
    const down = top > this.lastTop;
    this.lastTop = top;
    if (page.config.pageScroll) page.screen.send('scroll', { page: page.id, top });
    for (const watcher of this.watchers) watcher(top);
    this.#bottom(down);
  }

  #bottom(down) {
    const { page } = this;
    const distance = parseFloat(cssLength(page.config.onReachBottomDistance ?? REACH_BOTTOM_PX, page.screen.device)) || 0;
    const near = this.top + page.win.innerHeight >= this.element.scrollHeight - distance;
    if (near && down && !this.atBottom) page.screen.send('reachBottom', { page: page.id });
    this.atBottom = near;
  }

  /** New content moved the end away. */
  contentChanged() {
    if (this.top + this.page.win.innerHeight < this.element.scrollHeight - 1) this.atBottom = false;
  }

  /** Scrolls within `duration` ms and resolves when it has ended. */
  scrollTo(top, duration = 300) {
    const from = this.top;
    const to = Math.max(0, Math.min(top, this.element.scrollHeight - this.page.win.innerHeight));
    if (!(duration > 0) || from === to || document.hidden) {
      this.page.win.scrollTo(0, to);
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const start = performance.now();
      const step = (now) => {
        const t = Math.min(1, Math.max(0, (now - start) / duration));
        const eased = t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2;
        this.page.win.scrollTo(0, from + (to - from) * eased);
        if (t < 1) requestAnimationFrame(step);
        else resolve();
      };
      requestAnimationFrame(step);
    });
  }

  /** `wx.pageScrollTo`: a position or a node. */
  async pageScrollTo({ scrollTop, n, duration = 300, offsetTop = 0 }) {
    let to = scrollTop ?? this.top;
    if (n !== undefined && n !== null) to = this.page.node(n).el.getBoundingClientRect().top + this.top + (Number(offsetTop) || 0);
    await this.scrollTo(to, duration);
    this.report();
  }
}
