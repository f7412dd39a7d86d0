import { check, equal } from './stage.mjs';

const rows = (e, count, height = 50) => Array.from({ length: count }, (_, i) => e('view', { id: `row${i}`, style: `height:${height}px` }, `row ${i}`));

/** Running animations without an end: each keeps the whole screen repainting. */
const blinking = (doc) => doc.getAnimations().filter(({ effect }) => effect.getTiming().iterations === Infinity).length;

export const tests = [
  {
    name: 'scroll-view: scroll, thresholds, scroll-into-view, scroll-top',
    async run(stage) {
      await stage.show((e) => [e('scroll-view', { scrollY: true, style: 'height:200px', on: { scroll: 1, scrolltolower: 1, scrolltoupper: 1 }, scrollTop: 120, ref: 's' }, ...rows(e, 20))]);
      const { main } = stage.node('s').component;
      equal(main.scrollTop, 120);
      const first = await stage.event('scroll');
      equal([first.scrollTop, first.scrollHeight, first.deltaY], [120, 1000, -120]);
      await stage.patch(['A', stage.ids.s, 'scrollIntoView', 'row19']);
      equal((await stage.event('scrolltolower')).direction, 'bottom');
      equal(main.scrollTop, 800);
      await stage.patch(['A', stage.ids.s, 'scrollTop', 0]);
      equal((await stage.event('scrolltoupper')).direction, 'top');
    },
  },
  {
    name: 'scroll-view: a mouse drags it; the page stands still',
    async run(stage) {
      await stage.show((e) => [e('scroll-view', { scrollY: true, style: 'height:200px', ref: 's' }, ...rows(e, 20)), e('view', { style: 'height:2000px' })]);
      stage.drag('s', 0, -80, { flick: false });
      equal([stage.node('s').component.main.scrollTop > 60, stage.page.win.scrollY], [true, 0]);
    },
  },
  {
    name: 'scroll-view: pull to refresh',
    async run(stage) {
      await stage.show((e) => [e('scroll-view', { scrollY: true, refresherEnabled: true, style: 'height:200px', on: { refresherrefresh: 1, refresherabort: 1, refresherrestore: 1 }, ref: 's' }, ...rows(e, 20))]);
      equal(blinking(stage.page.doc), 0, 'at rest');
      stage.drag('s', 0, 40);
      await stage.event('refresherabort');
      stage.drag('s', 0, 150);
      await stage.event('refresherrefresh');
      await stage.patch(['A', stage.ids.s, 'refresherTriggered', true]);
      equal(blinking(stage.page.doc), 3, 'while it refreshes');
      await stage.patch(['A', stage.ids.s, 'refresherTriggered', false]);
      await stage.event('refresherrestore');
      equal(blinking(stage.page.doc), 0, 'at rest again');
    },
  },
  {
    name: 'swiper: drag, circular wrap, current from the logic layer, autoplay',
    async run(stage) {
      await stage.show((e) => [e('swiper', { circular: true, duration: 30, on: { change: 1, animationfinish: 1, transition: 1 }, ref: 's' }, ...[0, 1, 2].map((i) => e('swiper-item', { itemId: `i${i}` }, `s${i}`)))]);
      stage.drag('s', -250, 0);
      equal(await stage.event('change'), { current: 1, currentItemId: 'i1', source: 'touch' });
      await stage.event('animationfinish');
      check(stage.events('transition').some(({ d }) => d.dx > 100), 'transition tells the way');
      stage.drag('s', 250, 0);
      await stage.event('animationfinish', 2);
      stage.drag('s', 250, 0);
      equal((await stage.event('change', 3)).current, 2);
      await stage.event('animationfinish', 3);
      await stage.patch(['A', stage.ids.s, 'current', 1]);
      equal(await stage.event('change', 4), { current: 1, currentItemId: 'i1', source: '' });
      await stage.patch(['A', stage.ids.s, 'interval', 30], ['A', stage.ids.s, 'autoplay', true]);
      equal((await stage.event('change', 5)).source, 'autoplay');
    },
  },
  {
    name: 'swiper: not circular stops at its ends; several items share the window',
    async run(stage) {
      await stage.show((e) => [e('swiper', { duration: 0, displayMultipleItems: 2, style: 'width:200px', on: { change: 1 }, ref: 's' }, ...[0, 1, 2].map((i) => e('swiper-item', { ref: `i${i}` }, `s${i}`)))]);
      equal([stage.el('i0').offsetWidth, stage.el('i1').getBoundingClientRect().left], [100, 100]);
      await stage.patch(['A', stage.ids.s, 'current', 9]);
      equal((await stage.event('change')).current, 1);
    },
  },
  {
    name: 'movable-view follows the finger inside its area',
    async run(stage) {
      await stage.show((e) => [e('movable-area', { style: 'width:200px;height:100px' }, e('movable-view', { direction: 'horizontal', style: 'width:50px;height:50px', on: { change: 1 }, ref: 'm' }))]);
      stage.drag('m', 500, 0, { flick: false });
      await stage.until(() => stage.events('change').some(({ d }) => d.x === 150), 'right end');
      equal(stage.events('change').map(({ d }) => d.y).every((y) => y === 0), true);
    },
  },
  {
    name: 'page: onPageScroll only when asked, reachBottom with the page’s distance, pageScrollTo',
    async run(stage) {
      await stage.show((e) => [e('view', { ref: 'a', style: 'height:3000px' }), e('view', { ref: 'b', style: 'height:100px' })], { config: { pageScroll: true, onReachBottomDistance: 100 } });
      stage.receive(['ui', { id: 5, name: 'pageScrollTo', args: { scrollTop: 300, duration: 0 }, page: 1 }]);
      await stage.until(() => stage.of('ui').some(({ id, ok }) => id === 5 && ok), 'answer');
      equal([stage.page.win.scrollY, stage.of('scroll')[0].top, stage.of('reachBottom').length], [300, 300, 0]);
      stage.receive(['ui', { id: 6, name: 'pageScrollTo', args: { n: stage.ids.b, duration: 50 }, page: 1 }]);
      await stage.until(() => stage.of('reachBottom').length === 1, 'reachBottom');
    },
  },
  {
    name: 'page: pulling down refreshes when the page allows it',
    async run(stage) {
      await stage.show((e) => [e('view', { ref: 'a', style: 'height:300px' })], { config: { enablePullDownRefresh: true } });
      equal(blinking(document), 0, 'at rest');
      stage.drag('a', 0, 150);
      await stage.until(() => stage.of('pullDown').length === 1, 'pullDown');
      equal(blinking(document), 3, 'while it refreshes');
      check(stage.page.frame.style.transform !== '', 'moved down');
      stage.receive(['ui', { id: 1, name: 'stopPullDownRefresh', args: {}, page: 1 }]);
      await stage.until(() => stage.page.frame.style.transform === '', 'moved back');
      equal(blinking(document), 0, 'at rest again');
    },
  },
];
