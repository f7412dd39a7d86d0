const KEY = 'theme';
const BARS = {
  light: { frontColor: '#000000', backgroundColor: '#ffffff' },
  dark: { frontColor: '#ffffff', backgroundColor: '#1c201d' },
};
const TABS = {
  light: { color: '#7b8278', selectedColor: '#2f7d4f', backgroundColor: '#ffffff', borderStyle: 'black' },
  dark: { color: '#8d968b', selectedColor: '#6ccb8f', backgroundColor: '#1c201d', borderStyle: 'white' },
};

const listeners = new Set();
let system = 'light';

/** What the user chose: auto, light or dark. */
function choice() {
  return wx.getStorageSync(KEY) || 'auto';
}

/** What is shown: light or dark. */
function current() {
  const chosen = choice();
  return chosen === 'auto' ? system : chosen;
}

function start() {
  system = wx.getAppBaseInfo().theme || 'light';
  wx.onThemeChange(({ theme }) => {
    system = theme;
    notify();
  });
}

function choose(next) {
  wx.setStorageSync(KEY, next);
  notify();
}

function notify() {
  listeners.forEach((listener) => listener(current()));
}

/** Colours the bars of the phone around the page that is open. */
function paintBars() {
  const name = current();
  wx.setNavigationBarColor(BARS[name]);
  wx.setTabBarStyle({ ...TABS[name], fail() {} });
}

function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

module.exports = { start, choice, choose, current, paintBars, listen };
