import { BuiltIn } from './built-in.mjs';
import { pathOf } from '../view/node.mjs';

export class Form extends BuiltIn {
  static tag = 'form';
  static props = { reportSubmit: false, reportSubmitTimeout: 0, name: '' };

  /** Built-in controls with a name, in document order. */
  #controls() {
    const found = [];
    for (const element of this.el.querySelectorAll('*')) {
      const component = element.sampanNode?.component;
      if (component?.props.name && component.formValue) found.push(component);
    }
    return found;
  }

  submit(button) {
    const value = {};
    const fields = {};
    for (const control of this.#controls()) {
      value[control.props.name] = control.formValue();
      fields[control.props.name] = control.node.id;
    }
    const detail = { value, fields, target: { id: button?.node.el.id ?? '' } };
    if (this.props.reportSubmit) detail.formId = 'the formId is a mock one';
    this.emit('submit', detail);
  }

  reset() {
    for (const element of this.el.querySelectorAll('*')) element.sampanNode?.component?.resetValue?.();
    this.emit('reset', {});
  }
}

/** The form around a button. */
function formOf(button) {
  for (const node of pathOf(button.node)) if (node.component instanceof Form) return node.component;
  return null;
}

export function submitForm(button) {
  formOf(button)?.submit(button);
}

export function resetForm(button) {
  formOf(button)?.reset();
}
