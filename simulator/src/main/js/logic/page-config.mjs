/** Window settings of a page: app.json `window`, then the page's JSON, theme variables resolved (config.md 10). */

/**
 * @param {import("./runtime.mjs").Runtime} runtime
 * @param {string} path
 */
export function pageConfig(runtime, path) {
  const { manifest } = runtime;
  const merged = { ...manifest.window, ...manifest.components[path].json };
  delete merged.usingComponents;
  return resolveTheme(merged, runtime);
}

/** Replaces `@name` by the value of the theme in force; without dark mode by the light one. */
export function resolveTheme(value, runtime) {
  if (typeof value === "string" && value[0] === "@") {
    const { theme, darkmode } = runtime.manifest;
    const name = darkmode && runtime.config.theme === "dark" ? "dark" : "light";
    const found = theme && theme[name] && theme[name][value.slice(1)];
    return found === undefined ? value : found;
  }
  if (Array.isArray(value)) return value.map((item) => resolveTheme(item, runtime));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveTheme(item, runtime)]));
  }
  return value;
}
