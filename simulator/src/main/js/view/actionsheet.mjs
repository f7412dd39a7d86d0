import { make, onPress, play } from './dom.mjs';

/**
 * `wx.showActionSheet`: resolves with the index of the chosen item, fails with `cancel`.
 * @returns {Promise<{tapIndex: number}>}
 */
export function showActionSheet(screen, args) {
  const { doc } = screen;
  return new Promise((resolve, reject) => {
    const sheet = make(doc, 'div', 'action-sheet');
    const mask = make(doc, 'div', 'mask dim', sheet);
    const close = async (finish) => {
      mask.classList.add('leaving');
      await play(sheet, [{ transform: 'translateY(0)' }, { transform: 'translateY(100%)' }], { duration: 200, easing: 'ease-in' });
      mask.remove();
      finish();
    };
    const cancel = () => close(() => reject(new Error('cancel')));
    if (args.alertText) sheet.append(make(doc, 'div', 'action-title', String(args.alertText)));
    (args.itemList ?? []).forEach((text, index) => {
      const item = make(doc, 'div', 'action-item', String(text));
      if (args.itemColor) item.style.color = args.itemColor;
      onPress(item, () => close(() => resolve({ tapIndex: index })));
      sheet.append(item);
    });
    const last = make(doc, 'div', 'action-item action-cancel', '取消');
    sheet.append(last);
    onPress(last, cancel);
    onPress(mask, cancel);
    onPress(sheet, () => undefined);
    screen.overlayLayer.append(mask);
    play(sheet, [{ transform: 'translateY(100%)' }, { transform: 'translateY(0)' }], { duration: 250, easing: 'ease-out' });
  });
}
