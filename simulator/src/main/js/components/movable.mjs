import { BuiltIn } from './built-in.mjs';
import { emitModel } from '../view/events.mjs';
import { cssLength } from '../view/rpx.mjs';

export class MovableArea extends BuiltIn {
  static tag = 'movable-area';
  static props = { scaleArea: false };
}

export class MovableView extends BuiltIn {
  static tag = 'movable-view';
  static props = {
    direction: 'none',
    inertia: false,
    outOfBounds: false,
    x: 0,
    y: 0,
    damping: 20,
    friction: 2,
    disabled: false,
    scale: false,
    scaleMin: 0.1,
    scaleMax: 10,
    scaleValue: 1,
    animation: true,
  };

  build() {
    this.at = { x: 0, y: 0 };
  }

  attached() {
    this.#moveTo(this.#length('x'), this.#length('y'), '', false);
    new this.page.win.ResizeObserver(() => this.#place(false)).observe(this.el);
  }

  changed(name) {
    if (!this.el.isConnected) return;
    if (name === 'x' || name === 'y') this.#moveTo(this.#length('x'), this.#length('y'), '', this.props.animation);
    else if (name === 'scaleValue') {
      this.#place(this.props.animation);
      this.emit('scale', { x: this.at.x, y: this.at.y, scale: this.#scale });
    }
  }

  #length(name) {
    return parseFloat(cssLength(this.props[name], this.screen.device)) || 0;
  }

  get #scale() {
    const { scale, scaleValue, scaleMin, scaleMax } = this.props;
    return scale ? Math.min(scaleMax, Math.max(scaleMin, scaleValue)) : 1;
  }

  /** Room to move: a view larger than its area moves the other way. */
  #clamp(x, y) {
    const area = this.el.parentElement;
    const [roomX, roomY] = [area.clientWidth - this.el.offsetWidth, area.clientHeight - this.el.offsetHeight];
    const within = (value, room) => Math.min(Math.max(0, room), Math.max(Math.min(0, room), value));
    return { x: within(x, roomX), y: within(y, roomY) };
  }

  #moveTo(x, y, source, animated) {
    const to = source === 'touch' && this.props.outOfBounds ? { x, y } : this.#clamp(x, y);
    const moved = to.x !== this.at.x || to.y !== this.at.y;
    this.at = to;
    this.#place(animated);
    if (!moved) return;
    emitModel(this.page, this.node, 'x', to.x);
    emitModel(this.page, this.node, 'y', to.y);
    this.emit('change', { x: to.x, y: to.y, source });
  }

  #place(animated) {
    const { x, y } = this.at;
    const transition = animated ? 'transition:transform 0.2s;' : '';
    this.setStyle(`${transition}transform:translate(${x}px,${y}px) scale(${this.#scale})`);
  }

  claimDrag(axis) {
    const { direction, disabled } = this.props;
    const follows = { all: 'xy', horizontal: 'x', vertical: 'y' }[direction] ?? '';
    if (disabled || !follows.includes(axis)) return null;
    const from = { ...this.at };
    this.emit(axis === 'x' ? 'htouchmove' : 'vtouchmove', {});
    return {
      move: (dx, dy) => {
        const x = follows.includes('x') ? from.x + dx : from.x;
        const y = follows.includes('y') ? from.y + dy : from.y;
        this.#moveTo(x, y, 'touch', false);
      },
      end: (velocity) => {
        const glide = this.props.inertia ? 150 : 0;
        const x = this.at.x + (follows.includes('x') ? velocity.x * glide : 0);
        const y = this.at.y + (follows.includes('y') ? velocity.y * glide : 0);
        const to = this.#clamp(x, y);
        if (to.x !== this.at.x || to.y !== this.at.y) this.#moveTo(to.x, to.y, glide ? 'friction' : 'out-of-bounds', true);
      },
    };
  }

  moveTo(x, y) {
    this.#moveTo(Number(x), Number(y), '', false);
  }

  viewState(name) {
    return { x: this.at.x, y: this.at.y, _translateX: this.at.x, _translateY: this.at.y }[name];
  }
}
