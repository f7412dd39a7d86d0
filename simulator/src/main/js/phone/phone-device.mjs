/**
 * The device profile of the phone that shows the preview: its own window, its own pixel ratio; everything else from the
 * profile chosen in the IDE. The browser draws the status bar, so ours has no height.
 * @param {Window} window
 * @param {object} profile as in devices.json
 */
export function phoneDevice(window, profile) {
  const width = window.innerWidth;
  const height = window.innerHeight;
  const agent = window.navigator.userAgent;
  const ios = /iPhone|iPad|iPod/.test(agent);
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  return {
    ...profile,
    name: ios ? 'iPhone (browser)' : 'Phone (browser)',
    brand: ios ? 'iPhone' : profile.brand,
    platform: ios ? 'ios' : 'android',
    width,
    height,
    pixelRatio: window.devicePixelRatio || 1,
    statusBarHeight: 0,
    cutout: 'none',
    safeAreaInsets: insets,
    safeArea: { left: 0, top: 0, right: width, bottom: height, width, height },
    menuButton: { width: 87, height: 32, top: 6, bottom: 38, left: width - 97, right: width - 10 },
    frame: 'none',
  };
}
