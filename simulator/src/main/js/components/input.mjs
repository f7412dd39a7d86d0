import { FIELD_PROPS, Field } from './field.mjs';

/** Keyboard of each type on a phone, and what a hardware keyboard must not type. */
const TYPES = {
  text: { mode: 'text' },
  nickname: { mode: 'text' },
  number: { mode: 'numeric', refused: /[^\d]/g },
  digit: { mode: 'decimal', refused: /[^\d.]/g },
  idcard: { mode: 'text', refused: /[^\dXx]/g },
  tel: { mode: 'tel' },
  'safe-password': { mode: 'text' },
};

export class Input extends Field {
  static tag = 'input';
  static props = { ...FIELD_PROPS, type: 'text', password: false };
  static reflect = ['type', 'disabled', 'password'];

  build() {
    this.buildField(this.make('input', 'wx-field'), 'input-placeholder');
    this.field.autocomplete = 'off';
    this.#applyType();
  }

  changed(name, value, old) {
    if (name === 'type' || name === 'password') this.#applyType();
    else super.changed(name, value, old);
  }

  #applyType() {
    const { type, password } = this.props;
    this.kind = TYPES[type] ?? TYPES.text;
    this.field.type = password || type === 'password' || type === 'safe-password' ? 'password' : 'text';
    this.field.inputMode = this.kind.mode;
  }

  filter(text) {
    return this.kind.refused ? text.replace(this.kind.refused, '') : text;
  }
}
