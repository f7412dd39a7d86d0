import { make, onPress, play } from './dom.mjs';
import { Wheel } from './wheel.mjs';

const ITEM_PX = 48;

/** One column of the sheet, dragged by pointers of the screen document. */
class SheetColumn {
  constructor(doc, onRest) {
    this.doc = doc;
    this.content = make(doc, 'div', 'picker-items');
    this.element = make(doc, 'div', 'picker-column', this.content);
    this.wheel = new Wheel(this.content, { count: () => this.texts.length, itemHeight: () => ITEM_PX, onRest });
    this.texts = [];
    this.wheel.listenScroll(this.element);
    this.element.addEventListener('pointerdown', (event) => this.#press(event));
  }

  #press(down) {
    this.element.setPointerCapture(down.pointerId);
    const drag = this.wheel.drag();
    let last = { y: down.clientY, t: performance.now() };
    let speed = 0;
    let moved = false;
    const move = (event) => {
      moved = moved || Math.abs(event.clientY - down.clientY) > 5;
      const now = performance.now();
      speed = (event.clientY - last.y) / Math.max(1, now - last.t);
      last = { y: event.clientY, t: now };
      drag.move(0, event.clientY - down.clientY);
    };
    const up = (event) => {
      this.element.removeEventListener('pointermove', move);
      this.element.removeEventListener('pointerup', up);
      this.element.removeEventListener('pointercancel', up);
      if (moved) drag.end({ x: 0, y: performance.now() - last.t > 80 ? 0 : speed });
      else this.#pick(event.clientY);
    };
    this.element.addEventListener('pointermove', move);
    this.element.addEventListener('pointerup', up);
    this.element.addEventListener('pointercancel', up);
  }

  #pick(clientY) {
    const { top, height } = this.element.getBoundingClientRect();
    const steps = Math.round((clientY - top - height / 2) / ITEM_PX);
    this.wheel.rest(this.wheel.index + steps);
  }

  show(texts, index) {
    this.texts = texts;
    this.content.replaceChildren(...texts.map((text) => make(this.doc, 'div', 'picker-item', text)));
    this.wheel.set(index);
  }
}

/**
 * The bottom sheet with wheels that `picker` opens.
 * @param {import('./screen.mjs').DeviceScreen} screen
 * @param {{title: string, columns: string[][], value: number[], onColumn?: (column: number, index: number, sheet: object) => void}} options
 * @returns {{done: Promise<number[]|null>, setColumn: Function, setValue: Function}} `done` gives the indexes, null when cancelled
 */
export function openPickerSheet(screen, { title, columns, value, onColumn }) {
  const { doc } = screen;
  const body = make(doc, 'div', 'picker-body');
  const cancel = make(doc, 'div', 'picker-action picker-cancel', '取消');
  const confirm = make(doc, 'div', 'picker-action picker-confirm', '确定');
  const head = make(doc, 'div', 'picker-head', cancel, make(doc, 'div', 'picker-title', title), confirm);
  const sheet = make(doc, 'div', 'picker-sheet', head, body);
  const mask = make(doc, 'div', 'mask dim', sheet);
  const handle = {};
  const wheels = columns.map((texts, column) => {
    const made = new SheetColumn(doc, (index) => onColumn?.(column, index, handle));
    made.show(texts, value[column] ?? 0);
    body.append(made.element);
    return made;
  });
  body.append(make(doc, 'div', 'picker-window'));
  handle.setColumn = (column, texts, index) => wheels[column]?.show(texts, index ?? wheels[column].wheel.index);
  handle.setValue = (column, index) => wheels[column]?.wheel.set(index);
  handle.indexes = () => wheels.map(({ wheel }) => wheel.index);
  handle.done = new Promise((resolve) => {
    const close = (result) => {
      if (screen.picker !== handle) return;
      screen.picker = null;
      mask.classList.add('leaving');
      resolve(result);
      play(sheet, [{ transform: 'translateY(0)' }, { transform: 'translateY(100%)' }], { duration: 200, easing: 'ease-in' }).then(() => mask.remove());
    };
    handle.close = () => close(null);
    handle.confirm = () => close(handle.indexes());
    onPress(cancel, () => close(null));
    onPress(confirm, () => close(handle.indexes()));
    onPress(mask, () => close(null));
    onPress(sheet, () => undefined);
  });
  screen.picker?.close();
  screen.picker = handle;
  screen.overlayLayer.append(mask);
  play(sheet, [{ transform: 'translateY(100%)' }, { transform: 'translateY(0)' }], { duration: 250, easing: 'ease-out' });
  return handle;
}
