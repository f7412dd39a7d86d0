// Sharing: what the page wants to share, shown in the share sheet (FW-PAGE-06).
import { askScreen } from './native.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

/** FW-PAGE-06: a promise in the answer has this long. */
const PROMISE_MS = 3000;

function queryText(query) {
  return Object.entries(query ?? {}).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
}

/** The page as it stands: what is shared when the page says nothing else. */
function ownCard(runtime, page) {
  const query = queryText(page.query);
  return { title: runtime.manifest.projectName || page.config?.navigationBarTitleText || '', path: `/${page.path}${query ? `?${query}` : ''}`, imageUrl: '' };
}

async function waitFor(runtime, promise) {
  let timer;
  const late = new Promise((resolve) => { timer = runtime.global.setTimeout(() => resolve(undefined), PROMISE_MS); });
  const result = await Promise.race([Promise.resolve(promise).catch(() => undefined), late]);
  runtime.global.clearTimeout(timer);
  return result;
}

/**
 * Calls onShareAppMessage and shows the card; does nothing when the page does not share.
 * @param {Runtime} runtime @param {'menu' | 'button'} from @param {{id: string, dataset: object}} [target] the button
 */
export async function share(runtime, from, target) {
  const page = runtime.pages.top();
  if (!page || typeof page.instance.onShareAppMessage !== 'function') return;
  const answer = runtime.callUser(page.instance.onShareAppMessage, page.instance, [{ from, target, webViewUrl: undefined }], `${page.path} onShareAppMessage`) ?? {};
  const promised = answer.promise ? await waitFor(runtime, answer.promise) : undefined;
  const { title, path, imageUrl } = { ...ownCard(runtime, page), ...answer, ...promised };
  // Cancelling is no failure: the app is not told either way.
  await askScreen(runtime, 'showShareSheet', { from, title, path, imageUrl }).catch(() => {});
}
