import { automationTests } from "./api/automation.test.mjs";
import { callTests, storageTests } from "./api/calls.test.mjs";
import { networkTests } from "./api/network.test.mjs";
import { openTypeTests } from "./api/open-types.test.mjs";
import { screenTests } from "./api/screen.test.mjs";
import { componentTests } from "./logic/component.test.mjs";
import { eventTests } from "./logic/event.test.mjs";
import { pageTests } from "./logic/page.test.mjs";
import { reloadTests } from "./logic/reload.test.mjs";
import { replayTests } from "./logic/replay.test.mjs";
import { routeTests } from "./logic/route.test.mjs";
import { templateTests } from "./logic/template.test.mjs";

const named = (prefix, list) => list.map(([name, run]) => ({ name: `${prefix}: ${name}`, run }));

export const tests = [
  ...pageTests,
  ...componentTests,
  ...eventTests,
  ...routeTests,
  ...reloadTests,
  ...replayTests,
  ...templateTests,
  ...named("wx", [...callTests, ...storageTests]),
  ...named("wx network", networkTests),
  ...named("wx screen", screenTests),
  ...named("wx open types", openTypeTests),
  ...named("automation", automationTests),
];
