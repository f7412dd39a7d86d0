import { BuiltIn } from './built-in.mjs';
import { watchMedia } from '../view/media-query.mjs';

/** Content that leaves its place and stands above the whole page. */
export class RootPortal extends BuiltIn {
  static tag = 'root-portal';
  static props = { enable: true };

  build() {
    this.slot = this.make('div', 'wx-portal');
    this.slot.sampanParent = this.el;
    this.node.slot = this.slot;
  }

  attached() {
    this.#place();
  }

  changed() {
    if (this.el.isConnected) this.#place();
  }

  #place() {
    (this.props.enable ? this.doc.body : this.el).append(this.slot);
  }

  detached() {
    this.slot.remove();
    this.page.forget(this.slot);
  }
}

/** Shows its content while the window matches. */
export class MatchMedia extends BuiltIn {
  static tag = 'match-media';
  static props = { minWidth: null, maxWidth: null, width: null, minHeight: null, maxHeight: null, height: null, orientation: '' };

  attached() {
    this.#watch();
  }

  changed() {
    if (this.el.isConnected) this.#watch();
  }

  #watch() {
    this.release?.();
    this.release = watchMedia(this.page.win, this.props, (matches) => this.setStyle(matches ? '' : 'display:none'));
  }

  detached() {
    this.release?.();
  }
}

/** Page-level settings written as the first node of a page. */
export class PageMeta extends BuiltIn {
  static tag = 'page-meta';
  static props = {
    backgroundTextStyle: '',
    backgroundColor: '',
    backgroundColorTop: '',
    backgroundColorBottom: '',
    rootBackgroundColor: '',
    pageStyle: '',
    pageFontSize: '',
    rootFontSize: '',
    pageOrientation: '',
    scrollTop: '',
    scrollDuration: 300,
  };

  changed(name, value) {
    const { page, screen } = this;
    if (name === 'pageStyle') page.root.setStyle('component', value, screen.device);
    else if (name === 'rootFontSize') page.setPageValue('rootFontSize', value === 'system' ? '16px' : value);
    else if (name === 'pageFontSize') page.doc.body.style.fontSize = value === 'system' ? '16px' : value;
    else if (name === 'rootBackgroundColor') page.setPageValue('background', value);
    else if (name === 'backgroundColor') page.element.style.backgroundColor = value;
    else if (name === 'scrollTop' && value !== '') page.scroller.scrollTo(parseFloat(value) || 0, this.props.scrollDuration).then(() => this.emit('scrolldone', {}));
  }

  attached() {
    this.release?.();
    this.release = this.page.scroller.watch((top) => this.emit('scroll', { scrollTop: top }));
  }

  windowResized(size) {
    this.emit('resize', { size });
  }

  detached() {
    this.release?.();
  }
}

/** Settings of the navigation bar, inside `page-meta`. */
export class NavigationBarMeta extends BuiltIn {
  static tag = 'navigation-bar';
  static props = { title: '', loading: false, frontColor: '', backgroundColor: '', colorAnimationDuration: 0, colorAnimationTimingFunc: 'linear' };

  changed(name, value) {
    const { navigation } = this.page;
    if (name === 'title') navigation.setTitle(value);
    else if (name === 'loading') navigation.setLoading(value);
    else if (name === 'frontColor' || name === 'backgroundColor') {
      const { frontColor, backgroundColor, colorAnimationDuration, colorAnimationTimingFunc } = this.props;
      navigation.setColor({ frontColor, backgroundColor, animation: { duration: colorAnimationDuration, timingFunc: colorAnimationTimingFunc } });
      this.screen.pages.refreshChrome();
    }
  }
}

/** A sheet above the page (`page-container`). */
export class PageContainer extends BuiltIn {
  static tag = 'page-container';
  static props = { show: false, duration: 300, zIndex: 100, overlay: true, position: 'bottom', round: false, closeOnSlideDown: false, overlayStyle: '', customStyle: '' };

  build() {
    this.cover = this.make('div', 'wx-container-overlay');
    this.slot = this.make('div', 'wx-container-sheet');
    this.el.append(this.cover, this.slot);
    this.node.slot = this.slot;
    this.cover.addEventListener('click', () => this.emit('clickoverlay', {}));
    this.#draw();
  }

  changed(name, value) {
    this.#draw();
    if (name !== 'show' || !this.el.isConnected) return;
    const steps = value ? ['beforeenter', 'enter', 'afterenter'] : ['beforeleave', 'leave', 'afterleave'];
    for (const step of steps) this.emit(step, {});
  }

  #draw() {
    const { show, overlay, position, round, zIndex, overlayStyle, customStyle } = this.props;
    this.node.overrideClass('open', show);
    this.cover.hidden = !overlay;
    this.cover.style.cssText = `${overlayStyle};z-index:${zIndex}`;
    this.slot.className = `wx-container-sheet ${position}${round ? ' round' : ''}`;
    this.slot.style.cssText = `${customStyle};z-index:${zIndex}`;
  }
}
