import { BuiltIn } from './built-in.mjs';

const ENTITIES = { '&nbsp;': '\u00a0', '&lt;': '<', '&gt;': '>', '&amp;': '&', '&apos;': "'", '&ensp;': '\u2002', '&emsp;': '\u2003' };
const SPACES = { nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' };

export class Text extends BuiltIn {
  static tag = 'text';
  static props = { selectable: false, userSelect: false, space: '', decode: false, overflow: 'visible', maxLines: 0 };
  static reflect = ['selectable', 'userSelect'];

  /** What stands on the screen for a text of the template. */
  displayText(text) {
    let shown = text;
    if (this.props.space in SPACES) shown = shown.replace(/ /g, SPACES[this.props.space]);
    if (this.props.decode) shown = shown.replace(/&(?:nbsp|lt|gt|amp|apos|ensp|emsp);/g, (entity) => ENTITIES[entity]);
    return shown;
  }

  changed(name) {
    if (name !== 'space' && name !== 'decode') return;
    for (const child of this.el.childNodes) {
      if (child.sampanRaw !== undefined) child.data = this.displayText(child.sampanRaw);
    }
  }
}
