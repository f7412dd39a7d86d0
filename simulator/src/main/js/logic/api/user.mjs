// The mock user of the tool.
import { callNativeOr } from './native.mjs';

const ANONYMOUS = { nickName: '微信用户', avatarUrl: '', gender: 0, country: '', province: '', city: '', language: '' };

/**
 * Result fields of getUserInfo and getUserProfile. Since 2021 getUserInfo gives the anonymous user.
 * @param {import('../runtime.mjs').Runtime} runtime @param {boolean} named with the name and picture of the mock user
 */
export function mockUserInfo(runtime, named) {
  const { nickName, avatarUrl, gender, language, encryptedData = '', iv = '', signature = '' } = callNativeOr(runtime, 'account.user', { withCredentials: true }, {});
  const userInfo = { ...ANONYMOUS, ...(named && nickName ? { nickName, avatarUrl, gender, language } : {}) };
  return { userInfo, rawData: JSON.stringify(userInfo), signature, encryptedData, iv, cloudID: '' };
}
