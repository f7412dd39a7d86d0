import { make, onPress, picture } from './dom.mjs';

/** The menu button at the top right: “more” and “close”. */
export class Capsule {
  constructor(screen) {
    this.screen = screen;
    const { doc } = screen;
    const dots = picture(doc, '0 0 20 20', [
      { tag: 'circle', cx: '3.6', cy: '10', r: '1.7' },
      { tag: 'circle', cx: '10', cy: '10', r: '3' },
      { tag: 'circle', cx: '16.4', cy: '10', r: '1.7' },
    ]);
    const close = picture(doc, '0 0 20 20', [
      { tag: 'circle', cx: '10', cy: '10', r: '8', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' },
      { tag: 'circle', cx: '10', cy: '10', r: '3.2' },
    ]);
    this.menu = make(doc, 'div', 'capsule-side', dots);
    this.close = make(doc, 'div', 'capsule-side', close);
    this.menu.id = 'capsule-menu';
    this.close.id = 'capsule-close';
    this.element = make(doc, 'div', 'capsule', this.menu, make(doc, 'div', 'capsule-line'), this.close);
    onPress(this.menu, () => screen.send('nav', { type: 'menu' }));
    onPress(this.close, () => screen.send('nav', { type: 'close' }));
  }

  layout() {
    const { menuButton } = this.screen.device;
    const { style } = this.element;
    for (const side of ['left', 'top', 'width', 'height']) style[side] = `${menuButton[side]}px`;
    style.borderRadius = `${menuButton.height / 2}px`;
  }

  setTextStyle(textStyle) {
    this.element.dataset.text = textStyle;
  }
}
