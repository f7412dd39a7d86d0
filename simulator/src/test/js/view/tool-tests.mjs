import { check, equal } from './stage.mjs';

let asked = 0;

async function auto(stage, name, args) {
  const id = ++asked;
  stage.receive(['auto', { id, name, args: { page: 1, ...args } }]);
  await stage.until(() => stage.of('auto').some((answer) => answer.id === id), `auto ${name}`);
  return stage.of('auto').find((answer) => answer.id === id);
}

/** Kinds of messages in order, with the event type for events. */
const order = (stage) => stage.sent.map(([kind, payload]) => payload.e ?? kind);

export const tests = [
  {
    name: 'query: rect, size, scroll offset, properties, styles, viewport, lost nodes (FW-QRY-03)',
    async run(stage) {
      await stage.show((e) => [e('view', { ref: 'a', style: 'margin-left:10px;width:50px;height:20px;color:red' }), e('scroll-view', { scrollY: true, style: 'height:50px', ref: 's' }, e('view', { style: 'height:500px' })), e('input', { value: 'v', ref: 'i' })]);
      const items = [
        { n: [stage.ids.a], f: ['rect', 'size'], props: [], css: ['color'] },
        { n: [stage.ids.s, 9999], f: ['scrollOffset'], props: [], css: [] },
        { n: [stage.ids.i], f: [], props: ['value', 'maxlength'], css: [] },
        { n: 'viewport', f: ['size', 'scrollOffset'] },
      ];
      stage.receive(['query', { q: 3, page: 1, items }]);
      await stage.until(() => stage.of('query').length === 1, 'answer');
      const [{ q, r }] = stage.of('query');
      equal(q, 3);
      equal(r[0], [{ left: 10, top: 0, right: 60, bottom: 20, width: 50, height: 20, color: 'rgb(255, 0, 0)' }]);
      equal([r[1][0].scrollHeight, r[1][1]], [500, null]);
      equal(r[2], [{ value: 'v', maxlength: 140 }]);
      equal([r[3].width, r[3].height, r[3].scrollTop], [375, 724, 0]);
    },
  },
  {
    name: 'observers: intersection, media, off (FW-IO-01, FW-MQ-01)',
    async run(stage) {
      await stage.show((e) => [e('view', { style: 'height:2000px' }), e('view', { ref: 'a', style: 'height:100px' })]);
      stage.receive(
        ['observe', { ob: 1, page: 1, kind: 'intersection', nodes: [stage.ids.a], options: { thresholds: [0, 0.5, 1], initialRatio: 0, relativeTo: [{ n: 'viewport', margins: { bottom: 50 } }] } }],
        ['observe', { ob: 2, page: 1, kind: 'media', nodes: [], options: { maxWidth: 300 } }],
      );
      await stage.until(() => stage.of('observe').length === 1, 'media at once');
      equal(stage.of('observe')[0], { ob: 2, d: { matches: false } });
      stage.page.win.scrollTo(0, 2000);
      await stage.until(() => stage.of('observe').some(({ ob }) => ob === 1), 'intersection');
      const report = stage.of('observe').find(({ ob }) => ob === 1).d;
      check(report.n === stage.ids.a && report.intersectionRatio > 0 && report.boundingClientRect.height === 100, JSON.stringify(report));
      stage.receive(['observe', { ob: 1, off: true }]);
      equal(stage.view.screen.observers.size, 1);
    },
  },
  {
    name: 'auto: tap goes through the recogniser and is answered after its events',
    async run(stage) {
      await stage.show((e) => [e('view', { on: { touchstart: 1, touchend: 1, tap: 1 }, ref: 'a', style: 'height:40px' }, e('text', {}, 'hi'))]);
      equal((await auto(stage, 'tap', { n: stage.ids.a })).ok, true);
      equal(order(stage).slice(-4), ['touchstart', 'touchend', 'tap', 'auto']);
      await auto(stage, 'touch', { n: stage.ids.a, type: 'touchstart' });
      await auto(stage, 'touch', { n: stage.ids.a, type: 'touchcancel' });
      equal((await auto(stage, 'dom', { n: stage.ids.a, names: ['innerText', 'offsetHeight', 'nope.x'] })).r, ['hi', 40, null]);
      equal((await auto(stage, 'styles', { n: stage.ids.a, names: ['display', 'fontSize'] })).r, ['block', '16px']);
      equal((await auto(stage, 'rect', { n: stage.ids.a })).r, { left: 0, top: 0, width: 375, height: 40 });
      equal((await auto(stage, 'window', { names: ['innerWidth', 'document.documentElement.scrollTop'] })).r, [375, 0]);
      equal((await auto(stage, 'tap', { n: 999 })).r, 'element destroyed');
      equal((await auto(stage, 'tap', { page: 9, n: 1 })).r, 'page destroyed');
      equal((await auto(stage, 'chrome', { method: 'confirmModal' })).ok, false);
    },
  },
  {
    name: 'auto: element functions and states of built-ins',
    async run(stage) {
      await stage.show((e) => [
        e('input', { on: { input: 1 }, ref: 'i' }),
        e('scroll-view', { scrollY: true, style: 'height:50px', on: { scroll: 1 }, ref: 's' }, e('view', { style: 'height:500px' })),
        e('swiper', { duration: 0, on: { change: 1 }, ref: 'w' }, e('swiper-item', {}), e('swiper-item', {})),
        e('switch', { ref: 'k' }),
        e('slider', { ref: 'l' }),
      ]);
      const { i, s, w, k, l } = stage.ids;
      await auto(stage, 'call', { n: i, fn: 'input.input', args: ['typed'] });
      equal([stage.events('input')[0].d.value, (await auto(stage, 'props', { n: i, names: ['value', 'nope'] })).r], ['typed', ['typed', null]]);
      await auto(stage, 'call', { n: s, fn: 'scroll-view.scrollTo', args: [0, 120] });
      equal(stage.events('scroll')[0].d.scrollTop, 120);
      equal((await auto(stage, 'call', { n: s, fn: 'scroll-view.scrollTop' })).r, 120);
      await auto(stage, 'call', { n: w, fn: 'swiper.swipeTo', args: [1] });
      equal(stage.events('change')[0].d.current, 1);
      await auto(stage, 'call', { n: k, fn: 'switch.tap' });
      await auto(stage, 'call', { n: l, fn: 'slider.slideTo', args: [40] });
      equal([(await auto(stage, 'props', { n: k, names: ['checked'] })).r, (await auto(stage, 'props', { n: l, names: ['value'] })).r], [[true], [40]]);
      equal((await auto(stage, 'call', { n: k, fn: 'slider.slideTo' })).r, 'slider.slideTo not exists');
      await auto(stage, 'dispatch', { n: i, eventName: 'input', detail: { value: 'x' } });
      equal(stage.events('input')[1].d, { value: 'x' });
    },
  },
];
