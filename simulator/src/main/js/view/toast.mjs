import { make, picture } from './dom.mjs';

const MARKS = {
  success: [{ d: 'M8 21.5 16.5 30 33 12.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '2.6', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }],
  error: [
    { tag: 'circle', cx: '20', cy: '20', r: '16', fill: 'none', stroke: 'currentColor', 'stroke-width': '2.6' },
    { d: 'M20 11v12M20 27.5v1.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '2.6', 'stroke-linecap': 'round' },
  ],
};

function iconOf(screen, { icon = 'success', image }) {
  const { doc } = screen;
  if (image) {
    const element = make(doc, 'img', 'toast-image');
    element.src = screen.resourceUrl(image, screen.pages.top?.path);
    return element;
  }
  if (icon === 'loading') return make(doc, 'div', 'spinner toast-spinner');
  if (icon === 'none') return null;
  return picture(doc, '0 0 40 40', MARKS[icon] ?? MARKS.success, 'toast-mark');
}

/** `wx.showToast` and `wx.showLoading`: one at a time; without duration it stays until it is hidden. */
export function showToast(screen, args) {
  hideToast(screen);
  const { doc } = screen;
  const icon = iconOf(screen, args);
  const box = make(doc, 'div', icon ? 'toast-box' : 'toast-box plain', icon, make(doc, 'div', 'toast-title', String(args.title ?? '')));
  const element = make(doc, 'div', args.mask ? 'toast mask' : 'toast', box);
  element.dataset.kind = args.isLoading ? 'loading' : 'toast';
  screen.overlayLayer.append(element);
  screen.toast = { element, timer: 0 };
  const duration = args.duration ?? 1500;
  if (duration > 0) screen.toast.timer = setTimeout(() => hideToast(screen), duration);
}

export function hideToast(screen) {
  if (!screen.toast) return;
  clearTimeout(screen.toast.timer);
  screen.toast.element.remove();
  screen.toast = null;
}
