import { BuiltIn } from './built-in.mjs';

/** Media events of the browser that the platform has under the same name. */
const SAME_EVENTS = ['play', 'pause', 'ended', 'waiting'];

/** What `video` and `audio` share: a media element of the browser and its events. */
class Media extends BuiltIn {
  buildMedia(tag) {
    const media = this.make(tag, `wx-media-${tag}`);
    media.preload = 'metadata';
    this.media = media;
    for (const type of SAME_EVENTS) media.addEventListener(type, () => this.emit(type, {}));
    media.addEventListener('timeupdate', () => this.emit('timeupdate', { currentTime: media.currentTime, duration: media.duration || 0 }));
    media.addEventListener('error', () => this.props.src && this.emit('error', { errMsg: `MEDIA_ERR_SRC_NOT_SUPPORTED ${this.props.src}` }));
    media.addEventListener('seeked', () => this.emit('seekcomplete', { position: media.currentTime }));
    media.addEventListener('loadedmetadata', () => this.emit('loadedmetadata', { width: media.videoWidth, height: media.videoHeight, duration: media.duration }));
  }

  changed(name, value) {
    const { media } = this;
    if (name === 'src') media.src = this.screen.resourceUrl(value, this.page.path);
    else if (name === 'loop' || name === 'muted' || name === 'autoplay' || name === 'controls') media[name] = value;
    else if (name === 'poster') media.poster = this.screen.resourceUrl(value, this.page.path);
  }

  play() {
    return this.media.play().catch((error) => this.emit('error', { errMsg: String(error.message) }));
  }

  pause() {
    this.media.pause();
  }

  stop() {
    this.media.pause();
    this.media.currentTime = 0;
  }

  seek(seconds) {
    this.media.currentTime = Number(seconds) || 0;
  }

  playbackRate(rate) {
    this.media.playbackRate = Number(rate) || 1;
  }

  detached() {
    this.media.pause();
  }
}

export class Video extends Media {
  static tag = 'video';
  static props = {
    src: '',
    controls: true,
    autoplay: false,
    loop: false,
    muted: false,
    initialTime: 0,
    objectFit: 'contain',
    poster: '',
    title: '',
    showCenterPlayBtn: true,
    showPlayBtn: true,
    showFullscreenBtn: true,
    showProgress: true,
    direction: 0,
    danmuList: null,
    enableDanmu: false,
    danmuBtn: false,
  };

  build() {
    this.buildMedia('video');
    this.media.controls = true;
    this.media.playsInline = true;
    this.slot = this.make('div', 'wx-media-children');
    this.el.append(this.media, this.slot);
    this.node.slot = this.slot;
    this.media.addEventListener('loadedmetadata', () => {
      if (this.props.initialTime > 0) this.media.currentTime = this.props.initialTime;
    });
  }

  changed(name, value, old) {
    if (name === 'objectFit') this.media.style.objectFit = value;
    else super.changed(name, value, old);
  }

  requestFullScreen({ direction = 0 } = {}) {
    this.node.overrideClass('wx-fullscreen', true);
    this.emit('fullscreenchange', { fullScreen: true, direction: direction === 0 ? 'vertical' : 'horizontal' });
  }

  exitFullScreen() {
    this.node.overrideClass('wx-fullscreen', null);
    this.emit('fullscreenchange', { fullScreen: false, direction: 'vertical' });
  }
}

export class Audio extends Media {
  static tag = 'audio';
  static props = { src: '', loop: false, controls: false, poster: '', name: '未知音频', author: '未知作者' };

  build() {
    this.buildMedia('audio');
    this.title = this.make('div', 'wx-audio-name', this.props.name);
    this.author = this.make('div', 'wx-audio-author', this.props.author);
    this.button = this.make('div', 'wx-audio-button');
    this.el.append(this.button, this.make('div', 'wx-audio-text', this.title, this.author), this.media);
  }

  changed(name, value, old) {
    if (name === 'name') this.title.textContent = value;
    else if (name === 'author') this.author.textContent = value;
    else if (name === 'controls') this.el.toggleAttribute('controls', value);
    else super.changed(name, value, old);
  }

  activate() {
    if (this.media.paused) this.play();
    else this.pause();
    return true;
  }

  setSrc(src) {
    this.changed('src', src);
  }
}
