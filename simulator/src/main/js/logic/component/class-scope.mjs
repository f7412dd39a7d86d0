/** How class strings of one component's template become class strings of the view (WXSS-COMP, contracts/protocol.md 4). */

import { classTokens } from "../../shared/class-names.mjs";
import { CHANGED_CLASS, walkElements } from "../tree/node.mjs";
import { markChanged } from "../tree/composed.mjs";

export class ClassScope {
  /** @param {import("./component.mjs").ComponentState} component */
  constructor(component) {
    this.component = component;
    /** What the user of the component wrote for its external classes. */
    this.externals = null;
  }

  /**
   * @param {any} value of a `class` attribute in this component's template
   * @returns {string} final classes
   */
  resolve(value) {
    const { def } = this.component;
    if (typeof value !== "string") return this.resolveTokens(classTokens(value));
    const known = def.classCache.get(value);
    if (known !== undefined) return known;
    const tokens = classTokens(value);
    const result = this.resolveTokens(tokens);
    if (!tokens.some((token) => isForeign(def, token))) def.classCache.set(value, result);
    return result;
  }

  resolveTokens(tokens) {
    let result = "";
    for (const token of tokens) {
      const final = this.resolveToken(token);
      if (final !== "") result = result === "" ? final : `${result} ${final}`;
    }
    return result;
  }

  resolveToken(token) {
    const { component } = this;
    if (token[0] === "~") return component.page.component.def.scopedClass(token.slice(1)); // WXSS-COMP-06
    if (token[0] === "^") return component.owner === null ? "" : component.owner.scope.resolveToken(token.slice(1));
    const given = this.externals === null ? undefined : this.externals[token];
    if (given !== undefined) return component.owner.scope.resolve(given); // WXSS-COMP-07
    return component.def.scopedClass(token);
  }

  setExternal(name, value) {
    if (this.externals === null) this.externals = Object.create(null);
    if (value === undefined) delete this.externals[name];
    else this.externals[name] = value;
    this.changed(name);
  }

  /** Nodes that use an external class, here and in components that got it passed on, need their classes sent again. */
  changed(name) {
    walkElements(this.component.root, (node) => {
      const attrs = node.v.a;
      if (attrs === null) return;
      if (attrs.class !== undefined && classTokens(attrs.class).includes(name)) markChanged(node, CHANGED_CLASS);
      const inner = node.component;
      if (inner === null || inner.scope.externals === null) return;
      for (const passed of Object.keys(inner.scope.externals)) {
        if (classTokens(inner.scope.externals[passed]).includes(name)) inner.scope.changed(passed);
      }
    });
  }
}

function isForeign(def, token) {
  return def.externalClasses.has(token) || token[0] === "~" || token[0] === "^";
}
