import { BuiltIn } from './built-in.mjs';
import { pathOf } from '../view/node.mjs';
import { Button } from './button.mjs';
import { Checkbox, Radio } from './choice.mjs';
import { Field } from './field.mjs';
import { Switch } from './switch.mjs';

const CONTROLS = [Checkbox, Radio, Switch, Button, Field];

function isControl(component) {
  return CONTROLS.some((type) => component instanceof type);
}

export class Label extends BuiltIn {
  static tag = 'label';
  static props = { for: '' };

  activate(target) {
    for (const node of pathOf(target)) {
      if (node === this.node) break;
      if (isControl(node.component)) return false;
    }
    const control = this.#control();
    if (!control) return false;
    if (control instanceof Button) control.page.emit(control.node, 'tap', {}, { touches: [], changed: [] });
    control.activate(control.node);
    return true;
  }

  /** The control named by `for`, else the first one inside. */
  #control() {
    if (this.props.for !== '') {
      const named = this.doc.getElementById(this.props.for)?.sampanNode?.component;
      return isControl(named) ? named : null;
    }
    for (const element of this.el.querySelectorAll('*')) {
      const component = element.sampanNode?.component;
      if (isControl(component)) return component;
    }
    return null;
  }
}
