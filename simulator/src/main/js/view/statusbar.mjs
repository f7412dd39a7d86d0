import { make, picture } from './dom.mjs';

const SIGNAL = [0, 1, 2, 3].map((bar) => ({
  tag: 'rect',
  x: String(bar * 4.6),
  y: String(8 - bar * 2.5),
  width: '3',
  height: String(3.5 + bar * 2.5),
  rx: '1',
}));

const WIFI = [
  { d: 'M8 2.2c2.2 0 4.3.9 5.9 2.4l1.2-1.2A10.2 10.2 0 0 0 8 .5C5.3.5 2.8 1.6.9 3.4l1.2 1.2A8.5 8.5 0 0 1 8 2.2z' },
  { d: 'M8 5.9c1.3 0 2.4.5 3.3 1.3l1.2-1.2A6.5 6.5 0 0 0 8 4.2c-1.7 0-3.3.7-4.5 1.8l1.2 1.2C5.6 6.4 6.7 5.9 8 5.9z' },
  { d: 'M8 9.5l2-2A2.9 2.9 0 0 0 8 6.7c-.8 0-1.5.3-2 .8z', transform: 'translate(0 1)' },
];

const BATTERY = [
  { tag: 'rect', x: '.5', y: '.5', width: '21', height: '10.5', rx: '3', fill: 'none', stroke: 'currentColor', 'stroke-opacity': '.4' },
  { tag: 'rect', x: '2', y: '2', width: '18', height: '7.5', rx: '1.8' },
  { tag: 'rect', x: '22.5', y: '3.8', width: '1.5', height: '4', rx: '.7', 'fill-opacity': '.5' },
];

/** Time, signal and battery at the top of the screen. */
export class StatusBar {
  constructor(screen) {
    this.screen = screen;
    const { doc } = screen;
    this.time = make(doc, 'span', 'status-time');
    this.icons = make(
      doc,
      'span',
      'status-icons',
      picture(doc, '0 0 17 12', SIGNAL, 'status-signal'),
      picture(doc, '0 0 16 12', WIFI, 'status-wifi'),
      picture(doc, '0 0 24 11.5', BATTERY, 'status-battery'),
    );
    this.element = make(doc, 'div', 'status-bar', this.time, this.icons);
    this.tick();
    this.clock = setInterval(() => this.tick(), 10_000);
  }

  tick() {
    const now = new Date();
    this.time.textContent = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
  }

  layout() {
    const height = this.screen.device.statusBarHeight;
    this.element.style.height = `${height}px`;
    this.element.hidden = height === 0; // a phone's browser draws its own
    this.element.dataset.cutout = this.screen.device.cutout ?? 'none';
  }

  /** @param {'black'|'white'} style */
  setTextStyle(style) {
    this.element.dataset.text = style;
  }
}
