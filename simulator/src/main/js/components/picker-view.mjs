import { BuiltIn } from './built-in.mjs';
import { emitModel } from '../view/events.mjs';
import { convertStyle } from '../view/rpx.mjs';
import { Wheel } from '../view/wheel.mjs';

const INDICATOR_PX = 34;

export class PickerViewColumn extends BuiltIn {
  static tag = 'picker-view-column';
  static props = {};

  build() {
    this.slot = this.make('div', 'wx-column-items');
    this.indicator = this.make('div', 'wx-column-indicator');
    this.mask = this.make('div', 'wx-column-mask');
    this.el.append(this.slot, this.mask, this.indicator);
    this.node.slot = this.slot;
    this.wheel = new Wheel(this.slot, {
      count: () => this.slot.children.length,
      itemHeight: () => this.itemHeight ?? INDICATOR_PX,
      onStart: () => this.#owner?.turning(),
      onMove: () => this.#owner?.moved(this),
      onRest: () => this.#owner?.rested(this),
    });
    this.wheel.listenScroll(this.el);
  }

  get #owner() {
    return this.el.closest('wx-picker-view')?.sampanNode?.component ?? null;
  }

  attached() {
    this.#owner?.layout();
  }

  childrenChanged() {
    this.#owner?.layout();
  }

  /** Takes its look from the picker-view: heights follow the indicator. */
  layout(height, { style, className, maskStyle, maskClass }, index) {
    const { device } = this.screen;
    this.indicator.className = `wx-column-indicator ${className}`;
    this.indicator.style.cssText = convertStyle(style, device);
    this.mask.className = `wx-column-mask ${maskClass}`;
    this.mask.style.cssText = convertStyle(maskStyle, device);
    this.itemHeight = this.indicator.offsetHeight || INDICATOR_PX;
    const space = (height - this.itemHeight) / 2;
    this.mask.style.backgroundSize = `100% ${space}px`;
    this.slot.style.paddingTop = `${space}px`;
    this.el.style.setProperty('--item', `${this.itemHeight}px`);
    if (!this.wheel.turning) this.wheel.set(index);
  }

  claimDrag(axis) {
    return axis === 'y' ? this.wheel.drag() : null;
  }

  activate(_target, detail) {
    if (detail?.y === undefined) return false;
    const { top, height } = this.el.getBoundingClientRect();
    const steps = Math.round((detail.y - this.page.win.scrollY - top - height / 2) / this.itemHeight);
    if (steps !== 0) this.wheel.rest(this.wheel.index + steps);
    return false;
  }
}

export class PickerView extends BuiltIn {
  static tag = 'picker-view';
  static props = { value: null, indicatorStyle: '', indicatorClass: '', maskStyle: '', maskClass: '', immediateChange: false, name: '' };

  build() {
    this.slot = this.make('div', 'wx-columns');
    this.el.append(this.slot);
    this.node.slot = this.slot;
  }

  get #columns() {
    return [...this.slot.querySelectorAll('wx-picker-view-column')].map((element) => element.sampanNode.component);
  }

  attached() {
    this.layout();
  }

  childrenChanged() {
    this.layout();
  }

  changed() {
    this.layout();
  }

  deviceChanged() {
    this.layout();
  }

  layout() {
    if (!this.el.isConnected) return;
    const height = this.el.clientHeight;
    const { indicatorStyle, indicatorClass, maskStyle, maskClass, value } = this.props;
    const look = { style: indicatorStyle, className: indicatorClass, maskStyle, maskClass };
    this.#columns.forEach((column, index) => column.layout(height, look, Number(value?.[index]) || 0));
  }

  turning() {
    if (this.active) return;
    this.active = true;
    this.emit('pickstart', {});
  }

  /** With `immediate-change` the value changes while the finger is still there. */
  moved(column) {
    if (this.props.immediateChange && column.wheel.turning) this.#report();
  }

  rested() {
    if (this.#columns.some((column) => column.wheel.turning)) return;
    this.active = false;
    this.#report();
    this.emit('pickend', {});
  }

  #report() {
    const value = this.#columns.map(({ wheel }) => {
      const shown = Math.round(-wheel.offset / (wheel.owner.itemHeight() || 1));
      return wheel.turning ? Math.max(0, shown) : wheel.index;
    });
    if (JSON.stringify(value) === JSON.stringify(this.props.value)) return;
    this.props.value = value;
    emitModel(this.page, this.node, 'value', value);
    this.emit('change', { value });
  }

  formValue() {
    return this.props.value ?? [];
  }

  viewState(name) {
    return name === 'value' ? this.props.value : undefined;
  }
}
