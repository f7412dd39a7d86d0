// Clipboard, phone call, vibration, screen, share menu and other small things of the phone.
import { ApiFailure } from './call.mjs';
import { askScreen, callNative, tellScreen } from './native.mjs';

/** @param {import('./install.mjs').Kit} kit */
export function deviceApi({ runtime, warnOnce, unshared }) {
  const notice = (text) => tellScreen(runtime, 'notice', { text });
  const shareMenu = (enabled) => (options) => {
    const page = runtime.pages.top();
    if (page) unshared[enabled ? 'delete' : 'add'](page);
    tellScreen(runtime, enabled ? 'showShareMenu' : 'hideShareMenu', { menus: options.menus, withShareTicket: Boolean(options.withShareTicket) });
  };
  return {
    async: {
      setClipboardData({ data }) {
        callNative(runtime, 'clipboard.set', { data });
        // The platform itself says that something was copied.
        tellScreen(runtime, 'showToast', { title: '内容已复制', icon: 'none', duration: 1500, mask: false });
      },
      getClipboardData: () => ({ data: callNative(runtime, 'clipboard.get').data ?? '' }),
      async makePhoneCall({ phoneNumber }) {
        const { confirm } = await askScreen(runtime, 'confirm', { kind: 'phone', title: '', content: phoneNumber, confirmText: '呼叫', cancelText: '取消' });
        if (!confirm) throw new ApiFailure('cancel');
      },
      async navigateToMiniProgram({ appId, path, shortLink }) {
        if (!appId && !shortLink) throw new ApiFailure('parameter error: parameter.appId should be String instead of Undefined;');
        const { confirm } = await askScreen(runtime, 'confirm', { kind: 'navigate', title: '', content: `${appId ?? shortLink}${path ? ` ${path}` : ''}`, confirmText: '允许', cancelText: '取消' });
        if (!confirm) throw new ApiFailure('cancel');
      },
      vibrateShort() { notice('vibrateShort'); },
      vibrateLong() { notice('vibrateLong'); },
      setKeepScreenOn() {},
      setScreenBrightness() {},
      getScreenBrightness: () => ({ value: 0.5 }),
      getBatteryInfo: () => ({ level: 100, isCharging: false, isLowPowerModeEnabled: false }),
      showShareMenu: shareMenu(true),
      hideShareMenu: shareMenu(false),
      updateShareMenu() {},
      startAccelerometer() {}, stopAccelerometer() {}, startCompass() {}, stopCompass() {}, startGyroscope() {}, stopGyroscope() {},
      startDeviceMotionListening() {}, stopDeviceMotionListening() {},
      setBackgroundFetchToken() {},
      async chooseAddress() {
        return { userName: '张三', postalCode: '510000', provinceName: '广东省', cityName: '广州市', countyName: '海珠区', streetName: '', detailInfo: '新港中路397号', detailInfoNew: '新港中路397号', nationalCode: '510000', telNumber: '020-81167888' };
      },
    },
    sync: { getBatteryInfoSync: () => ({ level: 100, isCharging: false, isLowPowerModeEnabled: false }) },
    plain: {
      // Idle time comes when the turn is over.
      requestIdleCallback(callback) { return runtime.global.setTimeout(() => runtime.callUser(callback, undefined, [{ didTimeout: false, timeRemaining: () => 10 }], 'requestIdleCallback'), 1); },
      cancelIdleCallback(handle) { runtime.global.clearTimeout(handle); },
      getPerformance() { warnOnce('getPerformance'); return performanceObject(); },
    },
    mock: ['setKeepScreenOn', 'setScreenBrightness', 'getScreenBrightness', 'getBatteryInfo', 'getBatteryInfoSync', 'updateShareMenu', 'startAccelerometer', 'stopAccelerometer', 'startCompass', 'stopCompass',
      'startGyroscope', 'stopGyroscope', 'startDeviceMotionListening', 'stopDeviceMotionListening', 'setBackgroundFetchToken', 'chooseAddress', 'getPerformance'],
    unchecked: ['vibrateShort'],
  };
}

function performanceObject() {
  return {
    createObserver: () => ({ observe() {}, disconnect() {}, supportedEntryTypes: [] }),
    getEntries: () => [], getEntriesByName: () => [], getEntriesByType: () => [], setBufferSize() {}, now: () => Date.now(),
  };
}
