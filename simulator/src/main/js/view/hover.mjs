import { pathOf } from './node.mjs';

/** Pressed states (`hover-class`) of one page, timed as in components.md 4. */
export class HoverTracker {
  constructor(page) {
    this.page = page;
    /** @type {Array<{node: object, names: string[], timer: number, shown: boolean, stayMs: number}>} */
    this.pressed = [];
  }

  press(target) {
    this.cancel();
    for (const node of pathOf(target)) {
      const hover = node.component?.hover?.();
      if (!hover) continue;
      const names = hover.className.split(/\s+/).filter(Boolean);
      if (names.length > 0) this.#schedule(node, names, hover);
      if (hover.stopPropagation) return;
    }
  }

  #schedule(node, names, hover) {
    const entry = { node, names, shown: false, stayMs: hover.stayMs };
    entry.timer = setTimeout(() => this.#show(entry), hover.startMs);
    this.pressed.push(entry);
  }

  #show(entry) {
    entry.shown = true;
    for (const name of entry.names) entry.node.overrideClass(name, true);
  }

  #hide(entry) {
    for (const name of entry.names) entry.node.overrideClass(name, null);
  }

  /** The finger left the glass: what was too short to show is shown for its stay time. */
  release() {
    for (const entry of this.pressed) {
      clearTimeout(entry.timer);
      if (!entry.shown) this.#show(entry);
      setTimeout(() => this.#hide(entry), entry.stayMs);
    }
    this.pressed = [];
  }

  /** The finger moves: pressed states end at once. */
  cancel() {
    for (const entry of this.pressed) {
      clearTimeout(entry.timer);
      if (entry.shown) this.#hide(entry);
    }
    this.pressed = [];
  }
}
