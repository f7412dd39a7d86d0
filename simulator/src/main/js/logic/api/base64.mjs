// Base64 without the browser's btoa, which the logic layer does not have.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128).fill(255);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** @param {ArrayBuffer | ArrayBufferView} buffer @returns {string} */
export function toBase64(buffer) {
  const bytes = asBytes(buffer);
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const word = (a << 16) | (b << 8) | c;
    text += ALPHABET[word >> 18] + ALPHABET[(word >> 12) & 63] + (i + 1 < bytes.length ? ALPHABET[(word >> 6) & 63] : '=') + (i + 2 < bytes.length ? ALPHABET[word & 63] : '=');
  }
  return text;
}

/** Characters outside the alphabet are skipped. @param {string} text @returns {ArrayBuffer} */
export function fromBase64(text) {
  const bytes = [];
  let word = 0, bits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? VALUES[code] : 255;
    if (value === 255) continue;
    word = ((word << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((word >> bits) & 255);
    }
  }
  return new Uint8Array(bytes).buffer;
}

/** @param {ArrayBuffer | ArrayBufferView} buffer @returns {Uint8Array} */
export function asBytes(buffer) {
  return ArrayBuffer.isView(buffer) ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) : new Uint8Array(buffer);
}

/** ArrayBuffer or a view of one, also from another realm. @param {unknown} value */
export const isBinary = (value) => ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]';

/** Text or bytes as they travel in a native call. @param {any} data */
export const toWire = (data) => (isBinary(data) ? { base64: toBase64(data) } : data);
/** @param {any} data */
export const fromWire = (data) => (data && typeof data === 'object' && typeof data.base64 === 'string' ? fromBase64(data.base64) : data);
