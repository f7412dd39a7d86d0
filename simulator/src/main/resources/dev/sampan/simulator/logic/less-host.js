// Runs less.js, which is made for pages, without a page: no network, no files but those that the host hands out.
// The value is a function of less.js (wrapped, see LessPreprocessor) that gives translate(path, text, find) -> JSON.
(function (load) {
  "use strict";
  const location = { href: "", protocol: "https:", hostname: "", port: "", hash: "", pathname: "" };
  const document = {
    location,
    currentScript: { dataset: {} },
    getElementsByTagName: () => [],
    getElementById: () => null,
  };
  const quiet = () => {};
  const console = { log: quiet, info: quiet, warn: quiet, error: quiet, debug: quiet };
  const window = { document, location, console, less: { onReady: false, logLevel: 0, env: "production" } };
  const module = { exports: {} };
  load(window, document, location, console, module.exports, module);
  const less = module.exports;

  /** Keeps mappings as numbers: groups of line, column, source, line, column; all but the source from 1. */
  class Mappings {
    constructor() {
      this.sources = [];
      this.at = [];
    }
    addMapping({ generated, original, source }) {
      let index = this.sources.lastIndexOf(source);
      if (index < 0) {
        index = this.sources.push(source) - 1;
      }
      this.at.push(generated.line, generated.column + 1, index, original.line, original.column + 1);
    }
    setSourceContent() {}
    toJSON() {
      return { sources: this.sources, at: this.at };
    }
  }
  less.environment.getSourceMapGenerator = () => Mappings;

  // a plugin is code that runs while compiling
  less.PluginLoader.prototype.loadPluginSync = () => ({ type: "Syntax", message: "@plugin is not supported" });

  // reads a file in the original; the address that stays is then judged as any address in a sheet
  const { functionRegistry } = less.functions;
  const url = functionRegistry.get("e");
  functionRegistry.add("data-uri", (first, second) => url({ value: "url(" + JSON.stringify((second || first).value) + ")" }));

  return function translate(path, text, find) {
    const files = new less.FileManager();
    files.supports = files.supportsSync = () => true;
    files.loadFileSync = (reference, folder) => {
      const found = JSON.parse(find(folder, reference));
      return found === null
        ? { type: "File", message: '"' + reference + '" is not in the project' }
        : { filename: found.path, contents: found.text };
    };
    let answer = { type: "Less", message: "it gave no answer" };
    less.render(
      text,
      {
        filename: path,
        syncImport: true,
        javascriptEnabled: false,
        plugins: [{ install: (_, manager) => manager.addFileManager(files) }],
        sourceMap: { disableSourcemapAnnotation: true },
      },
      (error, output) => {
        answer = error
          ? { type: error.type, message: error.message, file: error.filename, line: error.line, column: error.column }
          : { css: output.css, map: output.map ? JSON.parse(output.map) : { sources: [], at: [] } };
      },
    );
    return JSON.stringify(answer);
  };
});
