import { errorText } from '../../../main/js/view/errors.mjs';
import { Stage } from './stage.mjs';
import { tests as chrome } from './chrome-tests.mjs';
import { tests as content } from './content-tests.mjs';
import { tests as controls } from './control-tests.mjs';
import { tests as gestures } from './gesture-tests.mjs';
import { tests as patches } from './patch-tests.mjs';
import { tests as scrollers } from './scroll-tests.mjs';
import { tests as tools } from './tool-tests.mjs';
import { tests as wxs } from './wxs-tests.mjs';

const TESTS = [...patches, ...gestures, ...controls, ...scrollers, ...content, ...chrome, ...tools, ...wxs];

/**
 * Runs the tests of the view layer in this document, in a browser or in the desktop's WebView.
 * @param {{baseCss: string, screenCss: string}} sheets
 * @returns {Promise<Array<{name: string, error: string|null}>>}
 */
export async function runViewTests(sheets) {
  const results = [];
  for (const { name, run, wxs: modules } of TESTS) {
    try {
      const stage = await Stage.open(sheets, modules);
      await run(stage);
      const complaints = stage.of('log').filter(({ level }) => level === 'error');
      if (complaints.length > 0 && !name.includes('[logs]')) throw new Error(`view said: ${JSON.stringify(complaints)}`);
      results.push({ name, error: null });
    } catch (error) {
      results.push({ name, error: errorText(error) });
    }
  }
  return results;
}

/** For hosts that can only ask: starts the tests and leaves the results as JSON in `globalThis.__viewTestResults`. */
export function startViewTests(sheetsJson) {
  runViewTests(JSON.parse(sheetsJson)).then(
    (results) => {
      globalThis.__viewTestResults = JSON.stringify(results);
    },
    (error) => {
      globalThis.__viewTestResults = JSON.stringify([{ name: 'run', error: String(error) }]);
    },
  );
}
