/** The one place where user code is called and its exceptions are told: console, App.onError, once per error object. */

import { preview } from "./preview.mjs";

/** @param {import("./runtime.mjs").Runtime} runtime */
export function installErrors(runtime) {
  const told = new WeakSet();

  function isNew(error) {
    if (typeof error !== "object" || error === null) return true;
    if (told.has(error)) return false;
    told.add(error);
    return true;
  }

  runtime.report = (error, where) => {
    if (!isNew(error)) return;
    const stack = stackOf(error);
    runtime.host.log("exception", JSON.stringify({ args: [preview(error)], stack, where: where || "" }));
    runtime.hub.emit("error", { error, message: where ? `${stack}\n    in ${where}` : stack });
  };

  runtime.warn = (code, message) => {
    runtime.host.log("warn", JSON.stringify({ args: [`[${code}] ${message}`], stack: "", source: null }));
    runtime.hub.emit("warning", { code, message });
  };

  runtime.callUser = (fn, self, args, where) => {
    if (typeof fn !== "function") return undefined;
    try {
      return fn.apply(self, args);
    } catch (error) {
      runtime.report(error, where);
      return undefined;
    }
  };

  runtime.rejected = (reason, promise) => {
    if (isNew(reason)) {
      const text = `Unhandled promise rejection: ${stackOf(reason)}`;
      runtime.host.log("exception", JSON.stringify({ args: [text], stack: stackOf(reason), where: "promise" }));
    }
    runtime.hub.emit("rejection", { reason, promise });
  };
}

/** FW-APP-02: `onError` gets text, message first. */
function stackOf(error) {
  if (!(error instanceof Error)) return describe(error);
  const head = `${error.name}: ${error.message}`;
  const stack = typeof error.stack === "string" ? error.stack : "";
  return stack.startsWith(head) || stack === "" ? stack || head : `${head}\n${stack}`;
}

function describe(value) {
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return value.errMsg || JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
