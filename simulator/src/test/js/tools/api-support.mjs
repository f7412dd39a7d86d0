// docs/api-support.md as the code is now. The file in docs is compared with it by ApiSupportPageTest.
import { apiStates } from '../../../main/js/logic/api/install.mjs';
import { fakeRuntime } from '../api/fake-runtime.mjs';
import { supportPage } from './api-support-page.mjs';

export const page = supportPage(apiStates(fakeRuntime().runtime));
