import { BuiltIn } from './built-in.mjs';
import { pathOf } from '../view/node.mjs';

/** The group that a checkbox or radio belongs to. */
function groupOf(item, Group) {
  for (const node of pathOf(item.node)) if (node.component instanceof Group) return node.component;
  return null;
}

/** Items of a group in document order. */
function itemsOf(group, Item) {
  return [...group.el.querySelectorAll(`wx-${Item.tag}`)].map((element) => element.sampanNode?.component).filter((item) => item instanceof Item);
}

/** One item with a mark that is on or off, and children beside it. */
class ChoiceItem extends BuiltIn {
  build() {
    this.mark = this.make('i', `wx-${this.constructor.tag}-mark`);
    const box = this.make('div', 'wx-choice', this.mark);
    this.slot = this.make('div', 'wx-choice-label');
    this.node.slot = this.slot;
    box.append(this.slot);
    this.el.append(box);
  }

  changed(name, value) {
    if (name === 'checked') this.mark.classList.toggle('checked', value);
    else if (name === 'disabled') this.mark.classList.toggle('disabled', value);
    else if (name === 'color') this.mark.style.setProperty('--mark', value || null);
  }

  setChecked(checked) {
    this.props.checked = checked;
    this.mark.classList.toggle('checked', checked);
    this.el.toggleAttribute('checked', checked);
  }

  activate() {
    if (!this.props.disabled) this.choose();
    return true;
  }

  viewState(name) {
    return name === 'checked' ? this.props.checked : undefined;
  }
}

export class CheckboxGroup extends BuiltIn {
  static tag = 'checkbox-group';
  static props = { name: '' };

  formValue() {
    return itemsOf(this, Checkbox).filter((item) => item.props.checked).map((item) => item.props.value);
  }

  resetValue() {
    for (const item of itemsOf(this, Checkbox)) item.setChecked(false);
  }
}

export class Checkbox extends ChoiceItem {
  static tag = 'checkbox';
  static props = { value: '', disabled: false, checked: false, color: '', name: '' };
  static reflect = ['checked', 'disabled'];

  choose() {
    this.setChecked(!this.props.checked);
    const group = groupOf(this, CheckboxGroup);
    group?.emitValue('value', group.formValue(), 'change', { value: group.formValue() });
  }
}

export class RadioGroup extends BuiltIn {
  static tag = 'radio-group';
  static props = { name: '' };

  formValue() {
    return itemsOf(this, Radio).find((item) => item.props.checked)?.props.value ?? '';
  }

  resetValue() {
    for (const item of itemsOf(this, Radio)) item.setChecked(false);
  }
}

export class Radio extends ChoiceItem {
  static tag = 'radio';
  static props = { value: '', disabled: false, checked: false, color: '' };
  static reflect = ['checked', 'disabled'];

  changed(name, value, old) {
    super.changed(name, value, old);
    if (name === 'checked' && value && this.el.isConnected) this.#clearOthers(groupOf(this, RadioGroup));
  }

  #clearOthers(group) {
    if (!group) return;
    for (const item of itemsOf(group, Radio)) if (item !== this && item.props.checked) item.setChecked(false);
  }

  choose() {
    if (this.props.checked) return;
    this.setChecked(true);
    const group = groupOf(this, RadioGroup);
    if (!group) return;
    this.#clearOthers(group);
    group.emitValue('value', this.props.value, 'change', { value: this.props.value });
  }
}
