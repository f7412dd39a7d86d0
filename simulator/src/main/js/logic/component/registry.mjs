/** Which component a tag means, and its definition; makes the components of a tree. */

import { copyValue } from "../../shared/data-path.mjs";
import { applyDefinitionFilters } from "./behavior.mjs";
import { ComponentState } from "./component.mjs";
import { Definition } from "./definition.mjs";
import { createMembers } from "./members.mjs";

/** FW_COMPONENT_CYCLE */
const MAX_DEPTH = 500;

/** @param {import("../runtime.mjs").Runtime} runtime */
export function createRegistry(runtime) {
  const definitions = new Map();
  const declared = new Map();
  const base = createMembers(runtime);
  const warned = new Set();

  function warnOnce(code, message) {
    if (warned.has(message)) return;
    warned.add(message);
    runtime.warn(code, message);
  }

  /** Called by `Component(options)` and `Page(options)` for the component whose script runs. */
  function declare(path, options, form) {
    if (declared.has(path) && form === "page") {
      runtime.warn("FW_PAGE_TWICE", `${path}.js calls Page more than once, the last call counts`);
    }
    applyDefinitionFilters(options);
    declared.set(path, { options, form });
  }

  /** @returns {Definition} never null: a component without a script has empty options */
  function definition(path) {
    let def = definitions.get(path);
    if (def !== undefined) return def;
    const entry = runtime.manifest.components[path];
    if (entry.script !== null && !declared.has(path)) runtime.modules.runComponent(path, entry.script);
    if (!declared.has(path)) {
      if (entry.script !== null) {
        runtime.warn("FW_PAGE_NOT_REGISTERED", `${entry.script} calls neither Page nor Component for ${path}`);
      }
      declared.set(path, { options: {}, form: entry.kind });
    }
    const { options, form } = declared.get(path);
    def = new Definition(path, options, form, entry, base);
    checkNames(def);
    definitions.set(path, def);
    return def;
  }

  function checkNames(def) {
    for (const name of Object.keys(def.properties)) {
      if (name.startsWith("data") && name[4] === "-") {
        runtime.warn("FW_PROP_NAME", `${def.path}: property "${name}" would collide with data-*`);
      }
      if (Object.hasOwn(def.data, name)) {
        runtime.warn("FW_PROP_NAME", `${def.path}: "${name}" is both a property and a data field`);
      }
    }
  }

  function resolveTag(component, tag) {
    const { generics, def } = component;
    if (generics !== null && generics[tag] !== undefined) return generics[tag];
    let path = def.tagPaths.get(tag);
    if (path === undefined) {
      path = lookUp(def.entry, tag);
      def.tagPaths.set(tag, path);
    }
    if (path !== null && component.depth >= MAX_DEPTH) {
      warnOnce("FW_COMPONENT_CYCLE", `${path} contains itself more than ${MAX_DEPTH} deep`);
      return null;
    }
    return path;
  }

  function lookUp(entry, tag) {
    const { components, globalUsing } = runtime.manifest;
    const placeholder = entry.placeholders && entry.placeholders[tag];
    for (const name of [tag, placeholder]) {
      if (typeof name !== "string") continue;
      const path = (entry.using && entry.using[name]) || (globalUsing && globalUsing[name]);
      if (path && components[path]) return path;
      if (path) warnOnce("FW_COMPONENT_NOT_FOUND", `<${name}> in ${entry.template} is the component ${path}, which does not exist`);
    }
    return null;
  }

  /** Makes the component that an element of the owner's tree hosts, shadow tree included, not attached. */
  function createAt(host, path) {
    const def = definition(path);
    const component = new ComponentState(runtime, def, host, host.owner, host.owner.page);
    host.component = component;
    component.generics = genericsOf(component, host);
    host.owner.page.componentCreated(component);
    component.create(readAttributes(component, host.v.a));
    return component;
  }

  function readAttributes(component, attrs) {
    if (attrs === null) return null;
    const { def } = component;
    let received = null;
    for (const name of Object.keys(attrs)) {
      const property = def.propertyFor(name);
      if (property !== undefined) {
        received = received || {};
        received[property] = attrs[name];
      }
      const external = def.externalFor(name);
      if (external !== undefined) component.scope.setExternal(external, attrs[name]);
    }
    return received;
  }

  function genericsOf(component, host) {
    const wanted = component.def.entry.generics;
    if (!wanted || Object.keys(wanted).length === 0) return null;
    const given = host.v.P.g || {};
    const generics = Object.create(null);
    for (const name of Object.keys(wanted)) {
      const byDefault = wanted[name] && wanted[name].default;
      const path = given[name] === undefined ? byDefault : host.owner.componentPath(given[name]);
      if (path && runtime.manifest.components[path]) generics[name] = path;
      else warnOnce("FW_GENERIC_MISSING", `<${host.tag}> is used without generic:${name}, which has no default`);
    }
    return generics;
  }

  /** The component behind a page: its root is node 0 of the view. */
  function createPage(page, root) {
    const def = definition(page.path);
    const component = new ComponentState(runtime, def, root, null, page);
    root.owner = component;
    root.component = component;
    page.component = component;
    component.generics = genericsOf(component, root);
    return component;
  }

  /** Query parameters that are properties of a page made by Component (FW-PAGE-05). */
  function queryProperties(def, query) {
    let received = null;
    for (const name of Object.keys(query)) {
      if (def.properties[name] === undefined) continue;
      received = received || {};
      received[name] = copyValue(query[name]);
    }
    return received;
  }

  /** Hot reload: the scripts of these components run again at their next use. */
  function forget(paths) {
    for (const path of paths) {
      const def = definitions.get(path);
      if (def !== undefined) def.isReplaced = true;
      definitions.delete(path);
      declared.delete(path);
    }
  }

  /** Hot reload of JSON: tags may mean other components. */
  function forgetTags() {
    for (const def of definitions.values()) {
      def.entry = runtime.manifest.components[def.path] || def.entry;
      def.tagPaths.clear();
    }
  }

  return { declare, definition, resolveTag, createAt, createPage, queryProperties, forget, forgetTags };
}
