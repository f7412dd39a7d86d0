const DEVICE = 'sampan:device';

/**
 * The phone's own copy of a mini-program's storage, in local storage under our prefix, and the random id by which the
 * computer knows this phone again.
 * @param {Window} window
 */
export function phoneStorage(window) {
  const store = window.localStorage;
  const prefix = (appid) => `sampan:app:${appid}:`;
  let deviceId = store.getItem(DEVICE);
  if (!deviceId) {
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    deviceId = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    store.setItem(DEVICE, deviceId);
  }

  const keysOf = (appid) => Object.keys(store).filter((key) => key.startsWith(prefix(appid)));

  return {
    deviceId,

    /** @param {string} appid @returns {Record<string, string>} */
    entries(appid) {
      const found = {};
      for (const key of keysOf(appid)) found[key.slice(prefix(appid).length)] = store.getItem(key);
      return found;
    },

    /** A null key clears everything, a null value removes the key. */
    write(appid, key, value) {
      if (key === null) for (const each of keysOf(appid)) store.removeItem(each);
      else if (value === null) store.removeItem(prefix(appid) + key);
      else store.setItem(prefix(appid) + key, value);
    },
  };
}
