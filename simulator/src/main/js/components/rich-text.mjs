import { BuiltIn } from './built-in.mjs';
import { buildRichNodes, parseRichHtml } from './rich-nodes.mjs';

const SPACES = { nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' };

export class RichText extends BuiltIn {
  static tag = 'rich-text';
  static props = { nodes: null, space: '', userSelect: false, mode: 'default' };
  static reflect = ['userSelect'];

  build() {
    this.content = this.make('div', 'wx-rich-content');
    this.el.append(this.content);
  }

  changed(name) {
    if (name === 'nodes' || name === 'space') this.#draw();
  }

  #draw() {
    const { nodes, space } = this.props;
    const list = typeof nodes === 'string' ? parseRichHtml(nodes) : Array.isArray(nodes) ? nodes : [];
    const context = {
      doc: this.doc,
      device: this.screen.device,
      resourceUrl: (src) => this.screen.resourceUrl(src, this.page.path),
      text: (text) => (space in SPACES ? text.replace(/ /g, SPACES[space]) : text),
    };
    this.content.replaceChildren(...buildRichNodes(list, context));
  }

  deviceChanged() {
    this.#draw();
  }
}
