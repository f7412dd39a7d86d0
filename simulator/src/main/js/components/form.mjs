import { BuiltIn } from './built-in.mjs';
import { pathOf } from '../view/node.mjs';

export class Form extends BuiltIn {
  static tag = 'form';
  static props = { reportSubmit: false, reportSubmitTimeout: 0, name: '' };

  /** Named controls in document order: built-ins, and components that are form fields. */
  #controls() {
    const found = [];
    for (const element of this.el.querySelectorAll('*')) {
      const node = element.sampanNode;
      if (node?.formField?.name) found.push({ name: node.formField.name, id: node.id, value: node.formField.value ?? null });
      else if (node?.component?.props.name && node.component.formValue) {
        found.push({ name: node.component.props.name, id: node.id, value: node.component.formValue() });
      }
    }
    return found;
  }

  submit(button) {
    const value = {};
    const fields = {};
    for (const control of this.#controls()) {
      value[control.name] = control.value;
      fields[control.name] = control.id;
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
