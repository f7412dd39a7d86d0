// What the device model says, in the shapes of getSystemInfo and its successors.

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

const TAB_BAR_HEIGHT = 48;

/** @param {Runtime} runtime */
const deviceOf = (runtime) => runtime.config.device ?? {};

/** Page config merged with the window config of app.json, for the page on top or the one that will be first. */
function pageWindow(runtime) {
  const { manifest } = runtime;
  const path = runtime.pages.top()?.path ?? runtime.config.launch?.path ?? manifest.entry ?? '';
  const isTab = (manifest.tabBar?.list ?? []).some((item) => item.pagePath === path);
  return { config: { ...manifest.window, ...manifest.components?.[path]?.json }, isTab };
}

/** @param {Runtime} runtime @returns {{windowWidth: number, windowHeight: number, screenTop: number}} CSS px */
function windowSize(runtime) {
  const device = deviceOf(runtime);
  const { config, isTab } = pageWindow(runtime);
  const custom = config.navigationStyle === 'custom';
  const tab = isTab && !runtime.manifest.tabBar?.custom;
  const key = `${custom ? 'customNav' : 'defaultNav'}${tab ? 'Tab' : ''}`;
  const top = (device.statusBarHeight ?? 0) + (device.navigationBarHeight ?? 44);
  const bottom = tab ? (device.tabBarHeight ?? TAB_BAR_HEIGHT) + (device.safeAreaInsets?.bottom ?? 0) : 0;
  const windowHeight = device.windowHeight?.[key] ?? (device.height ?? 0) - (custom ? 0 : top) - bottom;
  return { windowWidth: device.width ?? 0, windowHeight, screenTop: custom ? 0 : top };
}

function safeArea(device) {
  if (device.safeArea) return { ...device.safeArea };
  const { width = 0, height = 0 } = device;
  return { left: 0, right: width, top: 0, bottom: height, width, height };
}

/** @param {Runtime} runtime */
export function windowInfo(runtime) {
  const device = deviceOf(runtime);
  const { windowWidth, windowHeight, screenTop } = windowSize(runtime);
  return {
    pixelRatio: device.pixelRatio ?? 1, screenWidth: device.width ?? 0, screenHeight: device.height ?? 0,
    windowWidth, windowHeight, statusBarHeight: device.statusBarHeight ?? 0, safeArea: safeArea(device), screenTop,
  };
}

/** Brand and platform are what the tool reports, not the phone's (devices.json, rule systemString). @param {Runtime} runtime */
export function deviceInfo(runtime) {
  const device = deviceOf(runtime);
  return {
    abi: '', deviceAbi: '', benchmarkLevel: 1, brand: 'devtools', model: device.name ?? '', system: device.system ?? '',
    platform: 'devtools', cpuType: '', memorySize: '2048',
  };
}

/** @param {Runtime} runtime */
export function appBaseInfo(runtime) {
  const { manifest, config: { device } } = runtime;
  const info = {
    SDKVersion: manifest.libVersion || '3.8.0', enableDebug: false, host: { appId: '', env: 'WeChat' }, language: device?.language ?? 'zh_CN',
    version: device?.hostVersion ?? '8.0.5', fontSizeSetting: device?.fontSize ?? 16, fontSizeScaleFactor: (device?.fontSize ?? 16) / 16, PCKernelVersion: '',
  };
  // Only with dark mode declared does the platform tell the theme.
  if (manifest.darkmode) info.theme = runtime.config.theme ?? 'light';
  return info;
}

/** @param {Runtime} runtime */
export function systemSetting(runtime) {
  const device = deviceOf(runtime);
  return { bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: (device.width ?? 0) > (device.height ?? 0) ? 'landscape' : 'portrait' };
}

export function authorizeSetting() {
  const granted = 'authorized';
  return {
    albumAuthorized: granted, bluetoothAuthorized: granted, cameraAuthorized: granted, locationAuthorized: granted, locationReducedAccuracy: false,
    microphoneAuthorized: granted, notificationAuthorized: granted, notificationAlertAuthorized: granted, notificationBadgeAuthorized: granted,
    notificationSoundAuthorized: granted, phoneCalendarAuthorized: granted,
  };
}

/** The old all-in-one answer. @param {Runtime} runtime */
export function systemInfo(runtime) {
  const flags = {};
  for (const [key, value] of Object.entries(authorizeSetting())) flags[key] = value === 'authorized';
  return { ...windowInfo(runtime), ...deviceInfo(runtime), ...appBaseInfo(runtime), ...systemSetting(runtime), ...flags };
}

/** @param {Runtime} runtime */
export function menuButton(runtime) {
  const device = deviceOf(runtime);
  if (device.menuButton) return { ...device.menuButton };
  const top = (device.statusBarHeight ?? 0) + 4, right = (device.width ?? 0) - 10;
  return { width: 87, height: 32, top, right, bottom: top + 32, left: right - 87 };
}
