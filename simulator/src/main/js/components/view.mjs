import { BuiltIn, hoverOf, hoverProps } from './built-in.mjs';

export class View extends BuiltIn {
  static tag = 'view';
  static props = hoverProps('none', 50, 400);

  hover() {
    return hoverOf(this.props);
  }
}

/** In a web page nothing lies above the page's own boxes: a cover view is a view. */
export class CoverView extends View {
  static tag = 'cover-view';
  static props = { ...hoverProps('none', 50, 400), scrollTop: null };

  changed(name, value) {
    if (name === 'scrollTop' && value !== null) this.el.scrollTop = parseFloat(value) || 0;
  }
}
