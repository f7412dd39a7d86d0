import { BuiltIn } from './built-in.mjs';

export class Slider extends BuiltIn {
  static tag = 'slider';
  static props = {
    min: 0,
    max: 100,
    step: 1,
    disabled: false,
    value: 0,
    color: '#e9e9e9',
    selectedColor: '#1aad19',
    activeColor: '',
    backgroundColor: '',
    blockSize: 28,
    blockColor: '#ffffff',
    showValue: false,
    name: '',
  };
  static reflect = ['disabled'];

  build() {
    this.done = this.make('div', 'wx-slider-done');
    this.handle = this.make('div', 'wx-slider-handle');
    this.track = this.make('div', 'wx-slider-track', this.done, this.handle);
    this.number = this.make('span', 'wx-slider-value');
    this.el.append(this.make('div', 'wx-slider', this.make('div', 'wx-slider-tap', this.track), this.number));
    this.#draw();
  }

  changed() {
    this.#draw();
  }

  #draw() {
    const { min, max, value, showValue, blockColor } = this.props;
    const share = max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
    const size = Math.min(28, Math.max(12, this.props.blockSize));
    this.done.style.width = `${share * 100}%`;
    this.done.style.backgroundColor = this.props.activeColor || this.props.selectedColor;
    this.track.style.backgroundColor = this.props.backgroundColor || this.props.color;
    const handle = { left: `${share * 100}%`, width: `${size}px`, height: `${size}px`, margin: `${-size / 2}px 0 0 ${-size / 2}px`, backgroundColor: blockColor };
    Object.assign(this.handle.style, handle);
    this.number.hidden = !showValue;
    this.number.textContent = String(Math.max(min, Math.min(max, value)));
  }

  #valueAt(clientX) {
    const { left, width } = this.track.getBoundingClientRect();
    const { min, max, step } = this.props;
    const share = width === 0 ? 0 : Math.min(1, Math.max(0, (clientX - left) / width));
    return this.#snap(min + share * (max - min), min, max, step);
  }

  #snap(raw, min, max, step) {
    const steps = Math.round((raw - min) / (step || 1));
    const decimals = (String(step).split('.')[1] ?? '').length;
    return Math.max(min, Math.min(max, Number((min + steps * (step || 1)).toFixed(decimals))));
  }

  #move(value, type) {
    const before = this.props.value;
    this.props.value = value;
    this.#draw();
    if (type === 'change' || before !== value) this.emitValue('value', value, type, { value });
  }

  activate(_target, detail) {
    if (!this.props.disabled && detail?.x !== undefined) this.#move(this.#valueAt(detail.x - this.page.win.scrollX), 'change');
    return true;
  }

  claimDrag(axis) {
    if (axis !== 'x' || this.props.disabled) return null;
    return {
      move: (_dx, _dy, point) => this.#move(this.#valueAt(point.clientX), 'changing'),
      end: () => this.#move(this.props.value, 'change'),
    };
  }

  slideTo(value) {
    const { min, max, step } = this.props;
    this.#move(this.#snap(Number(value), min, max, step), 'change');
  }

  formValue() {
    return this.props.value;
  }

  resetValue() {
    this.props.value = this.props.min;
    this.#draw();
  }

  viewState(name) {
    return name === 'value' ? this.props.value : undefined;
  }
}
