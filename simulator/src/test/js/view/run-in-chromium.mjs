// Runs the tests of the view layer in a headless Chromium: `node --experimental-websocket run-in-chromium.mjs`.
import { Harness } from './browser.mjs';

const harness = await Harness.start();
try {
  const results = await harness.eval('runTests()');
  const failed = results.filter(({ error }) => error);
  for (const { name, error } of failed) console.error(`FAILED ${name}\n  ${error}`);
  console.log(`${results.length - failed.length} of ${results.length} passed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  await harness.close();
}
