/** Hot reload by the smallest step that shows the change (architecture.md 5). A restart of the app is the host's. */

import { withVersion } from "./runtime.mjs";

/** @param {import("./runtime.mjs").Runtime} runtime */
export function installReload(runtime) {
  runtime.onTool("reload", ({ diff, manifest }) => {
    const ids = (kind) => Object.values(diff[kind] || {}).flat();
    const isNewManifest = Boolean(manifest) && JSON.stringify(withVersion(manifest)) !== JSON.stringify(runtime.manifest);
    const before = runtime.manifest.components;
    if (isNewManifest) runtime.manifest = withVersion(manifest);
    runtime.styles.reload(ids("style"));
    runtime.templates.forget(ids("template"), ids("wxs"));
    const { added = [], changed = [] } = diff.wxs || {};
    if (added.length + changed.length > 0) runtime.view.post("wxs", { ids: [...added, ...changed], changed: true });
    const replaced = replacedComponents(runtime, runtime.modules.forget(ids("script")), before);
    runtime.components.forget(replaced);
    runtime.components.forgetTags();
    const isStyleOnly = ids("template").length + ids("wxs").length + replaced.size === 0 && !isNewManifest;
    if (!isStyleOnly) {
      for (const page of runtime.pages.all()) {
        if (!runtime.manifest.components[page.path]) continue;
        if (replaced.has(page.path)) page.recreate();
        else morphAll(runtime, page.component);
      }
    }
    runtime.hub.emit("reloaded", diff);
  });
}

/** Components whose script runs again, or whose JSON says something else about the component itself. */
function replacedComponents(runtime, scripts, before) {
  const replaced = new Set();
  for (const [path, entry] of Object.entries(runtime.manifest.components)) {
    const old = before[path];
    if (scripts.has(entry.script)) replaced.add(path);
    else if (old && entry !== old && own(entry) !== own(old)) replaced.add(path);
  }
  return replaced;
}

/** What of a manifest entry is built into instances; tags are looked up at each rendering. */
function own({ script, json, generics, styleIsolation, pureDataPattern }) {
  return JSON.stringify([script, json, generics, styleIsolation, pureDataPattern]);
}

/** New templates on the live tree: the owner's output decides who stays, then those take theirs. */
function morphAll(runtime, component) {
  component.morph(runtime.templates.fileOf(component.def.entry.template));
  for (const inner of hostedIn(component.root.children, [])) morphAll(runtime, inner);
}

function hostedIn(children, found) {
  for (const node of children) {
    if (!node.special) continue;
    if (node.component !== null) found.push(node.component);
    hostedIn(node.children, found);
  }
  return found;
}
