// Writes docs/api-support.md: node simulator/src/test/js/tools/make-api-support.mjs > docs/api-support.md
import { apiStates } from '../../../main/js/logic/api/install.mjs';
import { fakeRuntime } from '../api/fake-runtime.mjs';
import { supportPage } from './api-support-page.mjs';

process.stdout.write(supportPage(apiStates(fakeRuntime().runtime)));
