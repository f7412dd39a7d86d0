/** Hot reload by the smallest step that shows the change (architecture.md 5). `APP` is a restart, done by the host. */

/** @param {import("./runtime.mjs").Runtime} runtime */
export function installReload(runtime) {
  runtime.onTool("reload", ({ diff, manifest }) => {
    const isNewManifest = Boolean(manifest) && JSON.stringify(manifest) !== JSON.stringify(runtime.manifest);
    if (manifest) runtime.manifest = manifest;
    const touched = (kind) => Object.values(diff[kind] || {}).flat();
    runtime.styles.reload(touched("style"));
    const templates = touched("template");
    const wxs = touched("wxs");
    const scripts = touched("script");
    const replaced = replacedComponents(runtime, scripts, isNewManifest);
    runtime.modules.forget(scripts);
    runtime.components.forgetTags();
    runtime.templates.forget(templates, wxs);
    if (templates.length === 0 && wxs.length === 0 && replaced.size === 0 && !isNewManifest) return;
    runtime.components.forget(replaced);
    for (const page of runtime.pages.all()) {
      if (replaced.has(page.path)) runtime.pages.recreate(page);
      else morphAll(runtime, page.component);
    }
    runtime.hub.emit("reloaded", diff);
  });
}

/** Components whose script changed; another module may be part of any of them, so all start anew then. */
function replacedComponents(runtime, scripts, manifestChanged) {
  const { components } = runtime.manifest;
  if (scripts.length === 0) return new Set();
  const byScript = new Map(Object.keys(components).map((path) => [components[path].script, path]));
  const isOwn = scripts.every((id) => byScript.has(id));
  const paths = isOwn ? scripts.map((id) => byScript.get(id)) : Object.keys(components);
  if (!isOwn || manifestChanged) runtime.modules.forget(scripts);
  return new Set(paths);
}

/** New templates on the live tree: inner components first take theirs, then the owner's output decides who stays. */
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
