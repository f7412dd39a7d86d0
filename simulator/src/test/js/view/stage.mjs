import { bootView } from '../../../main/js/view/main.mjs';
import { TreeWriter, boot, page, patch, route } from './screens.mjs';

/** How long a test waits for something to show up, ms. */
const PATIENCE_MS = 8000;

export function check(condition, message) {
  if (!condition) throw new Error(message);
}

export function equal(actual, expected, what = 'value') {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

/** One booted view layer with a recording host: the logic layer's place is taken by the test. */
export class Stage {
  /** @param {{baseCss: string, screenCss: string}} sheets */
  static async open(sheets, wxs = {}) {
    document.getElementById('screen')?.remove();
    const stage = new Stage();
    stage.sent = [];
    stage.view = bootView({
      ...sheets,
      send: (json) => stage.sent.push(...JSON.parse(json)),
      loadWxs: async (id) => globalThis.defineWxs(id, wxs[id]),
      resourceUrl: (path) => `/resources/${path}`,
    });
    await stage.until(() => stage.of('ready').length === 1, 'ready');
    return stage;
  }

  /** Shows page 1 with these subtrees; `e` writes them and `ids` names their nodes. */
  async show(roots, options = {}) {
    const writer = new TreeWriter();
    const ops = roots(writer.el.bind(writer)).map((root) => ['M', 0, -1, root]);
    this.ids = writer.ids;
    this.writer = writer;
    this.receive(boot(options), ...(options.styles ?? []), page(1, options), route(1), patch(1, 1, [...(options.sheets ?? []), ...ops, ...(options.ops?.(writer.ids) ?? [])]));
    this.seq = 1;
    await this.acked();
  }

  receive(...messages) {
    this.view.receive(JSON.stringify(messages));
  }

  async patch(...ops) {
    this.seq += 1;
    this.receive(patch(1, this.seq, ops, [this.seq]));
    await this.acked();
  }

  acked() {
    return this.until(() => this.of('ack').some((ack) => ack.seq === (this.seq ?? 1)), `ack ${this.seq}`);
  }

  of(kind) {
    return this.sent.filter((message) => message[0] === kind).map((message) => message[1]);
  }

  events(type) {
    return this.of('ev').filter((event) => event.e === type);
  }

  /** Waits for an event of this type and gives its detail. */
  async event(type, count = 1) {
    await this.until(() => this.events(type).length >= count, `event ${type}`);
    return this.events(type)[count - 1].d;
  }

  until(condition, what) {
    return new Promise((resolve, reject) => {
      const end = performance.now() + PATIENCE_MS;
      const look = () => {
        if (condition()) resolve();
        else if (performance.now() > end) reject(new Error(`never: ${what}; sent ${JSON.stringify(this.sent).slice(-1500)}`));
        else setTimeout(look, 5);
      };
      look();
    });
  }

  get page() {
    return this.view.screen.pages.find(1);
  }

  node(ref) {
    return this.page.node(this.ids[ref]);
  }

  el(ref) {
    return this.node(ref).el;
  }

  style(ref) {
    return this.page.win.getComputedStyle(this.el(ref));
  }

  centre(ref) {
    const { left, top, width, height } = this.el(ref).getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  }

  /** A mouse event at a point of the page's window, as the desktop makes them. */
  mouse(type, [clientX, clientY], target = null) {
    const { win, doc } = this.page;
    const buttons = type === 'mouseup' ? 0 : 1;
    const event = new win.MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY, button: 0, buttons });
    (target ?? doc.elementFromPoint(clientX, clientY) ?? doc.body).dispatchEvent(event);
    return event;
  }

  tap(ref) {
    const at = this.centre(ref);
    this.mouse('mousedown', at, this.el(ref));
    this.mouse('mouseup', at, this.el(ref));
  }

  /** Drags from the middle of a node; the finger rests before it leaves, so nothing is thrown. */
  drag(ref, dx, dy, { flick = true } = {}) {
    const [x, y] = this.centre(ref);
    const element = this.el(ref);
    this.mouse('mousedown', [x, y], element);
    for (let i = 1; i <= 8; i++) this.mouse('mousemove', [x + (dx * i) / 8, y + (dy * i) / 8], element);
    if (!flick) this.page.gestures.session.samples = [];
    this.mouse('mouseup', [x + dx, y + dy], element);
  }

  click(selector) {
    const found = this.screen(selector);
    check(found, `no ${selector} on the screen`);
    found.click();
  }

  /** The newest match in the screen document: an older sheet may still be leaving. */
  screen(selector) {
    return [...document.querySelectorAll(`#screen ${selector}`)].pop() ?? null;
  }
}
