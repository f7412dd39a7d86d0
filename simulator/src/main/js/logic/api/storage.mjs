// wx storage. The native layer keeps text; type tags are ours, so that Date and undefined come back as they were.
import { ApiFailure } from './call.mjs';
import { checkType } from './check.mjs';
import { callNative } from './native.mjs';

/** @param {unknown} value @returns {string} */
export function encodeValue(value) {
  if (value === undefined) return '{"type":"Undefined"}';
  if (value instanceof Date) return JSON.stringify({ type: 'Date', data: value.getTime() });
  if (typeof value === 'number' && !Number.isFinite(value)) return JSON.stringify({ type: 'Number', data: String(value) });
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return JSON.stringify({ type: 'String', data: String(value) });
  return JSON.stringify({ data: value });
}

/** @param {string} text */
export function decodeValue(text) {
  const { type, data } = JSON.parse(text);
  if (type === 'Undefined') return undefined;
  if (type === 'Date') return new Date(data);
  return type === 'Number' ? Number(data) : data;
}

/** @param {import('./install.mjs').Kit} kit */
export function storageApi({ runtime }) {
  const read = (key) => callNative(runtime, 'storage.get', { key }).value ?? null;
  const encoded = (value) => {
    try {
      return encodeValue(value);
    } catch (error) {
      throw new ApiFailure(error.message);
    }
  };
  const write = (key, value) => { callNative(runtime, 'storage.set', { key, value: encoded(value) }); };
  const info = () => callNative(runtime, 'storage.info');
  // The platform prints a wrong key and goes on.
  const badKey = (name, key) => {
    const wrong = checkType(key, 's', 'parameter');
    if (wrong) runtime.warn('API_PARAMETER', `${name}:fail parameter error: ${wrong}`);
    return Boolean(wrong);
  };
  const get = (key) => {
    const text = read(key);
    return text === null ? '' : decodeValue(text);
  };

  return {
    async: {
      setStorage({ key, data }) { write(key, data); },
      getStorage({ key }) {
        const text = read(key);
        if (text === null) throw new ApiFailure('data not found');
        return { data: decodeValue(text) };
      },
      removeStorage({ key }) { callNative(runtime, 'storage.remove', { key }); },
      clearStorage() { callNative(runtime, 'storage.clear'); },
      getStorageInfo: () => info(),
      batchSetStorage({ kvList }) { for (const { key, value } of kvList) write(key, value); },
      batchGetStorage: ({ keyList }) => ({ dataList: keyList.map(get) }),
    },
    sync: {
      setStorageSync(key, data) { if (!badKey('setStorageSync', key)) write(key, data); },
      getStorageSync: (key) => (badKey('getStorageSync', key) ? '' : get(key)),
      removeStorageSync(key) { if (!badKey('removeStorageSync', key)) callNative(runtime, 'storage.remove', { key }); },
      clearStorageSync() { callNative(runtime, 'storage.clear'); },
      getStorageInfoSync: () => info(),
      batchSetStorageSync(kvList) { for (const { key, value } of kvList ?? []) write(key, value); },
      batchGetStorageSync: (keyList) => (keyList ?? []).map(get),
    },
  };
}
