import { check, equal } from './stage.mjs';

/** Types into a field as a keyboard does. */
function type(stage, ref, text) {
  const { field } = stage.node(ref).component;
  field.focus();
  field.value = text;
  field.dispatchEvent(new stage.page.win.Event('input', { bubbles: true }));
}

function key(stage, ref, name) {
  const { field } = stage.node(ref).component;
  field.dispatchEvent(new stage.page.win.KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
}

export const tests = [
  {
    name: 'button: a class of the app wins over the look of style v2 and the dark theme',
    async run(stage) {
      const sheet = [['style', { key: 'app.wxss', tokens: ['.own{background-color:rgb(1, 2, 3);color:rgb(4, 5, 6);font-weight:600}'] }]];
      await stage.show((e) => [e('button', { class: 'own', ref: 'own' }), e('button', { ref: 'plain' })], { styles: sheet, sheets: [['Y', 'app.wxss', '']], theme: 'dark' });
      const look = (ref) => stage.page.win.getComputedStyle(stage.el(ref));
      equal([look('own').backgroundColor, look('own').color, look('own').width], ['rgb(1, 2, 3)', 'rgb(4, 5, 6)', '184px']);
      equal(look('plain').backgroundColor, 'rgba(255, 255, 255, 0.1)');
    },
  },
  {
    name: 'input: input, confirm, and a value that the logic layer gives back',
    async run(stage) {
      await stage.show((e) => [e('input', { value: 'a', on: { input: 1, confirm: 1, focus: 1, blur: 1 }, ref: 'i' })]);
      type(stage, 'i', 'ab');
      const detail = await stage.event('input');
      equal([detail.value, detail.cursor], ['ab', 2]);
      await stage.patch(['A', stage.ids.i, 'value', 'AB']);
      equal(stage.node('i').component.field.value, 'AB');
      key(stage, 'i', 'Enter');
      equal((await stage.event('confirm')).value, 'AB');
    },
  },
  {
    name: 'WXML-ATTR-03: a built-in takes its properties by the dashed names that glass-easel keeps',
    async run(stage) {
      await stage.show((e) => [e('slider', { value: 50, 'show-value': true, ref: 's' }), e('slider', { value: 50, ref: 'none' })]);
      equal(stage.el('s').querySelector('.wx-slider-value').hidden, false);
      equal(stage.el('none').querySelector('.wx-slider-value').hidden, true);
    },
  },
  {
    name: 'placeholder: cut sideways, never its strokes below a low line',
    async run(stage) {
      await stage.show((e) => [e('input', { style: 'width:40px;line-height:100%', ref: 'n', placeholder: '请输入用户名请输入用户名' })]);
      const placeholder = stage.el('n').querySelector('.wx-placeholder');
      const { overflowX, overflowY } = stage.page.win.getComputedStyle(placeholder);
      equal([overflowX, overflowY], ['clip', 'visible']);
      check(placeholder.getBoundingClientRect().width <= 40, 'as wide as its field');
    },
  },
  {
    name: 'input types and maxlength filter what is typed; placeholder only when empty',
    async run(stage) {
      await stage.show((e) => [
        e('input', { type: 'number', on: { input: 1 }, ref: 'n', placeholder: 'x' }),
        e('input', { type: 'digit', on: { input: 1 }, ref: 'd' }),
        e('input', { password: true, maxlength: 3, ref: 'p' }),
        e('input', { maxlength: -1, ref: 'free' }),
      ]);
      const placeholder = stage.el('n').querySelector('.wx-placeholder');
      check(!placeholder.hidden, 'placeholder shows');
      type(stage, 'n', '1a2');
      type(stage, 'd', '1.5x');
      await stage.event('input', 2);
      equal(stage.events('input').map(({ d }) => d.value), ['12', '1.5']);
      check(placeholder.hidden, 'placeholder is hidden');
      equal([stage.node('p').component.field.type, stage.node('p').component.field.maxLength, stage.node('free').component.field.hasAttribute('maxlength')], ['password', 3, false]);
    },
  },
  {
    name: 'PP-EVT-06: the model message comes before the event',
    async run(stage) {
      await stage.show((e) => [e('input', { on: { input: 1 }, ref: 'i' })], { ops: ({ i }) => [['N', i, 'value']] });
      type(stage, 'i', 'q');
      await stage.event('input');
      equal(stage.sent.filter(([kind]) => kind === 'model' || kind === 'ev').map(([kind, payload]) => [kind, payload.f ?? payload.e, payload.d.value ?? payload.d]), [['model', 'value', 'q'], ['ev', 'input', 'q']]);
    },
  },
  {
    name: 'textarea: auto-height follows the text and linechange tells',
    async run(stage) {
      await stage.show((e) => [e('textarea', { autoHeight: true, on: { linechange: 1 }, ref: 't', value: 'one' })]);
      const before = stage.el('t').offsetHeight;
      equal((await stage.event('linechange')).lineCount, 1);
      await stage.patch(['A', stage.ids.t, 'value', 'one\ntwo\nthree']);
      equal((await stage.event('linechange', 2)).lineCount, 3);
      check(stage.el('t').offsetHeight > before * 2, 'grew');
    },
  },
  {
    name: 'checkbox, radio, label, switch and slider; the form collects and resets them',
    async run(stage) {
      await stage.show((e) => [
        e('form', { on: { submit: 1, reset: 1 } },
          e('checkbox-group', { name: 'fruit', on: { change: 1 }, ref: 'cg' }, e('label', { ref: 'label' }, e('checkbox', { value: 'apple', ref: 'c1' }), 'apple'), e('checkbox', { value: 'pear', checked: true, disabled: true, ref: 'c2' })),
          e('radio-group', { name: 'size', on: { change: 1 } }, e('radio', { value: 's', checked: true, ref: 'r1' }), e('radio', { value: 'l', ref: 'r2' })),
          e('switch', { name: 'on', on: { change: 1 }, ref: 'sw' }),
          e('slider', { name: 'vol', min: 10, max: 20, step: 5, value: 10, on: { change: 1 }, ref: 'sl' }),
          e('input', { name: 'text', value: 'v', ref: 'i' }),
          e('my-field', { formField: true, name: 'own', value: { a: 1 } }),
          e('button', { formType: 'submit', ref: 'submit' }, 'ok'),
          e('button', { formType: 'reset', ref: 'reset' }, 'reset')),
      ]);
      for (const ref of ['label', 'c2', 'r2', 'sw', 'sl']) stage.tap(ref);
      await stage.event('change', 4);
      equal(stage.events('change').map(({ d }) => d.value), [['apple', 'pear'], 'l', true, 15]);
      stage.tap('submit');
      const { value, fields } = await stage.event('submit');
      equal(value, { fruit: ['apple', 'pear'], size: 'l', on: true, vol: 15, text: 'v', own: { a: 1 } });
      equal(fields.fruit, stage.ids.cg);
      stage.tap('reset');
      await stage.event('reset');
      equal([stage.node('c1').component.props.checked, stage.node('r2').component.props.checked, stage.node('sw').component.props.checked, stage.node('i').component.field.value], [false, false, false, '']);
    },
  },
  {
    name: 'slider: dragging gives changing, then change',
    async run(stage) {
      await stage.show((e) => [e('slider', { on: { change: 1, changing: 1 }, ref: 's', value: 50 })]);
      stage.drag('s', 60, 0);
      await stage.event('change');
      const types = stage.of('ev').map(({ e }) => e);
      check(types.filter((type) => type === 'changing').length > 1 && types[types.length - 1] === 'change', types.join());
      check(stage.events('change')[0].d.value > 60, 'moved right');
    },
  },
  {
    name: 'picker: date columns depend on each other, cancel and confirm answer',
    async run(stage) {
      await stage.show((e) => [e('picker', { mode: 'date', value: '2023-01-31', start: '2020-01-01', end: '2030-12-31', on: { change: 1, cancel: 1 }, ref: 'p' }, e('view', { ref: 'in' }, 'pick'))]);
      stage.tap('in');
      await stage.until(() => stage.screen('.picker-sheet'), 'sheet');
      stage.click('.picker-cancel');
      await stage.event('cancel');
      stage.tap('in');
      await stage.until(() => stage.view.screen.picker, 'sheet again');
      equal([...stage.screen('.picker-column:first-child .picker-items').children].length, 11);
      const sheet = stage.view.screen.picker;
      sheet.setValue(1, 1);
      equal(sheet.indexes(), [3, 1, 30]);
      sheet.confirm();
      equal((await stage.event('change')).value, '2023-02-28');
    },
  },
  {
    name: 'picker: selector, multiSelector with columnchange, time, region',
    async run(stage) {
      const range = [{ n: 'a' }, { n: 'b' }];
      await stage.show((e) => [
        e('picker', { range, rangeKey: 'n', value: 1, on: { change: 1 }, ref: 's' }, 'x'),
        e('picker', { mode: 'multiSelector', range: [['a', 'b'], ['c', 'd']], value: [0, 1], on: { change: 1, columnchange: 1 }, ref: 'm' }, 'y'),
        e('picker', { mode: 'time', value: '09:05', start: '08:30', end: '10:10', on: { change: 1 }, ref: 't' }, 'z'),
        e('picker', { mode: 'region', value: ['广东省', '深圳市', '南山区'], on: { change: 1 }, ref: 'r' }, 'r'),
      ]);
      const open = async (ref) => {
        stage.node(ref).component.activate();
        await stage.until(() => stage.view.screen.picker, 'sheet');
        return stage.view.screen.picker;
      };
      (await open('s')).confirm();
      equal((await stage.event('change')).value, 1);
      const multi = await open('m');
      stage.screen('.picker-column:first-child').dispatchEvent(new WheelEvent('wheel', { deltaY: 10, cancelable: true }));
      equal(await stage.event('columnchange'), { column: 0, value: 1 });
      multi.confirm();
      equal((await stage.event('change', 2)).value, [1, 1]);
      (await open('t')).confirm();
      equal((await stage.event('change', 3)).value, '09:05');
      (await open('r')).confirm();
      equal(await stage.event('change', 4), { value: ['广东省', '深圳市', '南山区'], code: ['440000', '440300', '440305'], postcode: '518052' });
    },
  },
  {
    name: 'picker-view: a turned column reports all indexes',
    async run(stage) {
      const items = (e, texts) => texts.map((text) => e('view', {}, text));
      await stage.show((e) => [e('picker-view', { value: [1, 0], style: 'height:150px', on: { change: 1, pickstart: 1, pickend: 1 }, ref: 'pv' }, e('picker-view-column', { ref: 'c' }, ...items(e, ['a', 'b', 'c', 'd'])), e('picker-view-column', {}, ...items(e, ['x', 'y'])))]);
      stage.drag('c', 0, -40, { flick: false });
      equal((await stage.event('change')).value, [2, 0]);
      await stage.event('pickend');
      equal(stage.of('ev').map(({ e }) => e), ['pickstart', 'change', 'pickend']);
    },
  },
];
