import { BuiltIn } from './built-in.mjs';
import { cssLength } from '../view/rpx.mjs';

export class Progress extends BuiltIn {
  static tag = 'progress';
  static props = {
    percent: 0,
    showInfo: false,
    borderRadius: null,
    fontSize: 16,
    strokeWidth: 6,
    color: '#09bb07',
    activeColor: '',
    backgroundColor: '#ebebeb',
    active: false,
    activeMode: 'backwards',
    duration: 30,
  };

  build() {
    this.bar = this.make('div', 'wx-progress-bar');
    this.track = this.make('div', 'wx-progress-track', this.bar);
    this.info = this.make('span', 'wx-progress-info');
    this.el.append(this.make('div', 'wx-progress', this.track, this.info));
    this.shown = 0;
    this.#draw();
  }

  changed(name, _value, old) {
    if (name === 'percent' && this.el.isConnected) this.#run(this.props.activeMode === 'forwards' ? Number(old) || 0 : 0);
    else this.#draw();
  }

  attached() {
    this.#run(0);
  }

  /** Fills from a start value, `duration` ms per percent, when `active`. */
  #run(from) {
    const { active, duration } = this.props;
    const percent = Math.min(100, Math.max(0, this.props.percent));
    this.animation?.cancel();
    this.shown = percent;
    this.#draw();
    if (!active || percent <= from) return;
    this.animation = this.bar.animate([{ width: `${from}%` }, { width: `${percent}%` }], { duration: (percent - from) * duration });
    const { animation } = this;
    animation.onfinish = () => this.animation === animation && this.emit('activeend', { curPercent: percent });
  }

  #draw() {
    const { color, activeColor, backgroundColor, showInfo, fontSize, strokeWidth, borderRadius } = this.props;
    const { device } = this.screen;
    this.track.style.height = cssLength(strokeWidth, device);
    this.track.style.backgroundColor = backgroundColor;
    this.bar.style.backgroundColor = activeColor || color;
    this.bar.style.width = `${this.shown}%`;
    for (const box of [this.track, this.bar]) box.style.borderRadius = cssLength(borderRadius, device);
    this.info.hidden = !showInfo;
    this.info.style.fontSize = cssLength(fontSize, device);
    this.info.textContent = `${Math.round(this.shown)}%`;
  }

  detached() {
    this.animation?.cancel();
  }
}
