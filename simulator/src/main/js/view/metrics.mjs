/**
 * Where a page's own area lies on the screen (devices.json, meta.rules), CSS px.
 * @param {import('./types.mjs').Device} device
 * @param {{custom: boolean, tabBar: 'bottom'|'top'|null}} chrome
 */
export function pageArea(device, { custom, tabBar }) {
  const tab = tabBar === null ? 0 : device.tabBarHeight;
  const inset = device.safeAreaInsets.bottom;
  const barsTop = custom ? 0 : device.statusBarHeight + device.navigationBarHeight;
  const top = barsTop + (tabBar === 'top' ? tab : 0);
  const bottom = tabBar === 'bottom' ? tab + inset : 0;
  return { top, width: device.width, height: device.height - top - bottom };
}
