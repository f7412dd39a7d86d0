// wx.onAppShow and its kind: what happens in the framework, handed to the listeners of the app.

/** @param {import('./install.mjs').Kit} kit */
export function appEventsApi({ runtime, events }) {
  const fires = [];
  const pass = (kind, event, payload = (given) => given) => {
    fires.push(event);
    runtime.hub.on(kind, (given) => { if (events.has(event)) events.emit(event, payload(given)); });
  };
  pass('appShow', 'AppShow');
  pass('appHide', 'AppHide');
  pass('theme', 'ThemeChange', (given) => (typeof given === 'string' ? { theme: given } : given));
  pass('resize', 'WindowResize', (given) => ({ size: given.size, windowWidth: given.size?.windowWidth, windowHeight: given.size?.windowHeight }));
  pass('error', 'Error', (given) => (typeof given === 'string' ? given : given?.message ?? String(given)));
  pass('rejection', 'UnhandledRejection');
  pass('pageNotFound', 'PageNotFound');
  pass('networkStatus', 'NetworkStatusChange');
  pass('keyboardHeight', 'KeyboardHeightChange');
  return { fires };
}
