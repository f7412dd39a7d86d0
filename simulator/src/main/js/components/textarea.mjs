import { FIELD_PROPS, Field } from './field.mjs';

export class Textarea extends Field {
  static tag = 'textarea';
  static props = { ...FIELD_PROPS, autoHeight: false, fixed: false, showConfirmBar: true, disableDefaultPadding: false, confirmType: 'return' };
  static reflect = ['disabled', 'autoHeight'];

  build() {
    this.buildField(this.make('textarea', 'wx-field wx-field-area'), 'textarea-placeholder');
    this.field.rows = 1;
    this.lines = 0;
    this.field.addEventListener('scroll', () => {
      this.placeholder.style.transform = `translateY(${-this.field.scrollTop}px)`;
    });
  }

  changed(name, value, old) {
    if (name === 'autoHeight') this.afterTyping();
    else super.changed(name, value, old);
  }

  confirmsOnEnter() {
    return this.props.confirmType !== 'return';
  }

  /** Follows the text's height (`auto-height`) and reports a change of lines. */
  afterTyping() {
    if (!this.el.isConnected) return;
    const { field } = this;
    if (this.props.autoHeight) {
      field.style.height = 'auto';
      field.style.height = `${Math.max(field.scrollHeight, this.placeholder.hidden ? 0 : this.placeholder.offsetHeight)}px`;
    } else field.style.height = '';
    this.#reportLines();
  }

  #reportLines() {
    const style = this.page.win.getComputedStyle(this.field);
    const lineHeight = parseFloat(style.lineHeight) || parseFloat(style.fontSize) * 1.4;
    const height = this.field.scrollHeight;
    const lineCount = Math.max(1, Math.round(height / lineHeight));
    if (lineCount === this.lines) return;
    this.lines = lineCount;
    const heightRpx = (height * 750) / Math.min(this.screen.device.width, this.screen.device.height);
    this.emit('linechange', { height, heightRpx, lineCount, lineHeight });
  }
}
