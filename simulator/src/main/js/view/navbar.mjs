import { make, onPress, picture } from './dom.mjs';

const BACK = [{ d: 'M10.2 2.2 2.6 10l7.6 7.8', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }];
const HOME = [{ d: 'M3 9.6 10 3l7 6.6V17h-4.8v-4.6H7.8V17H3z', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linejoin': 'round' }];

/** Colours of the bar when the configuration names none, by theme. */
const DEFAULT_BACKGROUND = { light: '#ffffff', dark: '#191919' };

/** Dark or light text on a colour, for configurations that leave the text style out. */
function defaultTextStyle(theme) {
  return theme === 'dark' ? 'white' : 'black';
}

/** The navigation bar of one page. */
export class NavigationBar {
  constructor(screen, page) {
    this.screen = screen;
    this.page = page;
    this.overrides = {};
    this.homeHidden = false;
    this.loading = false;
    const { doc } = screen;
    this.back = make(doc, 'div', 'nav-button', picture(doc, '0 0 12 20', BACK, 'nav-back'));
    this.home = make(doc, 'div', 'nav-button', picture(doc, '0 0 20 20', HOME, 'nav-home'));
    this.back.dataset.role = 'back';
    this.home.dataset.role = 'home';
    this.spinner = make(doc, 'div', 'spinner nav-spinner');
    this.title = make(doc, 'span', 'nav-title-text');
    this.bar = make(doc, 'div', 'nav-bar', this.back, this.home, make(doc, 'div', 'nav-title', this.spinner, this.title));
    this.element = make(doc, 'div', 'nav', this.bar);
    onPress(this.back, () => screen.send('nav', { type: 'back' }));
    onPress(this.home, () => screen.send('nav', { type: 'home' }));
    this.layout();
    this.refresh();
  }

  get custom() {
    return this.#setting('navigationStyle') === 'custom';
  }

  #setting(name) {
    return this.overrides[name] ?? this.page.config[name] ?? this.screen.app.window?.[name];
  }

  get textStyle() {
    return this.#setting('navigationBarTextStyle') ?? defaultTextStyle(this.#theme());
  }

  #theme() {
    return this.screen.app.darkmode ? this.screen.theme : 'light';
  }

  get background() {
    return this.#setting('navigationBarBackgroundColor') ?? DEFAULT_BACKGROUND[this.#theme()];
  }

  layout() {
    const { device } = this.screen;
    this.element.style.height = `${device.statusBarHeight + device.navigationBarHeight}px`;
    this.bar.style.height = `${device.navigationBarHeight}px`;
    const side = device.width - device.menuButton.left;
    this.bar.style.setProperty('--capsule-side', `${side + 8}px`);
  }

  refresh() {
    this.element.classList.toggle('custom', this.custom);
    this.element.style.backgroundColor = this.background;
    this.element.dataset.text = this.textStyle;
    this.title.textContent = this.overrides.title ?? this.page.message.title ?? this.page.config.navigationBarTitleText ?? '';
    this.back.hidden = Boolean(this.page.message.first);
    this.home.hidden = this.homeHidden || !this.page.message.home || !this.back.hidden;
    this.spinner.hidden = !this.loading;
  }

  setTitle(title) {
    this.overrides.title = String(title ?? '');
    this.refresh();
  }

  /** @param {{frontColor?: string, backgroundColor?: string, animation?: {duration?: number, timingFunc?: string}}} args */
  setColor({ frontColor, backgroundColor, animation = {} }) {
    if (frontColor) this.overrides.navigationBarTextStyle = /^#fff(fff)?$/i.test(frontColor) ? 'white' : 'black';
    if (backgroundColor) this.overrides.navigationBarBackgroundColor = backgroundColor;
    const timing = { easeIn: 'ease-in', easeOut: 'ease-out', easeInOut: 'ease-in-out' }[animation.timingFunc] ?? 'linear';
    this.element.style.transition = animation.duration ? `background-color ${animation.duration}ms ${timing}` : '';
    this.refresh();
  }

  setLoading(loading) {
    this.loading = loading;
    this.refresh();
  }

  hideHome() {
    this.homeHidden = true;
    this.refresh();
  }
}
