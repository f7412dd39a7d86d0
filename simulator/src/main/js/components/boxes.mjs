import { BuiltIn } from './built-in.mjs';

/**
 * Built-ins of which the desktop shows a labelled box with their children: there is no camera,
 * map service or advertising here. Each tells so once in the console.
 */
class LabelledBox extends BuiltIn {
  static reflect = [];

  build() {
    this.label = this.make('div', 'wx-box-label', this.labelText());
    this.slot = this.make('div', 'wx-box-children');
    this.el.append(this.label, this.slot);
    this.node.slot = this.slot;
    this.node.overrideClass('wx-box', true);
  }

  changed() {
    this.label.textContent = this.labelText();
  }

  labelText() {
    return `<${this.constructor.tag}>`;
  }
}

const NOT_HERE = 'is shown as a box: there is no such device or service on the desktop';

export class Camera extends LabelledBox {
  static tag = 'camera';
  static props = { mode: 'normal', devicePosition: 'back', flash: 'auto', resolution: 'medium', frameSize: 'medium' };
  static notice = NOT_HERE;

  attached() {
    this.emit('initdone', { maxZoom: 1 });
  }
}

export class MapBox extends LabelledBox {
  static tag = 'map';
  static props = { latitude: 0, longitude: 0, scale: 16, markers: null, showLocation: false, polyline: null, circles: null, includePoints: null };
  static notice = NOT_HERE;

  labelText() {
    const { latitude, longitude, scale, markers } = this.props;
    return `map ${latitude}, ${longitude} (scale ${scale}, ${Array.isArray(markers) ? markers.length : 0} markers)`;
  }
}

export class Ad extends LabelledBox {
  static tag = 'ad';
  static props = { unitId: '', adType: 'banner', adIntervals: 0, adTheme: 'white' };
  static notice = NOT_HERE;

  labelText() {
    return `广告 ${this.props.unitId}`;
  }
}

export class AdCustom extends Ad {
  static tag = 'ad-custom';
}

export class OfficialAccount extends LabelledBox {
  static tag = 'official-account';
  static props = {};
  static notice = NOT_HERE;

  labelText() {
    return '公众号关注组件';
  }
}

export class LivePlayer extends LabelledBox {
  static tag = 'live-player';
  static props = { src: '', mode: 'live', autoplay: false, muted: false, orientation: 'vertical', objectFit: 'contain' };
  static notice = NOT_HERE;
}

export class LivePusher extends LabelledBox {
  static tag = 'live-pusher';
  static props = { url: '', mode: 'RTC', autopush: false };
  static notice = NOT_HERE;
}

export class Editor extends LabelledBox {
  static tag = 'editor';
  static props = { readOnly: false, placeholder: '' };
  static notice = 'is shown as a plain box without formatting';

  labelText() {
    return this.props.placeholder || 'editor';
  }

  attached() {
    this.emit('ready', {});
  }
}

/** A web page of the net: shown as its address, since its code must not run beside the view layer. */
export class WebView extends LabelledBox {
  static tag = 'web-view';
  static props = { src: '' };
  static notice = 'shows its address only: the page itself is not loaded in the simulator';

  labelText() {
    return `web-view ${this.props.src}`;
  }

  attached() {
    if (this.props.src) this.emit('load', { src: this.props.src });
  }
}

const MOCK_USER = { userNickName: '微信用户', userAvatarUrl: '', userGender: '0', userLanguage: 'zh_CN', userCity: '', userProvince: '', userCountry: '', groupName: '群聊' };

/** Open data of the person: the mock account's. */
export class OpenData extends BuiltIn {
  static tag = 'open-data';
  static props = { type: '', openGid: '', lang: 'en', defaultText: '', defaultAvatar: '' };

  changed() {
    const { type, defaultText, defaultAvatar } = this.props;
    if (type === 'userAvatarUrl') {
      const avatar = this.make('div', 'wx-open-avatar');
      if (defaultAvatar) avatar.style.backgroundImage = `url(${JSON.stringify(this.screen.resourceUrl(defaultAvatar, this.page.path))})`;
      this.el.replaceChildren(avatar);
    } else this.el.replaceChildren(MOCK_USER[type] || defaultText);
  }
}
