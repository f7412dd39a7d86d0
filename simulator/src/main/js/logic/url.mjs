/** Page urls: relative resolution and query decoding (FW-ROUTE-05, FW-PAGE-04). */

/**
 * @param {string} base path of a page or component
 * @param {string} path relative, or from the root with `/`
 */
export function resolveFrom(base, path) {
  const parts = path.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/**
 * @param {string} text without `?`
 * @returns {Record<string, string>} keys as written, values percent-decoded; a malformed escape stays as it is
 */
export function decodeQuery(text) {
  const query = {};
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const at = pair.indexOf("=");
    const key = at < 0 ? pair : pair.slice(0, at);
    query[key] = decode(at < 0 ? "" : pair.slice(at + 1));
  }
  return query;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param {string} url
 * @param {string} base path of the page it is relative to
 * @returns {{path: string, query: Record<string, string>}}
 */
export function parseUrl(url, base) {
  const clean = url.split("#")[0];
  const at = clean.indexOf("?");
  const path = at < 0 ? clean : clean.slice(0, at);
  return {
    path: resolveFrom(base, path).replace(/\.html$/, ""),
    query: at < 0 ? {} : decodeQuery(clean.slice(at + 1)),
  };
}
