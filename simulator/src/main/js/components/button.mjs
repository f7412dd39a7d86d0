import { BuiltIn, hoverOf, hoverProps } from './built-in.mjs';
import { submitForm, resetForm } from './form.mjs';

export class Button extends BuiltIn {
  static tag = 'button';
  static props = {
    ...hoverProps('button-hover', 20, 70),
    size: 'default',
    type: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
    lang: 'en',
    sessionFrom: '',
    sendMessageTitle: '',
    sendMessagePath: '',
    sendMessageImg: '',
    appParameter: '',
    showMessageCard: false,
    phoneNumberNoQuotaToast: true,
    name: '',
  };
  static reflect = ['size', 'type', 'plain', 'disabled', 'loading', 'formType', 'openType'];

  build() {
    for (const name of ['size', 'type']) this.el.setAttribute(name, this.props[name]);
  }

  changed(name, value) {
    if (name === 'loading') this.#showLoading(value);
  }

  #showLoading(loading) {
    this.spinner?.remove();
    this.spinner = loading ? this.make('i', 'wx-button-loading') : null;
    if (this.spinner) this.el.prepend(this.spinner);
  }

  hover() {
    return this.props.disabled ? null : hoverOf(this.props);
  }

  /** A disabled button gives no tap. */
  swallowsTap() {
    return this.props.disabled;
  }

  activate() {
    const { formType, openType } = this.props;
    if (formType === 'submit') submitForm(this);
    else if (formType === 'reset') resetForm(this);
    if (openType !== '') this.#open(openType);
    return false;
  }

  /** What an open type does is the tool's to answer (protocol.md, `open`). */
  #open(openType) {
    const { lang, sessionFrom, sendMessageTitle, sendMessagePath, sendMessageImg, showMessageCard, appParameter } = this.props;
    this.screen.send('open', {
      page: this.page.id,
      t: this.node.id,
      type: openType,
      props: { lang, sessionFrom, sendMessageTitle, sendMessagePath, sendMessageImg, showMessageCard, appParameter },
    });
  }
}
