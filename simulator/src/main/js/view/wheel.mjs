/** Part of the speed that a turning wheel keeps per millisecond. */
const DECAY = 0.995;
const SETTLE_MS = 200;

/**
 * One turning column: items of equal height in a window, the middle one is chosen.
 * The owner feeds drags and presses; the wheel tells when it starts and where it comes to rest.
 */
export class Wheel {
  /**
   * @param {HTMLElement} content moved element, its first item in the middle at offset 0
   * @param {{count: () => number, itemHeight: () => number, onStart?: () => void, onMove?: (index: number) => void, onRest: (index: number) => void}} owner
   */
  constructor(content, owner) {
    this.content = content;
    this.owner = owner;
    this.index = 0;
    this.offset = 0;
    this.turning = false;
  }

  #last() {
    return Math.max(0, this.owner.count() - 1);
  }

  #clamp(index) {
    return Math.min(this.#last(), Math.max(0, index));
  }

  /** Stands on an item at once, without a report. */
  set(index) {
    this.index = this.#clamp(Math.round(index) || 0);
    this.#move(-this.index * this.owner.itemHeight(), false);
  }

  #move(offset, animated) {
    this.offset = offset;
    this.content.style.transition = animated ? `transform ${SETTLE_MS}ms ease-out` : '';
    this.content.style.transform = `translateY(${offset}px)`;
    const index = this.#clamp(Math.round(-offset / (this.owner.itemHeight() || 1)));
    this.owner.onMove?.(index);
  }

  /** @returns {import('./drag.mjs').Drag} */
  drag() {
    const from = this.offset;
    this.#start();
    return {
      move: (_dx, dy) => this.#move(this.#soften(from + dy), false),
      end: ({ y }) => this.#throw(y),
    };
  }

  #soften(offset) {
    const end = -this.#last() * this.owner.itemHeight();
    if (offset > 0) return offset / 3;
    return offset < end ? end + (offset - end) / 3 : offset;
  }

  #start() {
    clearTimeout(this.timer);
    if (!this.turning) this.owner.onStart?.();
    this.turning = true;
  }

  /** Where a speed would carry the wheel, then to the nearest item. */
  #throw(speed) {
    const far = this.offset + speed / -Math.log(DECAY);
    this.rest(Math.round(-far / (this.owner.itemHeight() || 1)));
  }

  /** Turns to an item and reports it when the wheel stands. */
  rest(index) {
    if (!this.turning) this.#start();
    this.index = this.#clamp(index);
    this.#move(-this.index * this.owner.itemHeight(), true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.turning = false;
      this.owner.onRest(this.index);
    }, SETTLE_MS);
  }

  /** Turns by wheel steps of a mouse. */
  listenScroll(element) {
    element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        if (event.deltaY !== 0) this.rest(this.index + Math.sign(event.deltaY));
      },
      { passive: false },
    );
  }
}
