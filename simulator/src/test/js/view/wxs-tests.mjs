import { check, equal } from './stage.mjs';

const MODULE = `m.wxs`;

/** One module as the compiler hands it over (bundle.md 5). */
const wxs = {
  [MODULE](require, module) {
    module.exports = {
      onMove(event, owner) {
        const state = event.instance.getState();
        state.count = (state.count || 0) + 1;
        event.instance.setStyle({ marginLeft: `${state.count * 20}rpx` });
        event.instance.addClass('moved');
        owner.selectComponent('.peer').setStyle('height:10px');
        owner.callMethod('onCount', { count: state.count, kind: event.currentTarget.dataset.kind });
        event.instance.triggerEvent('counted', state.count);
        return state.count < 2;
      },
      onChange(value, old, owner, instance) {
        instance.setStyle({ width: `${value}px` });
        owner.callMethod('changed', [value, old === undefined ? 'none' : old]);
      },
      broken() {
        throw new Error('mine');
      },
    };
  },
};

export const tests = [
  {
    name: 'WXS-EVT: handler, state, style and class layer, callMethod, triggerEvent, stop by false',
    wxs,
    async run(stage) {
      stage.receive(['wxs', { ids: [MODULE] }]);
      const styles = [['style', { key: 'c.wxss', tokens: ['.', null, 'moved{height:', 40, '}'] }]];
      await stage.show(
        (e) => [e('my-card', { class: 'c1--host', ref: 'owner' }, e('view', { class: 'c1--box', on: { tap: 9 }, ref: 'a', style: 'margin-left:1px' }, 'x'), e('view', { class: 'c1--peer', ref: 'peer' }))],
        { styles, sheets: [['Y', 'c.wxss', 'c1--']], ops: ({ a, owner }) => [['X', a, 'tap', MODULE, 'onMove', owner], ['H', a, { kind: 'k' }]] },
      );
      stage.tap('a');
      await stage.event('tap');
      equal([stage.style('a').marginLeft, stage.style('a').height, stage.style('peer').height], ['10px', '20px', '10px']);
      equal(stage.of('wxs'), [{ page: 1, owner: stage.ids.owner, method: 'onCount', args: { count: 1, kind: 'k' } }]);
      equal(stage.of('trigger'), [{ page: 1, t: stage.ids.a, name: 'counted', detail: 1 }]);
      await stage.patch(['S', stage.ids.a, 'margin-left:2px'], ['C', stage.ids.a, 'c1--other']);
      equal([stage.style('a').marginLeft, stage.style('a').height], ['10px', '20px'], 'WXS-EVT-05: the layer survives updates');
      stage.tap('a');
      await stage.until(() => stage.of('wxs').length === 2, 'second call');
      await stage.patch();
      equal(stage.events('tap').length, 1, 'PP-EVT-05: the stopped event is not sent');
    },
  },
  {
    name: 'WXS-OBS: observers run at the start and after every set, also to an equal value',
    wxs,
    async run(stage) {
      stage.receive(['wxs', { ids: [MODULE] }]);
      await stage.show((e) => [e('view', { prop: 30, ref: 'a' })], { ops: ({ a }) => [['X', a, 'change:prop', MODULE, 'onChange', 0]] });
      equal(stage.style('a').width, '30px');
      await stage.patch(['A', stage.ids.a, 'prop', 40]);
      await stage.patch(['A', stage.ids.a, 'prop', 40]);
      equal(stage.of('wxs').map(({ args }) => args), [[30, 'none'], [40, 30], [40, 40]]);
    },
  },
  {
    name: 'WXS-MOD-02: a module that is asked for again keeps its state, a changed one starts anew',
    wxs: {
      'count.wxs'(require, module) {
        let count = 0;
        module.exports = { onTap: (event, owner) => owner.callMethod('counted', ++count) };
      },
    },
    async run(stage) {
      const ask = (more) => stage.receive(['wxs', { ids: ['count.wxs'], ...more }]);
      ask();
      await stage.show((e) => [e('view', { on: { tap: 9 }, ref: 'a' }, 'x')], { ops: ({ a }) => [['X', a, 'tap', 'count.wxs', 'onTap', 0]] });
      for (const again of [null, {}, { changed: true }]) {
        if (again) ask(again);
        await stage.patch();
        stage.tap('a');
      }
      await stage.until(() => stage.of('wxs').length === 3, 'three calls');
      equal(stage.of('wxs').map(({ args }) => args), [1, 2, 1]);
    },
  },
  {
    name: 'WXS-MOD-05: an error in a handler is reported and the event goes on [logs]',
    wxs,
    async run(stage) {
      stage.receive(['wxs', { ids: [MODULE] }]);
      await stage.show((e) => [e('view', { on: { tap: 9 }, ref: 'a' }, 'x')], { ops: ({ a }) => [['X', a, 'tap', MODULE, 'broken', 0]] });
      stage.tap('a');
      await stage.event('tap');
      check(stage.of('log').some(({ args }) => args[0].includes('m.wxs broken') && args[0].includes('mine')), 'reported');
    },
  },
];
