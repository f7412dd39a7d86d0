import { BuiltIn } from './built-in.mjs';
import { emitModel } from '../view/events.mjs';
import { cssLength } from '../view/rpx.mjs';
import { EASINGS, modulo, soften } from './swiper-motion.mjs';

/** Speed (px per ms) from which a short drag turns the page. */
const FLICK = 0.3;

export class SwiperItem extends BuiltIn {
  static tag = 'swiper-item';
  static props = { itemId: '', skipHiddenItemLayout: false };
}

export class Swiper extends BuiltIn {
  static tag = 'swiper';
  static props = {
    indicatorDots: false,
    indicatorColor: 'rgba(0, 0, 0, .3)',
    indicatorActiveColor: '#000000',
    autoplay: false,
    current: 0,
    currentItemId: '',
    interval: 5000,
    duration: 500,
    circular: false,
    vertical: false,
    displayMultipleItems: 1,
    previousMargin: '0px',
    nextMargin: '0px',
    easingFunction: 'default',
    snapToEdge: false,
    disableTouch: false,
  };
  static reflect = ['vertical'];

  build() {
    this.slot = this.make('div', 'wx-swiper-slides');
    this.dots = this.make('div', 'wx-swiper-dots');
    this.el.append(this.make('div', 'wx-swiper-box', this.slot), this.dots);
    this.node.slot = this.slot;
    /** Where the window stands, in items; a fraction while it moves. */
    this.position = 0;
    this.current = 0;
    this.run = null;
    this.timer = 0;
  }

  get items() {
    return [...this.slot.children].filter((element) => element.sampanNode);
  }

