/** Expressions typed into the tool's console run in the global scope of user code. */

import { preview } from "./preview.mjs";

/** @param {import("./runtime.mjs").Runtime} runtime */
export function installToolEval(runtime) {
  runtime.onTool("eval", ({ id, code }) => {
    try {
      runtime.emit("eval", { id, ok: true, r: preview(runtime.host.evaluate(code, "console")) });
    } catch (error) {
      runtime.emit("eval", { id, ok: false, r: preview(error) });
    }
  });
}
