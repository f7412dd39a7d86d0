import { make, onPress } from './dom.mjs';

/** `wx.previewImage`, `wx.previewMedia`: the pictures over the whole screen, turned by dragging, closed by a tap. */
export function previewImage(screen, args) {
  const { doc } = screen;
  const urls = args.urls ?? (args.sources ?? []).map(({ url }) => url);
  let at = typeof args.current === 'number' ? args.current : Math.max(0, urls.indexOf(args.current));
  const row = make(doc, 'div', 'preview-row', ...urls.map((url) => slide(screen, url)));
  const counter = make(doc, 'div', 'preview-counter');
  const mask = make(doc, 'div', 'mask preview', row, counter);
  const show = (index, animated) => {
    at = Math.min(urls.length - 1, Math.max(0, index));
    row.style.transition = animated ? 'transform 0.25s' : '';
    row.style.transform = `translateX(${-at * 100}%)`;
    counter.textContent = urls.length > 1 ? `${at + 1} / ${urls.length}` : '';
  };
  show(at, false);
  let from = 0;
  let moved = 0;
  mask.addEventListener('pointerdown', (event) => {
    from = event.clientX;
    moved = 0;
    mask.setPointerCapture(event.pointerId);
  });
  mask.addEventListener('pointermove', (event) => {
    if (event.buttons === 0) return;
    moved = event.clientX - from;
    row.style.transition = '';
    row.style.transform = `translateX(calc(${-at * 100}% + ${moved}px))`;
  });
  mask.addEventListener('pointerup', () => {
    if (Math.abs(moved) > 10) show(at + (moved < -50 ? 1 : moved > 50 ? -1 : 0), true);
  });
  onPress(mask, () => {
    if (Math.abs(moved) <= 10) mask.remove();
  });
  screen.overlayLayer.append(mask);
}

function slide(screen, url) {
  const image = make(screen.doc, 'img', 'preview-image');
  image.src = screen.resourceUrl(url, screen.pages.top?.path);
  image.draggable = false;
  return make(screen.doc, 'div', 'preview-slide', image);
}
