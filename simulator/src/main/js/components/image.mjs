import { BuiltIn } from './built-in.mjs';

/** Background geometry of each mode: [size, position]. */
const MODES = {
  scaleToFill: ['100% 100%', '0% 0%'],
  aspectFit: ['contain', 'center center'],
  aspectFill: ['cover', 'center center'],
  widthFix: ['100% 100%', '0% 0%'],
  heightFix: ['100% 100%', '0% 0%'],
  top: ['auto', 'center top'],
  bottom: ['auto', 'center bottom'],
  center: ['auto', 'center center'],
  left: ['auto', 'left center'],
  right: ['auto', 'right center'],
  'top left': ['auto', 'left top'],
  'top right': ['auto', 'right top'],
  'bottom left': ['auto', 'left bottom'],
  'bottom right': ['auto', 'right bottom'],
};

/** How far below the screen a lazy image starts to load, in screens. */
const LAZY_MARGIN = '300% 0px';

export class Image extends BuiltIn {
  static tag = 'image';
  static props = { src: '', mode: 'scaleToFill', lazyLoad: false, showMenuByLongpress: false, webp: false, fadeIn: false };
  static reflect = ['mode', 'src'];

  build() {
    this.picture = this.make('div', 'wx-image-picture');
    this.el.append(this.picture);
    this.natural = null;
    this.#applyMode();
  }

  changed(name) {
    if (name === 'mode') this.#applyMode();
    if (name === 'src') this.#wantSource();
  }

  #applyMode() {
    const [size, position] = MODES[this.props.mode] ?? MODES.scaleToFill;
    this.picture.style.backgroundSize = size;
    this.picture.style.backgroundPosition = position;
    this.#fix();
  }

  #wantSource() {
    this.lazy?.disconnect();
    if (!this.props.lazyLoad || this.props.src === '') {
      this.#load();
      return;
    }
    this.lazy = new this.page.win.IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.lazy.disconnect();
        this.#load();
      },
      { rootMargin: LAZY_MARGIN },
    );
    this.lazy.observe(this.el);
  }

  #load() {
    const wanted = this.props.src;
    const url = this.screen.resourceUrl(wanted, this.page.path);
    this.loader = null;
    if (url === '') {
      this.#show('');
      if (wanted !== '') this.#fail(wanted);
      return;
    }
    const loader = this.doc.createElement('img');
    this.loader = loader;
    loader.onload = () => {
      if (this.loader !== loader) return;
      this.natural = { width: loader.naturalWidth, height: loader.naturalHeight };
      this.#show(url);
      this.#fix();
      this.emit('load', { ...this.natural });
    };
    loader.onerror = () => {
      if (this.loader !== loader) return;
      this.#show('');
      this.#fail(wanted);
    };
    loader.src = url;
  }

  #show(url) {
    if (url === '') this.natural = null;
    this.picture.style.backgroundImage = url === '' ? '' : `url(${JSON.stringify(url)})`;
  }

  #fail(src) {
    this.emit('error', { errMsg: `GET ${src} 404 (Not Found)` });
    this.screen.warnOnce(`[image] failed to load ${src} (${this.page.path})`);
  }

  /** `widthFix` and `heightFix` give the box the picture's proportions; the other side may change at any time. */
  #fix() {
    const { mode } = this.props;
    this.resize?.disconnect();
    if (!this.natural || (mode !== 'widthFix' && mode !== 'heightFix') || this.natural.width === 0) {
      this.setStyle('');
      return;
    }
    const { width, height } = this.natural;
    const follow = () => {
      const box = this.el.getBoundingClientRect();
      if (mode === 'widthFix') this.setStyle(`height:${(box.width * height) / width}px`);
      else this.setStyle(`width:${(box.height * width) / height}px`);
    };
    this.resize = new this.page.win.ResizeObserver(follow);
    this.resize.observe(this.el);
    if (this.el.isConnected) follow();
  }

  longPressed() {
    if (!this.props.showMenuByLongpress || this.props.src === '') return;
    this.screen.showImageMenu(this.screen.resourceUrl(this.props.src, this.page.path));
  }

  detached() {
    this.loader = null;
    this.lazy?.disconnect();
    this.resize?.disconnect();
  }
}

export class CoverImage extends Image {
  static tag = 'cover-image';
}
