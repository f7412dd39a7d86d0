import { convertStyle, rpxToPx } from '../../../main/js/view/rpx.mjs';
import { IPHONE_5, IPHONE_X, patch } from './screens.mjs';
import { check, equal } from './stage.mjs';

const ANDROID = { width: 375, height: 700, brand: 'Pixel', pixelRatio: 3 };
const IPAD = { width: 768, height: 1024, brand: 'iPad', pixelRatio: 2 };
const page = (stage) => stage.page.doc.body;

export const tests = [
  {
    name: 'WXSS-RPX-02: the table of the specification',
    run() {
      const table = [[1, 0.5, 1, 1], [0.5, 0.5, 1, 1], [3, 1, 1, 3], [7, 3, 3, 7], [15, 7, 7, 15], [100, 50, 50, 102], [750, 375, 375, 768], [-1, -1, -1, -2], [-0.3, -1, -1, -1], [0, 0, 0, 0]];
      for (const [rpx, iphone, android, ipad] of table) {
        equal([rpxToPx(rpx, IPHONE_X), rpxToPx(rpx, ANDROID), rpxToPx(rpx, IPAD)], [iphone, android, ipad], `${rpx}rpx`);
      }
    },
  },
  {
    name: 'WXSS-RPX-01: what is converted in inline styles and what not',
    run() {
      const text = 'a:10rpx -20rpx .5rpx;b:calc(100% - 30rpx);c:"10rpx" url(10rpx.png) x10rpx 10rpxa 1e2rpx 10RPX;--d:7rpx';
      equal(convertStyle(text, IPHONE_X), 'a:5px -10px 0.5px;b:calc(100% - 15px);c:"10rpx" url(10rpx.png) x10rpx 10rpxa 1e2rpx 10RPX;--d:3px');
    },
  },
  {
    name: 'ops M T A C S I R V O keep the tree',
    async run(stage) {
      await stage.show((e) => [e('view', { ref: 'a', class: 'x' }, 'one'), e('view', { ref: 'b', style: 'width:100rpx' }, e('text', { ref: 't' }, 'two')), e('my-card', { ref: 'c', class: 'c1--host' })]);
      equal([...page(stage).children].map((el) => el.localName), ['wx-view', 'wx-view', 'wx-my-card']);
      equal(stage.style('b').width, '50px');
      const { a, b, c, t } = stage.ids;
      await stage.patch(['T', t - 0 + 1, 'TWO'], ['C', a, 'y z'], ['S', a, 'height:20rpx'], ['I', a, 'first'], ['V', t, a, -1], ['O', 0, [c, b, a]], ['R', [b]], ['M', 0, a, stage.writer.el('view', { ref: 'd' }, 'four')]);
      equal([...page(stage).children].map((el) => el.id || el.localName), ['wx-my-card', 'wx-view', 'first']);
      equal([stage.el('a').textContent, stage.el('a').className, stage.style('a').height], ['oneTWO', 'y z', '10px']);
      check(!stage.page.nodes.has(b), 'removed nodes are freed');
    },
  },
  {
    name: 'a gap in the numbers is refused and a snapshot goes on (PP-07)',
    async run(stage) {
      await stage.show((e) => [e('view', {}, 'old')]);
      stage.receive(patch(1, 3, [['M', 0, -1, [90, 'view', 0, 0, 0, 0, 0]]]));
      await stage.until(() => stage.of('resync').length === 1, 'resync');
      equal(stage.of('resync')[0], { page: 1, seq: 1 });
      stage.receive(['patch', { v: 1, page: 1, seq: 7, snapshot: true, ops: [['M', 0, -1, [91, 'view', 0, 0, 0, 0, [[92, 'new']]]]], ack: [] }]);
      stage.seq = 7;
      await stage.acked();
      equal(page(stage).textContent, 'new');
      await stage.patch(['T', 92, 'newer']);
      equal(page(stage).textContent, 'newer');
    },
  },
  {
    name: 'style sheets: order, prefix, host, rpx again after a change of the device (WXSS-COMP-09, WXSS-RPX-03)',
    async run(stage) {
      const styles = [
        ['style', { key: 'app.wxss', tokens: ['.', null, 'a{width:', 100, ';color:red}'] }],
        ['style', { key: 'c.wxss', tokens: ['.', null, 'a{color:green}', [], '{display:block;height:', 40, '}'] }],
        ['style', { key: 'pages/index/index.wxss', tokens: ['.', null, 'a{color:blue}'] }],
      ];
      const sheets = [['Y', 'app.wxss', ''], ['Y', 'pages/index/index.wxss', ''], ['Y', 'c.wxss', 'c1--', 'c1--host']];
      await stage.show((e) => [e('view', { ref: 'a', class: 'a' }), e('my-card', { ref: 'c', class: 'c1--host' }, e('view', { ref: 'in', class: 'c1--a' }))], { styles, sheets });
      equal([...stage.page.doc.querySelectorAll('style')].map((style) => style.dataset.key), ['base', 'app.wxss', 'c.wxss', 'pages/index/index.wxss']);
      equal([stage.style('a').color, stage.style('a').width, stage.style('in').color, stage.style('c').height], ['rgb(0, 0, 255)', '50px', 'rgb(0, 128, 0)', '20px']);
      stage.receive(['device', { device: IPHONE_5 }]);
      equal(stage.style('a').width, '42px');
      stage.receive(['style', { key: 'app.wxss', tokens: ['.', null, 'a{width:9px}'] }]);
      equal(stage.style('a').width, '9px');
    },
  },
  {
    name: 'prefers-color-scheme follows the simulated theme',
    async run(stage) {
      const styles = [['style', { key: 'app.wxss', tokens: ['.a{color:red}@media (prefers-color-scheme: dark){.a{color:blue}}'] }]];
      await stage.show((e) => [e('view', { ref: 'a', class: 'a' })], { styles, sheets: [['Y', 'app.wxss', '']] });
      equal(stage.style('a').color, 'rgb(255, 0, 0)');
      stage.receive(['theme', { theme: 'dark' }]);
      equal(stage.style('a').color, 'rgb(0, 0, 255)');
    },
  },
  {
    name: 'text: newlines, space and decode',
    async run(stage) {
      await stage.show((e) => [e('text', { ref: 'a' }, 'a\nb'), e('text', { ref: 'b', decode: true, space: 'nbsp' }, 'x  y&nbsp;&lt;&amp;lt;')]);
      equal(stage.style('a').whiteSpace.replace(' collapse', ''), stage.style('a').whiteSpace.includes('preserve') ? 'preserve-breaks' : 'pre-line');
      equal(stage.el('b').textContent, 'x\u00a0\u00a0y\u00a0<&lt;');
    },
  },
  {
    name: 'hidden, and a component that is not a built-in has no box of its own',
    async run(stage) {
      await stage.show((e) => [e('view', { ref: 'a', hidden: true }), e('my-card', { ref: 'c' })]);
      equal([stage.style('a').display, stage.style('c').display], ['none', 'inline']);
      await stage.patch(['A', stage.ids.a, 'hidden', false]);
      equal(stage.style('a').display, 'block');
    },
  },
];
