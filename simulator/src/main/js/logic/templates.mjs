/** Loaded templates and style sheets of the mini-program. */

import { createTemplateRuntime } from "../shared/template-runtime.mjs";
import { createWxsRuntime } from "../shared/wxs-runtime.mjs";

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createTemplates(runtime) {
  const makers = new Map();
  const files = new Map();
  const warned = new Set();

  const wxs = createWxsRuntime({
    load: (id) => runtime.host.load("wxs", id),
    error: (error, id) => runtime.report(error, `WXS_RUNTIME ${id}`),
    log: (...args) => runtime.global.console.log(...args),
  });

  const { R, render, checkKeys } = createTemplateRuntime({
    template: fileOf,
    warn(code, message, place) {
      const once = place === undefined ? message : code + place;
      if (warned.has(once)) return;
      warned.add(once);
      runtime.warn(code, place === undefined ? message : `${message} (${place})`);
    },
    wxsError: (error) => runtime.report(error, "WXS_RUNTIME"),
  });

  /** @returns {import("../shared/template-runtime.mjs").TemplateRecord|null} null when there is no such file */
  function fileOf(id) {
    if (id === null || id === undefined) return null;
    let file = files.get(id);
    if (file !== undefined) return file;
    if (!makers.has(id) && !runtime.host.load("template", id)) {
      files.set(id, null);
      return null;
    }
    const definition = makers.get(id)(R);
    file = { id, definition, reads: readsOf(definition.reads), templates: namedTemplates(definition.templates), wxs: {}, R };
    files.set(id, file);
    for (const [name, module] of Object.entries(definition.wxs || {})) file.wxs[name] = wxs.exportsOf(module);
    return file;
  }

  return {
    fileOf,
    render,
    checkKeys,
    define: (id, maker) => makers.set(id, maker),
    defineWxs: wxs.define,
    /** Hot reload. Files that import a changed one find it anew by id. */
    forget(ids, wxsIds) {
      wxs.forget(wxsIds);
      for (const id of wxsIds.length > 0 ? [...makers.keys()] : ids) {
        files.delete(id);
        if (ids.includes(id)) makers.delete(id);
      }
    },
  };
}

function readsOf(reads) {
  return reads ? new Map(Object.entries(reads)) : null;
}

function namedTemplates(templates) {
  const named = new Map();
  for (const [name, { reads, body }] of Object.entries(templates || {})) named.set(name, { reads: Object.entries(reads), body });
  return named;
}

/** Style sheets: each text goes to the view once (docs/contracts/protocol.md, `style`). */
export function createStyles(runtime) {
  const sheets = new Map();
  const sent = new Set();

  /** @returns {boolean} false when there is no such sheet */
  function send(id) {
    if (sent.has(id)) return true;
    if (!sheets.has(id) && !runtime.host.load("style", id)) return false;
    sent.add(id);
    runtime.view.post("style", { key: id, tokens: sheets.get(id) });
    return true;
  }

  return {
    send,
    define: (id, tokens) => sheets.set(id, tokens),
    /** Hot reload: sheets that the view has are sent again. */
    reload(ids) {
      for (const id of ids) {
        sheets.delete(id);
        if (!sent.delete(id)) continue;
        if (!send(id)) runtime.view.post("style", { key: id, tokens: [] });
      }
    },
    /** A new view has none. */
    resendAll() {
      const all = [...sent];
      sent.clear();
      for (const id of all) send(id);
    },
  };
}
