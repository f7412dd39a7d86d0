import { IPHONE_5, IPHONE_X, TAB_BAR, page, patch, route } from './screens.mjs';
import { check, equal } from './stage.mjs';

const inner = (stage) => [stage.page.win.innerWidth, stage.page.win.innerHeight];
const ui = (id, name, args = {}) => ['ui', { id, name, args, page: 1 }];
const blank = () => [];

export const tests = [
  {
    name: 'the page’s window is the screen minus its bars (devices.json rules)',
    async run(stage) {
      await stage.show(blank, { device: IPHONE_X });
      equal(inner(stage), [375, 724]);
      await stage.show(blank, { device: IPHONE_X, app: { tabBar: TAB_BAR }, isTab: true });
      equal(inner(stage), [375, 642]);
      await stage.show(blank, { device: IPHONE_X, config: { navigationStyle: 'custom' } });
      equal(inner(stage), [375, 812]);
      await stage.show(blank, { device: IPHONE_5, config: { navigationStyle: 'custom' }, app: { tabBar: TAB_BAR }, isTab: true });
      equal(inner(stage), [320, 520]);
      await stage.show(blank, { device: IPHONE_5, app: { tabBar: { ...TAB_BAR, custom: true } }, isTab: true });
      equal(inner(stage), [320, 504]);
      stage.receive(['device', { device: IPHONE_X }]);
      equal(inner(stage), [375, 724]);
    },
  },
  {
    name: 'navigation bar: title, colours, loading, back, home, capsule',
    async run(stage) {
      await stage.show(blank, { title: '标题', first: false, config: { navigationBarBackgroundColor: '#112233', navigationBarTextStyle: 'white' } });
      const nav = stage.screen('.nav');
      equal([stage.screen('.nav-title').textContent, getComputedStyle(nav).backgroundColor, stage.screen('.status-bar').dataset.text], ['标题', 'rgb(17, 34, 51)', 'white']);
      stage.receive(ui(1, 'setNavigationBarTitle', { title: '新' }), ui(2, 'setNavigationBarColor', { frontColor: '#000000', backgroundColor: '#ffffff' }), ui(3, 'showNavigationBarLoading'));
      await stage.until(() => stage.of('ui').length === 3, 'answers');
      equal([stage.screen('.nav-title').textContent, getComputedStyle(nav).backgroundColor, stage.screen('.status-bar').dataset.text, stage.screen('.nav-spinner').hidden], ['新', 'rgb(255, 255, 255)', 'black', false]);
      stage.click('[data-role=back]');
      stage.click('#capsule-close');
      await stage.until(() => stage.of('nav').length === 2, 'nav');
      equal(stage.of('nav').map(({ type }) => type), ['back', 'close']);
    },
  },
  {
    name: 'tab bar: items, badge, red dot, press, hide',
    async run(stage) {
      await stage.show(blank, { app: { tabBar: TAB_BAR }, isTab: true });
      stage.receive(ui(1, 'setTabBarBadge', { index: 1, text: '5' }), ui(2, 'showTabBarRedDot', { index: 0 }), ui(3, 'setTabBarItem', { index: 0, text: '主页' }), ui(4, 'setTabBarBadge', { index: 9, text: 'x' }));
      await stage.until(() => stage.of('ui').length === 4, 'answers');
      equal([...document.querySelectorAll('.tab-item')].map((item) => item.textContent), ['主页', '5我的']);
      check(stage.screen('.badge.dot'), 'red dot');
      equal(stage.of('ui').map(({ id, ok }) => `${id}${ok}`).sort(), ['1true', '2true', '3true', '4false']);
      stage.click('.tab-item:nth-child(2)');
      await stage.until(() => stage.of('nav').length === 1, 'nav');
      equal(stage.of('nav')[0], { type: 'tab', index: 1 });
      stage.receive(ui(5, 'hideTabBar'));
      equal(inner(stage), [375, 724]);
    },
  },
  {
    name: 'toast leaves by itself, loading stays, a new one replaces the old',
    async run(stage) {
      await stage.show(blank);
      stage.receive(ui(1, 'showLoading', { title: '加载中', mask: true }));
      equal([stage.screen('.toast').textContent, stage.screen('.toast').dataset.kind], ['加载中', 'loading']);
      stage.receive(ui(2, 'showToast', { title: '好', icon: 'none', duration: 40 }));
      equal(document.querySelectorAll('.toast').length, 1);
      await stage.until(() => !stage.screen('.toast'), 'end of the toast');
    },
  },
  {
    name: 'modal, editable modal, action sheet answer what was pressed',
    async run(stage) {
      await stage.show(blank);
      stage.receive(ui(1, 'showModal', { title: 'T', content: 'C', showCancel: true }));
      stage.click('.modal-button.confirm');
      await stage.until(() => stage.of('ui').length === 1, 'modal');
      equal([stage.of('ui')[0].r.confirm, stage.of('ui')[0].r.cancel], [true, false]);
      stage.receive(ui(2, 'showModal', { editable: true, placeholderText: 'p' }));
      stage.screen('.modal-field').value = 'typed';
      stage.click('.modal-button.confirm');
      await stage.until(() => stage.of('ui').length === 2, 'editable');
      equal(stage.of('ui')[1].r.content, 'typed');
      stage.receive(ui(3, 'showActionSheet', { itemList: ['A', 'B'] }));
      stage.click('.action-item:nth-child(2)');
      await stage.until(() => stage.of('ui').length === 3, 'sheet');
      equal(stage.of('ui')[2].r, { tapIndex: 1 });
      stage.receive(ui(4, 'showActionSheet', { itemList: ['A'] }));
      stage.click('.action-cancel');
      await stage.until(() => stage.of('ui').length === 4, 'cancelled sheet');
      equal([stage.of('ui')[3].ok, stage.of('ui')[3].r], [false, 'cancel']);
    },
  },
  {
    name: 'routes: only the top page is visible after a slide, destroyed pages are gone',
    async run(stage) {
      await stage.show((e) => [e('view', {}, 'one')]);
      stage.receive(page(2, { path: 'pages/b/b', title: 'B', first: false }), patch(2, 1, [['M', 0, -1, [1, 'view', 0, 0, 0, 0, [[2, 'two']]]]]), route(2, { type: 'navigateTo', hide: 1, animate: true }));
      await stage.until(() => stage.of('routeDone').some(({ page: id }) => id === 2), 'routeDone 2');
      equal([...document.querySelectorAll('.page')].map((el) => el.classList.contains('hidden')), [true, false]);
      stage.receive(route(1, { type: 'navigateBack', hide: 2, destroy: [2], animate: true }));
      await stage.until(() => stage.of('routeDone').filter(({ page: id }) => id === 1).length === 2, 'routeDone 1');
      equal([...document.querySelectorAll('.page')].map((el) => el.classList.contains('hidden')), [false]);
    },
  },
  {
    name: 'auto-focus waits until its page is shown; a change of the device tells the window size',
    async run(stage) {
      await stage.show(blank);
      const input = [1, 'input', { autoFocus: true }, 0, 0, { focus: 1 }, 0];
      stage.receive(page(2, { path: 'pages/b/b', first: false }), patch(2, 1, [['M', 0, -1, input]]), route(2, { type: 'navigateTo', hide: 1, animate: true }));
      await stage.until(() => stage.of('routeDone').some(({ page: id }) => id === 2), 'routeDone');
      equal(stage.view.screen.pages.find(2).doc.activeElement.localName, 'input');
      stage.receive(['device', { device: IPHONE_5 }]);
      await stage.until(() => stage.of('resize').length === 2, 'resize');
      equal(stage.of('resize')[0], { page: 1, size: { windowWidth: 320, windowHeight: 504, screenWidth: 320, screenHeight: 568 } });
    },
  },
  {
    name: 'preview, share sheet, permission sheet, notice, theme',
    async run(stage) {
      await stage.show(blank);
      stage.receive(ui(1, 'previewImage', { urls: ['data:,', 'data:,'], current: 1 }));
      equal(stage.screen('.preview-counter').textContent, '2 / 2');
      stage.click('.preview');
      check(!stage.screen('.preview'), 'closed by a tap');
      stage.receive(ui(2, 'confirm', { title: '获取位置', kind: 'authorize' }));
      stage.receive(['auto', { id: 1, name: 'chrome', args: { method: 'authorizeAllow' } }]);
      stage.receive(ui(3, 'showShareSheet', { title: '分享', path: '/a' }));
      stage.click('[data-role=cancel]');
      await stage.until(() => stage.of('ui').length === 3, 'answers');
      equal(stage.of('ui').map(({ id, ok, r }) => [id, ok, r]), [[1, true, {}], [2, true, { confirm: true }], [3, false, 'cancel']]);
      stage.receive(['theme', { theme: 'dark' }]);
      equal(getComputedStyle(stage.screen('.nav')).backgroundColor, 'rgb(25, 25, 25)');
    },
  },
  {
    name: 'a call that the screen does not know fails, an unknown message is reported [logs]',
    async run(stage) {
      await stage.show(blank);
      stage.receive(ui(1, 'noSuchCall'), ['nonsense', {}]);
      await stage.until(() => stage.of('ui').length === 1 && stage.of('log').length === 1, 'answers');
      equal(stage.of('ui')[0].ok, false);
    },
  },
];
