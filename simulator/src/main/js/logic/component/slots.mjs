/** The slots of one component's shadow tree (WXML-SLOT). */

import { collectSlots } from "../tree/node.mjs";
import { markChildren, slotNameFor } from "../tree/composed.mjs";

const NONE = Object.freeze([]);

export class SlotSet {
  /**
   * @param {import("./component.mjs").ComponentState} component
   * @param {boolean} multiple whether slot names count (option multipleSlots)
   */
  constructor(component, multiple) {
    this.component = component;
    this.multiple = multiple;
    this.count = 0;
    /** The slot in use, by name; by "" for all names when names do not count. */
    this.byName = null;
    /** Which slot is in use may have changed; `settle` finds out when the tree is complete again. */
    this.mustChoose = false;
  }

  nameOf(slot) {
    return this.multiple ? slot.v.name : "";
  }

  add(slot) {
    this.count++;
    if (this.byName === null) this.byName = new Map();
    const name = this.nameOf(slot);
    if (!this.byName.has(name)) {
      this.byName.set(name, slot);
      return;
    }
    // Another one has the name. While the tree grows for the first time, it stands earlier (WXML-SLOT-06).
    if (this.component.isCreated) this.mustChoose = true;
  }

  remove(slot) {
    this.count--;
    const name = this.nameOf(slot);
    if (this.byName.get(name) !== slot) return;
    this.byName.delete(name);
    if (this.count > 0) this.mustChoose = true;
  }

  renamed(slot) {
    this.choose();
    markChildren(slot.parent);
  }

  settle() {
    if (this.mustChoose) this.choose();
  }

  /** Finds the slots in use anew, in tree order. */
  choose() {
    this.mustChoose = false;
    const before = this.byName;
    this.byName = new Map();
    for (const slot of collectSlots(this.component.root, [])) {
      const name = this.nameOf(slot);
      if (!this.byName.has(name)) this.byName.set(name, slot);
    }
    for (const [name, slot] of before) {
      if (this.byName.get(name) !== slot && slot.parent !== null) markChildren(slot.parent);
    }
    for (const [name, slot] of this.byName) {
      if (before.get(name) !== slot) markChildren(slot.parent);
    }
  }

  isActive(slot) {
    return this.slotNamed(this.nameOf(slot)) === slot;
  }

  slotNamed(name) {
    if (this.byName === null) return null;
    if (this.mustChoose) this.choose();
    return this.byName.get(name) || null;
  }

  /** The slot that a node below the host is shown in, or null. */
  slotFor(node) {
    if (this.byName === null) return null;
    return this.slotNamed(this.multiple ? slotNameFor(node, this.component.host) : "");
  }

  active() {
    if (this.byName === null) return NONE;
    if (this.mustChoose) this.choose();
    return this.byName.values();
  }
}
