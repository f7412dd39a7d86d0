import { BuiltIn } from './built-in.mjs';
import { emitModel } from '../view/events.mjs';
import { cssLength, convertStyle } from '../view/rpx.mjs';

/** Properties that `input` and `textarea` share. */
export const FIELD_PROPS = {
  value: '',
  name: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  cursorSpacing: 0,
  autoFocus: false,
  focus: false,
  cursor: -1,
  cursorColor: '',
  selectionStart: -1,
  selectionEnd: -1,
  adjustPosition: true,
  holdKeyboard: false,
  confirmType: 'done',
  confirmHold: false,
  alwaysEmbed: false,
};

const ENTER_HINTS = new Set(['send', 'search', 'next', 'go', 'done']);

/** Base of the text fields: an own-drawn field with the app's placeholder behind it. */
export class Field extends BuiltIn {
  /** @param {HTMLInputElement|HTMLTextAreaElement} field */
  buildField(field, defaultPlaceholderClass) {
    this.field = field;
    this.defaultPlaceholderClass = defaultPlaceholderClass;
    this.placeholder = this.make('div', defaultPlaceholderClass);
    this.el.append(this.make('div', 'wx-field-box', this.placeholder, field));
    this.composing = false;
    this.committed = '';
    this.#listen();
    this.#refreshPlaceholder();
    this.#applyLength();
    this.showHint();
  }

  #listen() {
    const { field } = this;
    field.addEventListener('compositionstart', () => {
      this.composing = true;
      this.#hidePlaceholder();
      this.emit('keyboardcompositionstart', { value: field.value });
    });
    field.addEventListener('compositionend', () => {
      this.composing = false;
      this.emit('keyboardcompositionend', { value: field.value });
      this.typed();
    });
    field.addEventListener('input', () => this.typed());
    field.addEventListener('keydown', (event) => this.keyPressed(event));
    field.addEventListener('focus', () => this.#focused());
    field.addEventListener('blur', () => this.#blurred());
  }

  /** The characters that the field's type lets through. */
  filter(text) {
    return text;
  }

  /** The person changed the text. */
  typed() {
    if (this.composing) return;
    const { field } = this;
    const filtered = this.filter(field.value);
    if (filtered !== field.value) field.value = filtered;
    this.#hidePlaceholder();
    this.afterTyping();
    if (field.value === this.props.value) return;
    const cursor = field.selectionEnd ?? field.value.length;
    this.emitValue('value', field.value, 'input', { value: field.value, cursor, keyCode: this.lastKey ?? 0 });
  }

  afterTyping() {}

  keyPressed(event) {
    this.lastKey = event.keyCode;
    if (event.key !== 'Enter' || this.composing || event.isComposing || !this.confirmsOnEnter(event)) return;
    event.preventDefault();
    this.confirm();
  }

  confirmsOnEnter() {
    return true;
  }

  confirm() {
    this.emit('confirm', { value: this.field.value });
    if (!this.props.confirmHold) this.field.blur();
  }

  #focused() {
    this.committed = this.field.value;
    this.props.focus = true;
    this.wantsFocus = false;
    this.emit('focus', { value: this.field.value, height: 0 });
    emitModel(this.page, this.node, 'focus', true);
  }

  #blurred() {
    const { value } = this.field;
    this.props.focus = false;
    if (value !== this.committed) this.emit('change', { value });
    emitModel(this.page, this.node, 'focus', false);
    this.emit('blur', { value, cursor: this.field.selectionEnd ?? value.length });
  }

  changed(name, value) {
    const { field } = this;
    if (name === 'value') this.#setValue(value);
    else if (name === 'placeholder' || name === 'placeholderStyle' || name === 'placeholderClass') this.#refreshPlaceholder();
    else if (name === 'disabled') field.disabled = value;
    else if (name === 'maxlength') this.#applyLength();
    else if (name === 'focus') this.#setFocus(value);
    else if (name === 'cursor' || name === 'selectionStart' || name === 'selectionEnd') this.#select();
    else if (name === 'cursorColor') field.style.caretColor = value;
    else if (name === 'confirmType') this.showHint();
  }

  showHint() {
    if (ENTER_HINTS.has(this.props.confirmType)) this.field.enterKeyHint = this.props.confirmType;
  }

  #setValue(value) {
    if (this.field.value !== value) {
      this.field.value = value;
      if (this.doc.activeElement === this.field) this.#select();
    }
    this.#hidePlaceholder();
    if (this.el.isConnected) this.afterTyping();
  }

  #setFocus(wanted) {
    if (!this.el.isConnected) return;
    if (wanted) {
      this.field.focus({ preventScroll: true });
      this.field.scrollIntoView({ block: 'nearest' });
      this.#select();
    } else this.field.blur();
  }

  #select() {
    const { selectionStart, selectionEnd, cursor } = this.props;
    const range = selectionStart >= 0 && selectionEnd >= 0 ? [selectionStart, selectionEnd] : cursor >= 0 ? [cursor, cursor] : null;
    if (range && this.doc.activeElement === this.field) this.field.setSelectionRange(...range);
  }

  #applyLength() {
    const { maxlength } = this.props;
    if (maxlength < 0) this.field.removeAttribute('maxlength');
    else this.field.maxLength = maxlength;
  }

  #refreshPlaceholder() {
    const { placeholder, placeholderStyle, placeholderClass } = this.props;
    this.placeholder.textContent = placeholder;
    this.placeholder.className = `wx-placeholder ${placeholderClass || this.defaultPlaceholderClass}`;
    this.placeholder.style.cssText = convertStyle(placeholderStyle, this.screen.device);
    this.#hidePlaceholder();
  }

  #hidePlaceholder() {
    this.placeholder.hidden = this.field.value !== '' || this.composing;
  }

  attached() {
    this.afterTyping();
    this.wantsFocus = this.props.focus || this.props.autoFocus;
    this.pageShown();
  }

  /** A page that is not on top yet cannot take the focus: it gets it when it is shown. */
  pageShown() {
    if (this.wantsFocus) this.#setFocus(true);
  }

  deviceChanged() {
    this.#refreshPlaceholder();
  }

  /** A tap anywhere in the element goes on in the field. */
  activate() {
    if (this.props.disabled) return false;
    if (this.doc.activeElement !== this.field) this.field.focus({ preventScroll: true });
    return true;
  }

  /** Dragging over a field selects text. */
  claimDrag() {
    return this.doc.activeElement === this.field ? false : null;
  }

  /** Types a text, as the automation call `input.input` does. */
  input(value, confirm) {
    this.field.value = String(value);
    this.typed();
    if (confirm) this.emit('confirm', { value: this.field.value });
  }

  formValue() {
    return this.field.value;
  }

  resetValue() {
    this.field.value = '';
    this.props.value = '';
    this.#hidePlaceholder();
  }

  part(name) {
    return { input: this.field, textarea: this.field, placeholder: this.placeholder }[name];
  }

  viewState(name) {
    return name === 'value' ? this.field.value : undefined;
  }

  length(value) {
    return cssLength(value, this.screen.device);
  }
}
