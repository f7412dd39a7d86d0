import { hideToast, showToast } from './toast.mjs';
import { showModal } from './modal.mjs';
import { showActionSheet } from './actionsheet.mjs';
import { loadFontFace } from './fonts.mjs';
import { previewImage } from './preview-image.mjs';
import { confirmSheet, showNotice, showShareSheet } from './sheets-ui.mjs';

/** Chrome calls by name: each gets the screen, the arguments and the page it was made for. */
const CALLS = {
  showToast,
  hideToast,
  showLoading: (screen, args) => showToast(screen, { ...args, icon: 'loading', duration: 0, isLoading: true }),
  hideLoading: hideToast,
  showModal,
  showActionSheet,
  setNavigationBarTitle: (screen, { title }, page) => page.navigation.setTitle(title),
  setNavigationBarColor(screen, args, page) {
    page.navigation.setColor(args);
    screen.pages.refreshChrome();
  },
  showNavigationBarLoading: (screen, args, page) => page.navigation.setLoading(true),
  hideNavigationBarLoading: (screen, args, page) => page.navigation.setLoading(false),
  hideHomeButton: (screen, args, page) => page.navigation.hideHome(),
  setTabBarBadge: (screen, { index, text }) => screen.tabBar.change(index, { badge: String(text ?? '') }),
  removeTabBarBadge: (screen, { index }) => screen.tabBar.change(index, { badge: '' }),
  showTabBarRedDot: (screen, { index }) => screen.tabBar.change(index, { dot: true }),
  hideTabBarRedDot: (screen, { index }) => screen.tabBar.change(index, { dot: false }),
  setTabBarStyle: (screen, args) => screen.tabBar.setStyle(args),
  setTabBarItem(screen, { index, ...item }) {
    const { text, iconPath, selectedIconPath } = item;
    const given = Object.entries({ text, iconPath, selectedIconPath }).filter(([, value]) => value !== undefined);
    screen.tabBar.change(index, Object.fromEntries(given));
  },
  showTabBar: (screen) => screen.tabBar.setVisible(true),
  hideTabBar: (screen) => screen.tabBar.setVisible(false),
  pageScrollTo: (screen, args, page) => page.scroller.pageScrollTo(args),
  startPullDownRefresh: (screen, args, page) => page.pull.start(),
  stopPullDownRefresh: (screen, args, page) => page.pull.stop(),
  setBackgroundColor: (screen, args, page) => page.pull.setBackground(args),
  setBackgroundTextStyle: (screen, args, page) => page.pull.setTone(args),
  hideKeyboard: (screen, args, page) => page.doc.activeElement?.blur(),
  previewImage,
  previewMedia: previewImage,
  confirm: confirmSheet,
  showShareSheet,
  notice: showNotice,
  loadFontFace,
};

/**
 * Carries out one `ui` message and answers it.
 * @param {import('./screen.mjs').DeviceScreen} screen
 */
export async function callUi(screen, { id, name, args, page }) {
  const answer = (ok, r) => id && screen.send('ui', { id, ok, r });
  const call = CALLS[name];
  if (!call) return answer(false, 'not supported');
  try {
    const result = await call(screen, args ?? {}, screen.pages.find(page) ?? screen.pages.top);
    answer(true, result ?? {});
  } catch (error) {
    answer(false, String(error?.message ?? error));
  }
}
