/** Hand-written message lists for the view layer (docs/contracts/protocol.md). */

export const IPHONE_X = {
  name: 'iPhone X', brand: 'iPhone', platform: 'ios', width: 375, height: 812, pixelRatio: 3, statusBarHeight: 44, navigationBarHeight: 44,
  tabBarHeight: 48, cutout: 'notch', safeAreaInsets: { top: 44, right: 0, bottom: 34, left: 0 }, menuButton: { width: 87, height: 32, top: 48, bottom: 80, left: 278, right: 365 },
};

export const IPHONE_5 = {
  name: 'iPhone 5', brand: 'iPhone', platform: 'ios', width: 320, height: 568, pixelRatio: 2, statusBarHeight: 20, navigationBarHeight: 44,
  tabBarHeight: 48, cutout: 'none', safeAreaInsets: { top: 20, right: 0, bottom: 0, left: 0 }, menuButton: { width: 87, height: 32, top: 24, bottom: 56, left: 223, right: 310 },
};

export const TAB_BAR = {
  color: '#7f7f7f', selectedColor: '#07c160', backgroundColor: '#f7f7f7', borderStyle: 'black',
  list: [
    { pagePath: 'pages/index/index', text: '首页', iconPath: 'home.png', selectedIconPath: 'home-on.png' },
    { pagePath: 'pages/mine/mine', text: '我的', iconPath: 'mine.png', selectedIconPath: 'mine-on.png' },
  ],
};

export function boot({ device = IPHONE_X, theme = 'light', app = {} } = {}) {
  return ['boot', { device, theme, app: { window: {}, tabBar: null, style: 'v2', darkmode: true, ...app }, appid: 'touristappid', base: '/' }];
}

export function page(id, { path = 'pages/index/index', title = '首页', config = {}, isTab = false, first = true } = {}) {
  return ['page', { page: id, path, title, config, isTab, first }];
}

export function route(show, { type = 'appLaunch', hide = null, destroy = [], animate = false } = {}) {
  return ['route', { type, show, hide, destroy, animate }];
}

export function patch(id, seq, ops, ack = []) {
  return ['patch', { v: 1, page: id, seq, ops, ack }];
}

/** Counts node ids up and writes subtrees: `tree('view', {class: 'a', tap: 1}, child…)`. */
export class TreeWriter {
  constructor() {
    this.next = 1;
    this.ids = {};
  }

  /** `on` names listeners; `ref` remembers the node's id under a name. */
  el(tag, { class: cls = 0, style = 0, on = null, ref = null, ...attrs } = {}, ...children) {
    const id = this.next++;
    if (ref) this.ids[ref] = id;
    const kids = children.map((child) => (typeof child === 'string' ? [this.next++, child] : child));
    return [id, tag, Object.keys(attrs).length ? attrs : 0, cls, style, on ?? 0, kids.length ? kids : 0];
  }
}

/** A page with `roots` mounted, on screen. */
export function shown(roots, options = {}) {
  const ops = roots.map((root) => ['M', 0, -1, root]);
  return [boot(options), page(1, options), route(1), patch(1, 1, [...(options.sheets ?? []), ...ops], [1])];
}