  get #circular() {
    return this.props.circular && this.items.length > this.props.displayMultipleItems;
  }

  attached() {
    this.current = this.#clamp(this.props.current);
    this.position = this.current;
    this.#layout();
    this.#schedule();
  }

  childrenChanged() {
    const wanted = this.#clamp(this.props.current);
    if (wanted !== this.current || this.current >= this.items.length) {
      this.current = wanted;
      this.position = wanted;
    }
    this.#layout();
    this.#schedule();
  }

  changed(name, value) {
    if (!this.el.isConnected) return;
    if (name === 'current') this.#go(this.#clamp(value), '');
    else if (name === 'currentItemId') this.#goToItem(value);
    else if (name === 'autoplay' || name === 'interval' || name === 'circular') this.#schedule();
    if (name !== 'current') this.#layout();
  }

  deviceChanged() {
    this.#layout();
  }

  #clamp(index) {
    const last = Math.max(0, this.items.length - (this.#circular ? 1 : this.props.displayMultipleItems));
    return Math.min(last, Math.max(0, Math.round(index) || 0));
  }

  #goToItem(id) {
    const index = this.items.findIndex((element) => element.sampanNode.component?.props.itemId === id);
    if (index >= 0) this.#go(index, '');
  }

  #layout() {
    const { vertical, previousMargin, nextMargin, indicatorDots } = this.props;
    const { device } = this.screen;
    const [before, after] = [cssLength(previousMargin, device) || '0px', cssLength(nextMargin, device) || '0px'];
    this.slot.style.inset = vertical ? `${before} 0 ${after} 0` : `0 ${after} 0 ${before}`;
    this.el.classList.toggle('vertical-dots', vertical);
    this.dots.hidden = !indicatorDots;
    this.#drawDots();
    this.#place();
  }

  #drawDots() {
    if (!this.props.indicatorDots) return;
    const count = this.items.length;
    while (this.dots.children.length > count) this.dots.lastChild.remove();
    while (this.dots.children.length < count) this.dots.append(this.make('i'));
    [...this.dots.children].forEach((dot, index) => {
      const shown = modulo(index - this.current, count) < this.props.displayMultipleItems;
      dot.style.backgroundColor = shown ? this.props.indicatorActiveColor : this.props.indicatorColor;
    });
  }

  /** Puts each item where it belongs for the present position; a circular row wraps around. */
  #place() {
    const { items } = this;
    const { vertical, displayMultipleItems } = this.props;
    const share = 100 / Math.max(1, displayMultipleItems);
    items.forEach((element, index) => {
      const offset = this.#circular ? modulo(index - this.position + 1, items.length) - 1 : index - this.position;
      const move = vertical ? `translate(0,${offset * 100}%)` : `translate(${offset * 100}%,0)`;
      const size = vertical ? `width:100%;height:${share}%` : `width:${share}%;height:100%`;
      element.sampanNode.setStyle('component', `${size};transform:${move} translateZ(0)`, this.screen.device);
    });
  }

  #pageSize() {
    const size = this.props.vertical ? this.slot.clientHeight : this.slot.clientWidth;
    return size / Math.max(1, this.props.displayMultipleItems) || 1;
  }

  /** Moves to an item; `steps` keeps the direction of a circular move. */
  #go(index, source, steps = null) {
    const changed = index !== this.current;
    const target = this.#target(index, steps);
    this.current = index;
    this.props.current = index;
    this.#drawDots();
    if (changed) {
      const currentItemId = this.items[index]?.sampanNode.component?.props.itemId ?? '';
      emitModel(this.page, this.node, 'current', index);
      this.emit('change', { current: index, currentItemId, source });
    }
    this.#animate(target, () => this.emit('animationfinish', { current: index, source }), changed);
    this.#schedule();
  }

  #target(index, steps) {
    if (!this.#circular) return index;
    // A drag or the autoplay names its direction; the position may have wrapped since.
    if (steps !== null) return this.current + steps;
    const count = this.items.length;
    const forward = modulo(index - this.current, count);
    return this.current + (forward <= count / 2 ? forward : forward - count);
  }

  #animate(target, done, report) {
    cancelAnimationFrame(this.run);
    const from = this.position;
    const { duration } = this.props;
    const ease = EASINGS[this.props.easingFunction] ?? EASINGS.default;
    const finish = () => {
      this.position = this.current;
      this.#place();
      if (report) done();
    };
    if (duration <= 0 || document.hidden || from === target) return finish();
    const start = performance.now();
    const step = (now) => {
      const t = Math.min(1, Math.max(0, (now - start) / duration));
      if (t >= 1) return finish();
      this.position = from + (target - from) * ease(t);
      this.#place();
      this.#reportMove(this.position - from);
      this.run = requestAnimationFrame(step);
      return undefined;
    };
    this.run = requestAnimationFrame(step);
    return undefined;
  }

  #reportMove(items) {
    const px = items * this.#pageSize();
    this.emit('transition', this.props.vertical ? { dx: 0, dy: px } : { dx: px, dy: 0 });
  }

  #schedule() {
    clearTimeout(this.timer);
    if (!this.props.autoplay || this.dragging || this.items.length < 2) return;
    this.timer = setTimeout(() => {
      const next = this.current + 1;
      if (this.#circular) this.#go(modulo(next, this.items.length), 'autoplay', 1);
      else this.#go(next > this.#clamp(next) ? 0 : next, 'autoplay');
    }, this.props.interval);
  }

  claimDrag(axis) {
    if (axis !== (this.props.vertical ? 'y' : 'x') || this.props.disableTouch || this.items.length === 0) return null;
    cancelAnimationFrame(this.run);
    clearTimeout(this.timer);
    this.dragging = true;
    const from = this.position;
    const size = this.#pageSize();
    const along = (dx, dy) => (axis === 'y' ? dy : dx);
    return {
      move: (dx, dy) => {
        let at = from - along(dx, dy) / size;
        if (!this.#circular) at = soften(at, this.#clamp(Infinity));
        this.position = at;
        this.#place();
        this.#reportMove(at - from);
      },
      end: (velocity) => {
        this.dragging = false;
        this.#settle(from, along(velocity.x, velocity.y));
      },
    };
  }

  #settle(from, speed) {
    const moved = this.position - from;
    let steps = Math.round(moved);
    if (steps === 0 && Math.abs(speed) > FLICK && moved !== 0) steps = Math.sign(moved) === -Math.sign(speed) ? Math.sign(moved) : 0;
    if (this.#circular) this.#go(modulo(this.current + steps, this.items.length), 'touch', steps);
    else this.#go(this.#clamp(this.current + steps), 'touch');
  }

  swipeTo(index) {
    this.#go(this.#clamp(Number(index)), '');
  }

  detached() {
    cancelAnimationFrame(this.run);
    clearTimeout(this.timer);
  }

  viewState(name) {
    return name === 'current' ? this.current : undefined;
  }
}
