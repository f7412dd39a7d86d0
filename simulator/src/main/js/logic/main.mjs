/** The logic layer's entry: puts the parts together and starts the mini-program (docs/contracts/host.md). */

import { createAnimations } from "./animations.mjs";
import { installApi } from "./api/install.mjs";
import { createApp } from "./app.mjs";
import { installAutomation } from "./automation/install.mjs";
import { createRegistry } from "./component/registry.mjs";
import { createRelations } from "./component/relations.mjs";
import { installErrors } from "./errors.mjs";
import { createEvents } from "./events.mjs";
import { installGlobals } from "./globals.mjs";
import { createModules } from "./modules.mjs";
import { createPageStack } from "./page-stack.mjs";
import { createPatches } from "./patches.mjs";
import { installReload } from "./reload.mjs";
import { createRouter } from "./router.mjs";
import { createRuntime } from "./runtime.mjs";
import { connectScreen } from "./screen.mjs";
import { createStyles, createTemplates } from "./templates.mjs";
import { createTimers } from "./timers.mjs";
import { installToolEval } from "./tool-eval.mjs";
import { createTree } from "./tree-queries.mjs";

/**
 * @param {object} host docs/contracts/host.md
 * @param {object} config
 * @returns {(channel: string, json: string) => void} receive
 */
export function boot(host, config) {
  const runtime = assemble(host, config);
  runtime.screen.boot();
  runtime.app.launch();
  runtime.router.launch(runtime.app.launchOptions(), config.stack);
  return (channel, json) => receive(runtime, channel, json);
}

/** A runtime with all its parts, before anything of the mini-program runs. */
export function assemble(host, config) {
  const runtime = createRuntime(host, config);
  installErrors(runtime);
  runtime.modules = createModules(runtime);
  runtime.templates = createTemplates(runtime);
  runtime.styles = createStyles(runtime);
  runtime.timers = createTimers(runtime);
  runtime.components = createRegistry(runtime);
  runtime.relations = createRelations();
  runtime.pages = createPageStack(runtime);
  runtime.patches = createPatches(runtime);
  runtime.app = createApp(runtime);
  runtime.events = createEvents(runtime);
  runtime.router = createRouter(runtime);
  runtime.tree = createTree(runtime);
  runtime.animations = createAnimations(runtime);
  runtime.screen = connectScreen(runtime);
  installReload(runtime);
  runtime.wx = installApi(runtime);
  installGlobals(runtime);
  installAutomation(runtime);
  installToolEval(runtime);
  if (host.onUnhandledRejection) host.onUnhandledRejection(runtime.rejected);
  runtime.onTool("route", ({ type, ...options }) => runtime.router.go(type, options).catch((error) => runtime.warn("FW_ROUTE", error.errMsg)));
  return runtime;
}

function receive(runtime, channel, json) {
  switch (channel) {
    case "view":
      runtime.receiveView(JSON.parse(json));
      return;
    case "native":
      runtime.receiveNative(JSON.parse(json));
      return;
    case "timer":
      runtime.timers.receive(Number(json));
      return;
    case "tool":
      runtime.receiveTool(JSON.parse(json));
  }
}
