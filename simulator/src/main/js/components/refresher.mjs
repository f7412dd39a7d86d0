/** Part of the finger's way that the content follows. */
const FOLLOW = 0.5;

/** The pull-to-refresh head of a scroll-view. */
export class Refresher {
  constructor(view) {
    this.view = view;
    this.head = null;
    this.refreshing = false;
  }

  get #props() {
    return this.view.props;
  }

  changed(name, value) {
    if (name === 'refresherEnabled') this.#showHead(value);
    if (name === 'refresherTriggered' && this.head && this.view.el.isConnected) this.#setRefreshing(value);
    if (name === 'refresherBackground' && this.head) this.head.style.background = value;
    if (name === 'refresherDefaultStyle' && this.head) this.head.dataset.tone = value;
  }

  #showHead(enabled) {
    if (enabled === Boolean(this.head)) return;
    if (!enabled) {
      this.head.remove();
      this.head = null;
      return;
    }
    const { view } = this;
    const dots = ['', '', ''].map(() => view.make('i'));
    this.head = view.make('div', 'wx-refresher', ...dots);
    this.head.style.background = this.#props.refresherBackground;
    this.head.dataset.tone = this.#props.refresherDefaultStyle;
    view.el.prepend(this.head);
  }

  #offset(px, animated) {
    const { main } = this.view;
    main.style.transition = animated ? 'transform 0.2s' : '';
    main.style.transform = px === 0 ? '' : `translateY(${px}px)`;
    this.head.style.height = `${px}px`;
    this.head.classList.toggle('pulled', px > 0);
  }

  #setRefreshing(refreshing) {
    if (refreshing === this.refreshing) return;
    this.refreshing = refreshing;
    this.#offset(refreshing ? this.#props.refresherThreshold : 0, true);
    if (refreshing) this.view.emit('refresherrefresh', {});
    else this.view.emit('refresherrestore', {});
  }

  claimDrag(axis, distance) {
    const { view } = this;
    if (!this.head || axis !== 'y' || distance <= 0 || view.main.scrollTop > 0 || this.refreshing) return null;
    let pulled = 0;
    return {
      move: (_dx, dy) => {
        pulled = Math.max(0, dy * FOLLOW);
        this.#offset(pulled, false);
        view.emit('refresherpulling', { dy: pulled });
      },
      end: () => {
        if (pulled >= this.#props.refresherThreshold) {
          this.#props.refresherTriggered = true;
          this.#setRefreshing(true);
          return;
        }
        this.#offset(0, true);
        view.emit('refresherabort', { dy: pulled });
      },
    };
  }
}
