import { make } from './dom.mjs';

const HEAD_PX = 50;
const FOLLOW = 0.5;

/** Pull-down refresh of one page: the page moves down and shows three dots over the window's background. */
export class PullDown {
  constructor(page) {
    this.page = page;
    this.enabled = Boolean(page.config.enablePullDownRefresh);
    const { doc } = page.screen;
    this.head = make(doc, 'div', 'pull-head', make(doc, 'i'), make(doc, 'i'), make(doc, 'i'));
    page.area.prepend(this.head);
    this.refreshing = false;
    this.restyle();
  }

  restyle() {
    const dark = this.page.screen.theme === 'dark' && this.page.screen.app.darkmode;
    this.page.area.style.backgroundColor = this.background ?? this.page.config.backgroundColor ?? (dark ? '#111111' : '#ffffff');
    this.head.dataset.tone = this.tone ?? this.page.config.backgroundTextStyle ?? 'dark';
  }

  /** `wx.setBackgroundColor`. */
  setBackground({ backgroundColor, backgroundColorTop }) {
    this.background = backgroundColorTop || backgroundColor || this.background;
    this.restyle();
  }

  /** `wx.setBackgroundTextStyle`: `dark` or `light`. */
  setTone({ textStyle }) {
    this.tone = textStyle;
    this.restyle();
  }

  #offset(px, animated) {
    const { style } = this.page.frame;
    style.transition = animated ? 'transform 0.25s' : '';
    style.transform = px === 0 ? '' : `translateY(${px}px)`;
    this.head.classList.toggle('shown', px > 0);
  }

  claimDrag(axis, distance) {
    if (!this.enabled || axis !== 'y' || distance <= 0 || this.page.scroller.top > 0 || this.refreshing) return null;
    let pulled = 0;
    return {
      move: (_dx, dy) => {
        pulled = Math.max(0, dy * FOLLOW);
        this.#offset(pulled, false);
      },
      end: () => {
        if (pulled >= HEAD_PX) this.start();
        else this.#offset(0, true);
      },
    };
  }

  start() {
    if (this.refreshing) return;
    this.refreshing = true;
    this.#offset(HEAD_PX, true);
    this.page.screen.send('pullDown', { page: this.page.id });
  }

  stop() {
    this.refreshing = false;
    this.#offset(0, true);
  }
}
