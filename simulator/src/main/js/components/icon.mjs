import { BuiltIn } from './built-in.mjs';
import { picture } from '../view/dom.mjs';
import { cssLength } from '../view/rpx.mjs';

const LINE = { fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
const ON_DISC = { ...LINE, stroke: '#fff' };
const DISC = { tag: 'circle', cx: '12', cy: '12', r: '11', fill: 'currentColor' };
const RING = { ...LINE, tag: 'circle', cx: '12', cy: '12', r: '10', 'stroke-width': '1.6' };
const CHECK = 'M6.5 12.4l3.8 3.8 7.4-8';
const CROSS = 'M8 8l8 8M16 8l-8 8';
const EXCLAIM = 'M12 6.5v7M12 17v.1';
const LETTER_I = 'M12 11v6M12 7.4v.1';
const CLOCK = 'M12 6.5V12l3.5 2';
const DOWN = 'M12 6v10M7.8 12.2L12 16.4l4.2-4.2';

const ICONS = {
  success: { color: '#09bb07', shapes: [DISC, { ...ON_DISC, d: CHECK }] },
  success_no_circle: { color: '#09bb07', shapes: [{ ...LINE, d: 'M4 12.6l5.4 5.4L20 7' }] },
  success_circle: { color: '#09bb07', shapes: [RING, { ...LINE, d: CHECK }] },
  info: { color: '#10aeff', shapes: [DISC, { ...ON_DISC, d: LETTER_I }] },
  info_circle: { color: '#09bb07', shapes: [RING, { ...LINE, d: LETTER_I }] },
  warn: { color: '#f76260', shapes: [DISC, { ...ON_DISC, d: EXCLAIM }] },
  waiting: { color: '#10aeff', shapes: [DISC, { ...ON_DISC, d: CLOCK }] },
  waiting_circle: { color: '#10aeff', shapes: [RING, { ...LINE, d: CLOCK }] },
  cancel: { color: '#f43530', shapes: [RING, { ...LINE, d: CROSS }] },
  circle: { color: '#c9c9c9', shapes: [RING] },
  download: { color: '#09bb07', shapes: [RING, { ...LINE, d: DOWN }] },
  search: { color: '#b2b2b2', shapes: [{ ...LINE, tag: 'circle', cx: '10.5', cy: '10.5', r: '6.5' }, { ...LINE, d: 'M15.5 15.5L21 21' }] },
  clear: { color: '#b2b2b2', shapes: [DISC, { ...ON_DISC, d: CROSS }] },
};

export class Icon extends BuiltIn {
  static tag = 'icon';
  static props = { type: '', size: 23, color: '' };
  static reflect = ['type'];

  build() {
    this.#draw();
  }

  changed() {
    this.#draw();
  }

  #draw() {
    const icon = ICONS[this.props.type];
    this.el.replaceChildren();
    if (!icon) return;
    const svg = picture(this.doc, '0 0 24 24', icon.shapes, 'wx-icon-picture');
    const size = cssLength(this.props.size, this.screen.device);
    svg.style.width = size;
    svg.style.height = size;
    svg.style.color = this.props.color || icon.color;
    this.el.append(svg);
  }
}
