/** Relations between components (framework.md 7.2). */

import { parentElement, walkElements } from "../tree/node.mjs";
import { behaviorOf } from "./behavior.mjs";
import { resolveFrom } from "../url.mjs";

const OPPOSITE = { parent: "child", child: "parent", ancestor: "descendant", descendant: "ancestor" };

export function createRelations() {
  function attached(component) {
    link(component, "linked");
  }

  function link(component, event) {
    const { relations } = component.def;
    for (const key of Object.keys(relations)) {
      const { type } = relations[key];
      if (type !== "parent" && type !== "ancestor") continue;
      const found = findAbove(component, key, type);
      if (found === null) continue;
      remember(component, key, found.component);
      remember(found.component, found.key, component);
      // FW-REL-02: the parent hears first.
      tell(found.component, found.key, event, component);
      tell(component, key, event, found.component);
    }
  }

  function detached(component) {
    if (component.links === null) return;
    for (const key of Object.keys(component.links)) {
      const { type } = component.def.relations[key];
      if (type !== "parent" && type !== "ancestor") continue;
      for (const above of [...component.links[key]]) unlink(component, key, above);
    }
  }

  function unlink(component, key, above) {
    component.links[key].delete(above);
    for (const otherKey of Object.keys(above.links || {})) {
      if (!above.links[otherKey].delete(component)) continue;
      tell(above, otherKey, "unlinked", component);
    }
    tell(component, key, "unlinked", above);
  }

  /** A move keeps the links within a list: both sides get `linkChanged`. */
  function moved(component) {
    if (component.links === null) return;
    for (const key of Object.keys(component.links)) {
      const { type } = component.def.relations[key];
      if (type !== "parent" && type !== "ancestor") continue;
      for (const above of component.links[key]) {
        for (const otherKey of Object.keys(above.links || {})) {
          if (above.links[otherKey].has(component)) tell(above, otherKey, "linkChanged", component);
        }
        tell(component, key, "linkChanged", above);
      }
    }
  }

  /** FW-REL-03: the nearest match; `parent` does not look through another component. */
  function findAbove(component, key, type) {
    for (let node = parentElement(component.host); node !== null; node = parentElement(node)) {
      const above = node.component;
      if (above === null) continue;
      if (isTarget(component, key, above)) {
        for (const otherKey of Object.keys(above.def.relations)) {
          const other = above.def.relations[otherKey];
          if (other.type === OPPOSITE[type] && isTarget(above, otherKey, component)) return { component: above, key: otherKey };
        }
      }
      if (type === "parent") return null;
    }
    return null;
  }

  /** FW-REL-01 */
  function isTarget(component, key, other) {
    const { target } = component.def.relations[key];
    if (target !== undefined && target !== null) {
      const behavior = behaviorOf(target);
      return behavior !== null && other.def.behaviors.includes(behavior);
    }
    return resolveFrom(component.def.path, key) === other.def.path;
  }

  function remember(component, key, other) {
    if (component.links === null) component.links = {};
    if (component.links[key] === undefined) component.links[key] = new Set();
    component.links[key].add(other);
  }

  function tell(component, key, event, other) {
    const handler = component.def.relations[key][event];
    if (handler) component.call(handler, [other.instance], `relations ${event}`);
  }

  /** Linked components in tree order. */
  function linkedTo(component, key) {
    const links = component.links === null ? undefined : component.links[key];
    if (links === undefined || links.size === 0) return [];
    if (links.size === 1) return [...links];
    const ordered = [];
    walkElements(component.host, (node) => {
      if (node.component !== null && links.has(node.component)) ordered.push(node.component);
    });
    return ordered;
  }

  return { attached, detached, moved, linkedTo };
}
