import { BuiltIn } from './built-in.mjs';

export class Switch extends BuiltIn {
  static tag = 'switch';
  static props = { checked: false, disabled: false, type: 'switch', color: '', name: '' };
  static reflect = ['checked', 'disabled', 'type'];

  build() {
    this.mark = this.make('i', '');
    this.el.append(this.make('div', 'wx-choice', this.mark));
    this.#draw();
  }

  changed() {
    this.#draw();
  }

  #draw() {
    const { checked, disabled, type, color } = this.props;
    const shape = type === 'checkbox' ? 'wx-checkbox-mark' : 'wx-switch-track';
    this.mark.className = [shape, checked ? 'checked' : '', disabled ? 'disabled' : ''].filter(Boolean).join(' ');
    this.mark.style.setProperty('--mark', color || null);
  }

  activate() {
    if (!this.props.disabled) this.tap();
    return true;
  }

  /** Turns it over, as a person or the automation call `switch.tap` does. */
  tap() {
    const checked = !this.props.checked;
    this.props.checked = checked;
    this.#draw();
    this.emitValue('checked', checked, 'change', { value: checked });
  }

  formValue() {
    return this.props.checked;
  }

  resetValue() {
    this.props.checked = false;
    this.#draw();
  }

  viewState(name) {
    return name === 'checked' ? this.props.checked : undefined;
  }
}
