import { BuiltIn } from './built-in.mjs';

/** A real canvas that follows the element's box; drawing calls come as `node` messages. */
export class Canvas extends BuiltIn {
  static tag = 'canvas';
  static props = { type: '', canvasId: '', disableScroll: false };
  static reflect = ['canvasId', 'type'];

  build() {
    this.canvas = this.make('canvas', 'wx-canvas-surface');
    this.slot = this.make('div', 'wx-canvas-children');
    this.el.append(this.canvas, this.slot);
    this.node.slot = this.slot;
  }

  attached() {
    this.fit();
    this.resize = new this.page.win.ResizeObserver(() => this.fit());
    this.resize.observe(this.el);
  }

  /** The old canvas counts in CSS px: its surface is as large as its box. A 2d canvas is sized by the app. */
  fit() {
    if (this.props.type !== '') return;
    const { clientWidth, clientHeight } = this.el;
    if (this.canvas.width === clientWidth && this.canvas.height === clientHeight) return;
    this.canvas.width = clientWidth;
    this.canvas.height = clientHeight;
  }

  claimDrag() {
    return this.props.disableScroll ? false : null;
  }

  detached() {
    this.resize?.disconnect();
  }
}
