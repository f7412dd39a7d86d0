// Navigation bar, tab bar, pull-down refresh, background, scrolling of the page: all drawn by the screen.
import { ApiFailure } from './call.mjs';
import { askScreen, tellScreen } from './native.mjs';
import { pageOfScope, rendered } from './rendered.mjs';

const COLOR = /^#[0-9a-f]{6}$/i;
const PASS_ON = ['showNavigationBarLoading', 'hideNavigationBarLoading', 'hideHomeButton', 'setBackgroundTextStyle', 'setBackgroundColor', 'startPullDownRefresh', 'hideKeyboard'];
const TAB_BAR = ['setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot', 'setTabBarItem', 'setTabBarStyle', 'showTabBar', 'hideTabBar'];

/** The options without callbacks, and only what can travel. */
function dataOf(options) {
  const data = {};
  for (const [key, value] of Object.entries(options)) if (typeof value !== 'function') data[key] = value;
  return data;
}

/** @param {import('./install.mjs').Kit} kit */
export function barsApi({ runtime }) {
  const async = {};
  for (const name of PASS_ON) async[name] = (options) => { tellScreen(runtime, name, dataOf(options)); };
  for (const name of TAB_BAR) {
    async[name] = (options) => {
      const list = runtime.manifest.tabBar?.list ?? [];
      if (!runtime.pages.top()?.isTab) throw new ApiFailure('not TabBar page');
      if (options.index !== undefined && !(options.index >= 0 && options.index < list.length)) throw new ApiFailure('tabbar item not found');
      tellScreen(runtime, name, dataOf(options));
    };
  }
  return {
    async: {
      ...async,
      setNavigationBarTitle({ title }) { tellScreen(runtime, 'setNavigationBarTitle', { title }); },
      setNavigationBarColor({ frontColor, backgroundColor, animation }) {
        if (!['#ffffff', '#000000'].includes(frontColor.toLowerCase())) throw new ApiFailure('invalid frontColor');
        if (!COLOR.test(backgroundColor)) throw new ApiFailure('invalid backgroundColor');
        tellScreen(runtime, 'setNavigationBarColor', { frontColor, backgroundColor, animation: { duration: animation?.duration ?? 0, timingFunc: animation?.timingFunc ?? 'linear' } });
      },
      stopPullDownRefresh() { tellScreen(runtime, 'stopPullDownRefresh'); },
      async pageScrollTo({ scrollTop, selector, duration, offsetTop }) {
        const args = { duration: typeof duration === 'number' ? duration : 300, offsetTop: offsetTop ?? 0 };
        if (selector !== undefined) {
          const page = pageOfScope(runtime, null);
          if (page) await rendered(page);
          const [node] = runtime.tree.queryAll(null, selector);
          if (!node) throw new ApiFailure('element not found');
          args.n = node.id;
        } else if (scrollTop !== undefined) args.scrollTop = Number(scrollTop) || 0;
        else throw new ApiFailure('invalid selector or scrollTop');
        tellScreen(runtime, 'pageScrollTo', args);
      },
      async loadFontFace({ family, source, desc, global }) {
        const { status = 'loaded' } = await askScreen(runtime, 'loadFontFace', { family, source, desc, global: Boolean(global) });
        return { status };
      },
      setTopBarText() {},
      enableAlertBeforeUnload({ message }) { tellScreen(runtime, 'enableAlertBeforeUnload', { message }); },
      disableAlertBeforeUnload() { tellScreen(runtime, 'disableAlertBeforeUnload', {}); },
    },
    mock: ['setTopBarText'],
  };
}
