import { make, onPress } from './dom.mjs';

/** The tab bar of the mini-program: its items and what calls changed about them. */
export class TabBarModel {
  constructor(screen) {
    this.screen = screen;
    const config = screen.app.tabBar;
    this.config = config ? { ...config } : null;
    this.items = (config?.list ?? []).map((item) => ({ ...item, badge: '', dot: false }));
    this.visible = true;
  }

  /** Whether tab pages have a bar of ours; a custom one is part of the page. */
  shows() {
    return Boolean(this.config) && !this.config.custom && this.items.length > 0;
  }

  get position() {
    return this.config?.position === 'top' ? 'top' : 'bottom';
  }

  change(index, patch) {
    const item = this.items[index];
    if (!item) throw new Error('invalid index');
    Object.assign(item, patch);
    this.screen.pages.refreshChrome();
  }

  setStyle(style) {
    for (const [name, value] of Object.entries(style)) if (value !== undefined) this.config[name] = value;
    this.screen.pages.refreshChrome();
  }

  setVisible(visible) {
    this.visible = visible;
    this.screen.pages.layout();
    this.screen.pages.refreshChrome();
  }
}

/** Index of the tab with this page path, -1 when there is none. */
export function tabIndexOf(screen, url) {
  const path = String(url ?? '').replace(/^\//, '').split('?')[0];
  return screen.tabBar.items.findIndex(({ pagePath }) => pagePath === path);
}

/** The tab bar as drawn on one tab page. */
export class TabBarView {
  constructor(screen, page) {
    this.screen = screen;
    this.page = page;
    this.element = make(screen.doc, 'div', 'tab-bar');
    this.layout();
  }

  layout() {
    const { device, tabBar } = this.screen;
    const top = tabBar.position === 'top';
    const { style } = this.element;
    this.element.dataset.position = tabBar.position;
    style.height = `${device.tabBarHeight + (top ? 0 : device.safeAreaInsets.bottom)}px`;
    style.top = top ? `${device.statusBarHeight + device.navigationBarHeight}px` : '';
    style.bottom = top ? '' : '0';
    this.refresh();
  }

  refresh() {
    const model = this.screen.tabBar;
    const dark = this.screen.theme === 'dark' && this.screen.app.darkmode;
    const { style } = this.element;
    this.element.hidden = !model.visible;
    style.backgroundColor = model.config.backgroundColor ?? (dark ? '#191919' : '#ffffff');
    this.element.dataset.border = model.config.borderStyle === 'white' ? 'white' : 'black';
    this.element.replaceChildren(...model.items.map((item, index) => this.#item(item, index)));
  }

  #item(item, index) {
    const { doc, tabBar } = this.screen;
    const selected = item.pagePath === this.page.path;
    const icon = selected ? (item.selectedIconPath ?? item.iconPath) : item.iconPath;
    const holder = make(doc, 'div', 'tab-icon');
    if (icon && tabBar.position === 'bottom') {
      const image = make(doc, 'img');
      image.src = this.screen.resourceUrl(`/${icon.replace(/^\//, '')}`);
      // A missing picture leaves its place empty, as on a phone.
      image.addEventListener('error', () => image.remove());
      holder.append(image);
    }
    if (item.badge) holder.append(make(doc, 'span', 'badge', item.badge.length > 4 ? '…' : item.badge));
    else if (item.dot) holder.append(make(doc, 'span', 'badge dot'));
    const text = make(doc, 'div', 'tab-text', item.text ?? '');
    const element = make(doc, 'div', `tab-item${icon ? '' : ' no-icon'}${selected ? ' selected' : ''}`, holder, text);
    element.style.color = (selected ? tabBar.config.selectedColor : tabBar.config.color) ?? '';
    onPress(element, () => this.screen.send('nav', { type: 'tab', index }));
    return element;
  }
}
