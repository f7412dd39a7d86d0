import { BuiltIn } from './built-in.mjs';
import { pan } from '../view/drag.mjs';
import { afterFrame } from '../view/dom.mjs';
import { emitModel } from '../view/events.mjs';
import { cssLength } from '../view/rpx.mjs';
import { Refresher } from './refresher.mjs';

export class ScrollView extends BuiltIn {
  static tag = 'scroll-view';
  static props = {
    scrollX: false,
    scrollY: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: '',
    scrollIntoViewOffset: 0,
    scrollWithAnimation: false,
    enableBackToTop: false,
    enableFlex: false,
    scrollAnchoring: false,
    usingSticky: false,
    enhanced: false,
    bounces: true,
    showScrollbar: true,
    pagingEnabled: false,
    refresherEnabled: false,
    refresherThreshold: 45,
    refresherDefaultStyle: 'black',
    refresherBackground: '',
    refresherTriggered: false,
    type: '',
  };
  static reflect = ['scrollX', 'scrollY', 'enableFlex'];

  build() {
    this.slot = this.make('div', 'wx-scroll-content');
    this.main = this.make('div', 'wx-scroll-main', this.slot);
    this.el.append(this.main);
    this.node.slot = this.slot;
    this.refresher = new Refresher(this);
    this.last = { top: 0, left: 0 };
    this.zones = { top: true, left: true, bottom: false, right: false };
    this.framePending = false;
    this.main.addEventListener('scroll', () => this.#scrolled());
    this.#applyAxes();
  }

  changed(name, value) {
    if (['scrollX', 'scrollY', 'enableFlex', 'usingSticky', 'showScrollbar', 'enhanced', 'pagingEnabled'].includes(name)) this.#applyAxes();
    else if (name === 'scrollTop' || name === 'scrollLeft') this.#wantPosition(name, value);
    else if (name === 'scrollIntoView') this.#wantIntoView();
    else if (name.startsWith('refresher')) this.refresher.changed(name, value);
  }

  #applyAxes() {
    const { scrollX, scrollY, enableFlex, usingSticky, showScrollbar, enhanced, pagingEnabled } = this.props;
    const { classList } = this.main;
    classList.toggle('x', scrollX);
    classList.toggle('y', scrollY);
    classList.toggle('flex', enableFlex);
    classList.toggle('sticky', usingSticky);
    classList.toggle('bare', enhanced && !showScrollbar);
    classList.toggle('paging', enhanced && pagingEnabled);
  }

  attached() {
    const { scrollTop, scrollLeft, scrollIntoView } = this.props;
    if (scrollTop !== null) this.#wantPosition('scrollTop', scrollTop, true);
    if (scrollLeft !== null) this.#wantPosition('scrollLeft', scrollLeft, true);
    if (scrollIntoView !== '') this.#wantIntoView();
    this.refresher.changed('refresherEnabled', this.props.refresherEnabled);
    if (this.props.refresherTriggered) this.refresher.changed('refresherTriggered', true);
  }

