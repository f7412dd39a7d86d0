/** Updates of an element's attributes: what goes to the view, what to the component it hosts. */

import {
  CHANGED_ATTRS,
  CHANGED_CLASS,
  CHANGED_DATASET,
  CHANGED_ID,
  CHANGED_STYLE,
} from "./node.mjs";
import { markChanged, markChildren } from "./composed.mjs";

/**
 * An object that was changed in place through a data path counts as set again: identity does not show it (`touched`).
 *
 * @param {import("./node.mjs").ShadowNode} node
 * @param {object|null} old
 * @param {object|null} now
 */
export function updateAttrs(node, old, now) {
  const touched = node.owner.touched;
  let received = null;
  if (now !== null) {
    for (const name of Object.keys(now)) {
      const value = now[name];
      const isSame = old !== null && old[name] === value && (touched === null || !touched.has(value));
      if (isSame && (value !== undefined || name in old)) continue;
      if (node.component === null) changeOfBuiltIn(node, name);
      else received = changeOfHost(node, name, value, received);
    }
  }
  if (node.owner.isMorphing && old !== null) received = dropMissing(node, old, now, received);
  if (received !== null) node.component.receive(received);
}

function changeOfBuiltIn(node, name) {
  switch (name) {
    case "class":
      markChanged(node, CHANGED_CLASS);
      return;
    case "style":
      markChanged(node, CHANGED_STYLE);
      return;
    case "id":
      markChanged(node, CHANGED_ID);
      return;
    case "slot":
      if (node.parent !== null) markChildren(node.parent);
      return;
    default:
      if (name.startsWith("data-")) {
        if (node.v.file !== null) markChanged(node, CHANGED_DATASET);
      } else if (!name.startsWith("mark:")) changedAttr(node, name);
  }
}

function changedAttr(node, name) {
  if (node.id === 0) return;
  markChanged(node, CHANGED_ATTRS);
  node.changedAttrs = node.changedAttrs || {};
  node.changedAttrs[name] = true;
}

/** @returns {object|null} properties that the hosted component must receive */
function changeOfHost(node, name, value, received) {
  const { def } = node.component;
  const property = def.propertyFor(name);
  const external = def.externalFor(name);
  if (external !== undefined) node.component.setExternalClass(external, value);
  if (property !== undefined) {
    received = received || {};
    received[property] = value;
    const isWatched = node.v.P.o !== undefined && node.v.P.o[property] !== undefined;
    if (isWatched || (def.isFormField && (property === "name" || property === "value"))) changedAttr(node, property);
  }
  if (name === "class" || name === "style" || name === "id" || name === "slot") changeOfBuiltIn(node, name);
  else if (property === undefined && external === undefined && (name === "hidden" || name.startsWith("data-"))) {
    changeOfBuiltIn(node, name);
  }
  return received;
}

function dropMissing(node, old, now, received) {
  for (const name of Object.keys(old)) {
    if (now !== null && name in now) continue;
    if (node.component === null) changeOfBuiltIn(node, name);
    else received = changeOfHost(node, name, undefined, received);
  }
  return received;
}
