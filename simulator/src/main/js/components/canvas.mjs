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

  /** From now on the surface has this size, whatever the box does. */
  size(width, height) {
    this.isSized = true;
    this.canvas.width = width;
    this.canvas.height = height;
  }

  /** Counts in CSS px: the surface is as large as the box; that of a 2d canvas only until the app sizes it or draws. */
  fit() {
    if (this.isSized) return;
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