  #wantPosition(name, value, atOnce = false) {
    if (!this.el.isConnected || value === null) return;
    const px = parseFloat(cssLength(value, this.screen.device)) || 0;
    const behavior = this.props.scrollWithAnimation && !atOnce ? 'smooth' : 'auto';
    this.main.scrollTo({ [name === 'scrollTop' ? 'top' : 'left']: px, behavior });
  }

  /** After the frame: the named child may come with the same or the next batch. */
  #wantIntoView() {
    if (!this.el.isConnected || this.props.scrollIntoView === '') return;
    afterFrame(() => this.scrollIntoView(this.props.scrollIntoView, { animated: this.props.scrollWithAnimation }));
  }

  /** @param {string} id html id, or with `#` as `ScrollViewContext` gives it */
  scrollIntoView(id, { animated = true } = {}) {
    const name = String(id).replace(/^#/, '');
    const child = [...this.slot.querySelectorAll('[id]')].find((element) => element.id === name);
    if (!child) return;
    const box = this.main.getBoundingClientRect();
    const at = child.getBoundingClientRect();
    const offset = this.props.scrollIntoViewOffset;
    const behavior = animated ? 'smooth' : 'auto';
    if (this.props.scrollY) this.main.scrollTo({ top: this.main.scrollTop + at.top - box.top + offset, behavior });
    if (this.props.scrollX) this.main.scrollTo({ left: this.main.scrollLeft + at.left - box.left + offset, behavior });
  }

  /** `ScrollViewContext.scrollTo` and the automation call. */
  scrollTo({ top, left, animated = false }) {
    this.main.scrollTo({ top, left, behavior: animated ? 'smooth' : 'auto' });
  }

  #scrolled() {
    if (this.framePending) return;
    this.framePending = true;
    requestAnimationFrame(() => {
      this.framePending = false;
      this.report();
    });
  }

  /** Sends what changed since the last report, once per frame. */
  report() {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = this.main;
    const deltaY = this.last.top - scrollTop;
    const deltaX = this.last.left - scrollLeft;
    if (deltaX === 0 && deltaY === 0) return;
    this.last = { top: scrollTop, left: scrollLeft };
    this.props.scrollTop = scrollTop;
    this.props.scrollLeft = scrollLeft;
    emitModel(this.page, this.node, 'scrollTop', scrollTop);
    emitModel(this.page, this.node, 'scrollLeft', scrollLeft);
    this.emit('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, deltaX, deltaY });
    this.#zones(scrollTop, scrollLeft);
  }

  #zones(top, left) {
    const { main, props, zones } = this;
    const upper = parseFloat(cssLength(props.upperThreshold, this.screen.device)) || 0;
    const lower = parseFloat(cssLength(props.lowerThreshold, this.screen.device)) || 0;
    const now = { ...zones };
    if (props.scrollY) {
      now.top = top <= upper;
      now.bottom = top + main.clientHeight >= main.scrollHeight - lower;
    }
    if (props.scrollX) {
      now.left = left <= upper;
      now.right = left + main.clientWidth >= main.scrollWidth - lower;
    }
    this.zones = now;
    for (const direction of ['top', 'left']) if (now[direction] && !zones[direction]) this.emit('scrolltoupper', { direction });
    for (const direction of ['bottom', 'right']) if (now[direction] && !zones[direction]) this.emit('scrolltolower', { direction });
  }

  /** New content moves the end away: reaching it again is a new event. */
  childrenChanged() {
    const { main, zones } = this;
    if (main.scrollTop + main.clientHeight < main.scrollHeight - 1) zones.bottom = false;
    if (main.scrollLeft + main.clientWidth < main.scrollWidth - 1) zones.right = false;
  }

  claimDrag(axis, distance, session) {
    const { main } = this;
    const refresh = this.refresher.claimDrag(axis, distance);
    if (refresh) return refresh;
    const [on, at, size, view] =
      axis === 'x'
        ? [this.props.scrollX, main.scrollLeft, main.scrollWidth, main.clientWidth]
        : [this.props.scrollY, main.scrollTop, main.scrollHeight, main.clientHeight];
    if (!on || size <= view || (distance > 0 ? at <= 0 : at >= size - view - 1)) return null;
    this.emit('dragstart', { scrollTop: main.scrollTop, scrollLeft: main.scrollLeft });
    return session.native ? false : pan(this.page, main, axis);
  }

  part(name) {
    return { main: this.main, content: this.slot }[name];
  }

  viewState(name) {
    return ['scrollTop', 'scrollLeft', 'scrollWidth', 'scrollHeight'].includes(name) ? this.main[name] : undefined;
  }

  scrollPosition() {
    const { scrollTop, scrollLeft, scrollWidth, scrollHeight } = this.main;
    return { scrollTop, scrollLeft, scrollWidth, scrollHeight };
  }
}
