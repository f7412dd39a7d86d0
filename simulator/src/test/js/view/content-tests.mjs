import { check, equal } from './stage.mjs';

const svg = (width, height) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/>`)}`;

export const tests = [
  {
    name: 'image: load tells the natural size, error tells failure, modes, widthFix',
    async run(stage) {
      await stage.show((e) => [e('image', { src: svg(200, 100), mode: 'widthFix', style: 'width:100px', on: { load: 1 }, ref: 'w' }), e('image', { src: 'data:image/png;base64,AAAA', on: { error: 1 } }), e('image', { mode: 'aspectFill', ref: 'f', style: 'width:10px;height:10px' })]);
      equal(await stage.event('load'), { width: 200, height: 100 });
      equal(stage.el('w').offsetHeight, 50);
      check('errMsg' in (await stage.event('error')), 'errMsg');
      const picture = stage.page.win.getComputedStyle(stage.el('f').firstChild);
      equal(picture.backgroundSize, 'cover');
    },
  },
  {
    name: 'image: pictures that do not load are told once per address',
    async run(stage) {
      const broken = (tail) => ({ src: `data:image/png;base64,${tail}`, on: { error: 1 } });
      await stage.show((e) => [e('image', broken('AAAA')), e('image', broken('AAAA')), e('image', broken('BBBB'))]);
      await stage.until(() => stage.events('error').length === 3, 'each element tells its own error');
      const told = stage.of('log').map(({ args }) => args[0].replace(/.*base64,(\w+).*/, '$1'));
      equal(told, ['AAAA', 'BBBB']);
    },
  },
  {
    name: 'rich-text: allowed parts only, from a string and from nodes',
    async run(stage) {
      const html = '<p style="color:red" onclick="x()">a<script>evil()</script><img src="javascript:1" onerror="x()"><a href="http://x">b</a></p><iframe src="x"></iframe>';
      const nodes = [{ name: 'div', attrs: { class: 'k', style: 'width:100rpx', onclick: 'x' }, children: [{ type: 'text', text: 'a&nbsp;&lt;b' }] }, { name: 'script', children: [] }, { name: '__proto__' }];
      await stage.show((e) => [e('rich-text', { nodes: html, ref: 'h' }), e('rich-text', { nodes, ref: 'n' })]);
      equal(stage.el('h').firstChild.innerHTML, '<p style="color: red;">a<img><a>b</a></p>');
      equal(stage.el('n').firstChild.innerHTML, '<div class="k" style="width: 50px;">a&nbsp;&lt;b</div>');
    },
  },
  {
    name: 'built-ins without a device are boxes with one notice per tag; unknown tags are inert',
    async run(stage) {
      await stage.show((e) => [e('camera', {}), e('camera', { ref: 'c' }, e('cover-view', { ref: 'in' }, 'x')), e('div', { ref: 'd' }, 'y')]);
      equal(stage.of('log').length, 1);
      check(stage.of('log')[0].args[0].includes('<camera>'), 'names the tag');
      check(stage.el('c').contains(stage.el('in')), 'children stay');
    },
  },
  {
    name: 'progress, icon, canvas draw themselves',
    async run(stage) {
      await stage.show((e) => [e('progress', { percent: 30, active: true, duration: 1, showInfo: true, on: { activeend: 1 }, ref: 'p' }), e('icon', { type: 'success', size: 40, color: 'red', ref: 'i' }), e('canvas', { style: 'width:80px;height:40px', ref: 'c' })]);
      equal((await stage.event('activeend')).curPercent, 30);
      equal(stage.el('i').firstChild.getBoundingClientRect().width, 40);
      const commands = [['=', 'fillStyle', '#ff0000'], ['fillRect', 0, 0, 80, 40], ['constructor', 'x']];
      stage.receive(['node', { id: 1, page: 1, n: stage.ids.c, method: 'canvas.draw', args: [commands] }], ['node', { id: 2, page: 1, n: stage.ids.c, method: 'canvas.imageData', args: [0, 0, 1, 1] }]);
      await stage.until(() => stage.of('node').length === 2, 'node answers');
      equal(stage.of('node').find(({ id }) => id === 1).ok, true);
      stage.receive(['node', { id: 3, page: 1, n: stage.ids.c, method: 'canvas.imageData', args: [5, 5, 1, 1] }]);
      await stage.until(() => stage.of('node').length === 3, 'pixels');
      equal(stage.of('node')[2].r, [255, 0, 0, 255]);
    },
  },
  {
    name: 'root-portal content leaves a clipped parent and goes with it',
    async run(stage) {
      await stage.show((e) => [e('view', { ref: 'v', on: { tap: 1 } }, e('root-portal', { ref: 'p' }, e('view', { ref: 'in' }, 'above')))]);
      check(!stage.el('v').contains(stage.el('in')), 'moved out');
      stage.tap('in');
      await stage.event('tap');
      await stage.patch(['R', [stage.ids.v]]);
      check(!stage.page.doc.body.textContent.includes('above') && !stage.page.nodes.has(stage.ids.in), 'gone');
    },
  },
  {
    name: 'createAnimation steps and animate keyframes (FW-ANI-01)',
    async run(stage) {
      await stage.show((e) => [e('view', { ref: 'a', style: 'width:10px', on: { transitionend: 1 } }), e('view', { ref: 'k', style: 'height:10px' })]);
      const actions = [{ animates: [{ type: 'translateX', args: [50] }, { type: 'style', args: ['width', '40px'] }], option: { transformOrigin: '0 0', transition: { duration: 30, timingFunction: 'linear', delay: 0 } } }];
      await stage.patch(['A', stage.ids.a, 'animation', { actions }]);
      await stage.event('transitionend');
      await stage.until(() => stage.style('a').width === '40px', 'end width');
      equal(stage.style('a').transform, 'matrix(1, 0, 0, 1, 50, 0)');
      stage.receive(['node', { id: 9, page: 1, n: stage.ids.k, method: 'animate', args: [[{ opacity: 1 }, { opacity: 0.5, translate: [10, '20rpx'] }], 30] }]);
      await stage.until(() => stage.of('node').length === 1, 'end of keyframes');
      equal([stage.style('k').opacity, stage.style('k').transform], ['0.5', 'matrix(1, 0, 0, 1, 10, 10)']);
      stage.receive(['node', { id: 10, page: 1, n: stage.ids.k, method: 'clearAnimation', args: [{}] }]);
      await stage.until(() => stage.style('k').opacity === '1', 'cleared');
    },
  },
  {
    name: 'button and input look as the base sheet says, in both styles',
    async run(stage) {
      await stage.show((e) => [e('button', { type: 'primary', ref: 'b' }, 'ok'), e('button', { size: 'mini', ref: 'm' }, 'ok'), e('input', { ref: 'i' })], { app: { style: '' } });
      equal([stage.el('b').offsetHeight, stage.style('b').backgroundColor, stage.style('b').fontSize, stage.style('m').display], [46, 'rgb(26, 173, 25)', '18px', 'inline-block']);
      stage.page.doc.documentElement.dataset.style = 'v2';
      equal([stage.el('b').offsetWidth, stage.style('b').backgroundColor], [184, 'rgb(7, 193, 96)']);
    },
  },
];
