import { make, onPress, play } from './dom.mjs';

/** A sheet from below with a cancel and a confirm button. */
function bottomSheet(screen, kind, children, { confirmText, cancelText }) {
  const { doc } = screen;
  return new Promise((resolve) => {
    const cancel = make(doc, 'div', 'sheet-button', cancelText);
    const confirm = make(doc, 'div', 'sheet-button primary', confirmText);
    const sheet = make(doc, 'div', 'info-sheet', ...children, make(doc, 'div', 'sheet-buttons', cancel, confirm));
    const mask = make(doc, 'div', 'mask dim', sheet);
    const close = (confirmed) => {
      if (!screen.sheets.has(kind)) return;
      screen.sheets.delete(kind);
      mask.classList.add('leaving');
      play(sheet, [{ transform: 'translateY(0)' }, { transform: 'translateY(100%)' }], { duration: 200, easing: 'ease-in' }).then(() => mask.remove());
      resolve(confirmed);
    };
    screen.sheets.set(kind, close);
    cancel.dataset.role = 'cancel';
    confirm.dataset.role = 'confirm';
    onPress(cancel, () => close(false));
    onPress(confirm, () => close(true));
    onPress(sheet, () => undefined);
    screen.overlayLayer.append(mask);
    play(sheet, [{ transform: 'translateY(100%)' }, { transform: 'translateY(0)' }], { duration: 250, easing: 'ease-out' });
  });
}

/** Permission, payment, phone and jump questions (protocol.md 6, `confirm`). */
export async function confirmSheet(screen, { title = '', content = '', confirmText = '允许', cancelText = '拒绝', kind = 'authorize' }) {
  const { doc } = screen;
  const children = [make(doc, 'div', 'sheet-title', String(title)), make(doc, 'div', 'sheet-text', String(content))];
  const confirm = await bottomSheet(screen, kind, children, { confirmText, cancelText });
  return { confirm };
}

/** The share card that a friend would get. */
export async function showShareSheet(screen, { title = '', path = '', imageUrl = '' }) {
  const { doc } = screen;
  const picture = make(doc, 'div', 'share-picture');
  if (imageUrl) picture.style.backgroundImage = `url(${JSON.stringify(screen.resourceUrl(imageUrl, screen.pages.top?.path))})`;
  const card = make(doc, 'div', 'share-card', make(doc, 'div', 'share-title', String(title)), picture, make(doc, 'div', 'share-path', String(path)));
  const heading = make(doc, 'div', 'sheet-title', '发送给朋友');
  const sent = await bottomSheet(screen, 'share', [heading, card], { confirmText: '发送', cancelText: '取消' });
  if (!sent) throw new Error('cancel');
  return {};
}

/** A line that drops from the top and leaves by itself (vibration, a call). */
export function showNotice(screen, { text = '' }) {
  const banner = make(screen.doc, 'div', 'notice', String(text));
  screen.overlayLayer.append(banner);
  const steps = [{ transform: 'translateY(-120%)' }, { transform: 'none', offset: 0.1 }, { transform: 'none', offset: 0.9 }, { transform: 'translateY(-120%)' }];
  play(banner, steps, { duration: 2600 }).then(() => banner.remove());
}
