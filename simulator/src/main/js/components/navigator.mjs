import { BuiltIn, hoverOf, hoverProps } from './built-in.mjs';

export class Navigator extends BuiltIn {
  static tag = 'navigator';
  static props = {
    ...hoverProps('navigator-hover', 50, 600),
    target: 'self',
    url: '',
    openType: 'navigate',
    delta: 1,
    appId: '',
    path: '',
    extraData: null,
    version: 'release',
    shortLink: '',
  };
  static reflect = ['openType', 'url'];

  hover() {
    return hoverOf(this.props);
  }

  /** The logic layer routes (protocol.md, `nav` of a navigator). */
  activate() {
    const { target, url, openType, delta, appId, path, extraData, version, shortLink } = this.props;
    const props = { target, url, openType, delta, appId, path, extraData, version, shortLink };
    this.screen.send('nav', { type: 'navigator', page: this.page.id, t: this.node.id, props });
    return false;
  }
}
