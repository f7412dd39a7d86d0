import { check, equal } from './stage.mjs';

export const tests = [
  {
    name: 'PP-EVT-01: an event is sent once, with the innermost node as target, only when the path listens',
    async run(stage) {
      await stage.show((e) => [e('view', { on: { tap: 1 }, ref: 'outer' }, e('view', { ref: 'inner' }, 'tap me')), e('view', { ref: 'deaf' }, 'deaf')]);
      stage.tap('deaf');
      stage.tap('inner');
      await stage.event('tap');
      equal(stage.of('ev').map(({ e, t }) => [e, t]), [['tap', stage.ids.inner]]);
      const [tap] = stage.events('tap');
      equal([Object.keys(tap.changed[0]), tap.o, tap.d.x], [['identifier', 'pageX', 'pageY', 'clientX', 'clientY', 'force'], 1, tap.changed[0].pageX]);
    },
  },
  {
    name: 'touchstart, touchmove, touchend, tap come in this order',
    async run(stage) {
      await stage.show((e) => [e('view', { on: { touchstart: 1, touchmove: 1, touchend: 1, tap: 1 }, ref: 'a', style: 'height:100px' })]);
      stage.tap('a');
      stage.drag('a', 40, 0);
      await stage.event('touchend', 2);
      equal(stage.of('ev').map(({ e }) => e), ['touchstart', 'touchend', 'tap', 'touchstart', 'touchmove', 'touchend']);
      equal(stage.events('touchend')[0].touches, []);
    },
  },
  {
    name: 'FW-EVT-03: longpress and longtap after 350 ms, then no tap when one was heard',
    async run(stage) {
      await stage.show((e) => [e('view', { on: { longpress: 1, longtap: 1, tap: 1 }, ref: 'a', style: 'height:50px' })]);
      stage.mouse('mousedown', stage.centre('a'));
      await stage.event('longtap');
      stage.mouse('mouseup', stage.centre('a'));
      stage.tap('a');
      await stage.event('tap');
      equal(stage.of('ev').map(({ e }) => e), ['longpress', 'longtap', 'tap']);
    },
  },
  {
    name: 'hover-class: shown while pressed, gone after the stay time, not for a finger that moves (components.md 4)',
    async run(stage) {
      const hover = { hoverClass: 'on', hoverStartTime: 10, hoverStayTime: 20 };
      await stage.show((e) => [e('view', { ...hover, ref: 'out' }, e('view', { ...hover, hoverStopPropagation: true, ref: 'a', style: 'height:60px' }))]);
      const has = (ref) => stage.el(ref).classList.contains('on');
      stage.mouse('mousedown', stage.centre('a'));
      await stage.until(() => has('a'), 'pressed state');
      check(!has('out'), 'stopped above');
      await stage.patch(['C', stage.ids.a, 'fresh']);
      check(has('a') && stage.el('a').classList.contains('fresh'), 'survives an update of the class');
      stage.mouse('mouseup', stage.centre('a'));
      await stage.until(() => !has('a'), 'end of the pressed state');
      stage.mouse('mousedown', stage.centre('a'));
      await stage.until(() => has('a'), 'pressed again');
      stage.mouse('mousemove', [stage.centre('a')[0] + 30, stage.centre('a')[1]]);
      check(!has('a'), 'a moving finger presses nothing');
      stage.mouse('mouseup', stage.centre('a'));
    },
  },
  {
    name: 'PP-EVT-04: a caught touchmove keeps the page from scrolling',
    async run(stage) {
      const tall = 'height:3000px';
      await stage.show((e) => [e('view', { ref: 'free', style: 'height:100px' }), e('view', { ref: 'caught', on: { touchmove: 4 }, style: 'height:100px' }), e('view', { style: tall })]);
      stage.drag('caught', 0, -60, { flick: false });
      equal(stage.page.win.scrollY, 0);
      stage.drag('free', 0, -60, { flick: false });
      check(stage.page.win.scrollY > 40, 'the free part scrolls with the mouse');
    },
  },
  {
    name: 'transitionend and animationend reach the node (FW-EVT-02)',
    async run(stage) {
      const styles = [['style', { key: 'app.wxss', tokens: ['@keyframes k{to{opacity:0}}.a{animation:k 20ms}.t{transition:width 20ms;width:10px}.t.w{width:50px}'] }]];
      await stage.show((e) => [e('view', { class: 'a', on: { animationend: 1 } }), e('view', { class: 't', ref: 't', on: { transitionend: 1 } })], { styles, sheets: [['Y', 'app.wxss', '']] });
      await stage.event('animationend');
      stage.el('t').getBoundingClientRect();
      await stage.patch(['C', stage.ids.t, 't w']);
      await stage.event('transitionend');
    },
  },
  {
    name: 'a disabled button gives no tap and no pressed state',
    async run(stage) {
      await stage.show((e) => [e('button', { disabled: true, on: { tap: 1 }, ref: 'off' }, 'off'), e('button', { openType: 'share', on: { tap: 1 }, ref: 'on' }, 'on')]);
      stage.tap('off');
      stage.tap('on');
      await stage.until(() => stage.of('open').length === 1, 'open');
      equal(stage.events('tap').map(({ t }) => t), [stage.ids.on]);
      equal([stage.of('open')[0].t, stage.of('open')[0].type], [stage.ids.on, 'share']);
    },
  },
  {
    name: 'a navigator asks for the route after the tap event; a caught tap does not reach it',
    async run(stage) {
      await stage.show((e) => [e('navigator', { url: '/pages/b/b?x=1', openType: 'redirect', ref: 'n' }, e('view', { ref: 'in' }, 'go'), e('view', { on: { tap: 4 }, ref: 'catch' }, 'no'))]);
      stage.tap('catch');
      stage.tap('in');
      await stage.until(() => stage.of('nav').length > 0, 'nav');
      equal(stage.of('nav').map(({ type, props }) => [type, props.url, props.openType]), [['navigator', '/pages/b/b?x=1', 'redirect']]);
    },
  },
];
