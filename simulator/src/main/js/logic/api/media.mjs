// Pictures, videos, files that the person chooses; albums; documents.
import { ApiFailure } from './call.mjs';
import { askScreen, callNativeOr, invokeNative, tellScreen } from './native.mjs';

const MAX_IMAGES = 9;
/** Where the tool says it is when no sensor value is set. */
const PLACE = { latitude: 23.099994, longitude: 113.32452, speed: -1, accuracy: 65, altitude: 0, verticalAccuracy: 65, horizontalAccuracy: 65 };

/** @param {import('./install.mjs').Kit} kit */
export function mediaApi({ runtime }) {
  const choose = async (kind, options) => {
    const { files } = await invokeNative(runtime, 'file.choose', {
      kind, count: Math.max(1, Number(options.count) || MAX_IMAGES), sourceType: options.sourceType ?? ['album', 'camera'], sizeType: options.sizeType ?? ['original', 'compressed'], extension: options.extension,
    });
    return files;
  };
  const save = async (kind, filePath) => { await invokeNative(runtime, 'album.save', { filePath, kind }); };
  const location = (type) => callNativeOr(runtime, 'location.get', { type: type ?? 'wgs84' }, PLACE);
  return {
    async: {
      async chooseImage(options) {
        const files = await choose('image', options);
        return { tempFilePaths: files.map((file) => file.path), tempFiles: files.map(({ path, size }) => ({ path, size })) };
      },
      async chooseMedia(options) {
        const types = options.mediaType ?? ['image', 'video'];
        const files = await choose(types.length === 1 && types[0] !== 'mix' ? types[0] : 'media', options);
        const kinds = new Set(files.map((file) => file.type));
        return {
          type: kinds.size > 1 ? 'mix' : [...kinds][0] ?? 'image',
          tempFiles: files.map((file) => ({ tempFilePath: file.path, size: file.size, fileType: file.type, width: file.width, height: file.height, duration: file.duration, thumbTempFilePath: file.thumb })),
        };
      },
      async chooseVideo(options) {
        const [file] = await choose('video', { ...options, count: 1 });
        return { tempFilePath: file.path, size: file.size, duration: file.duration ?? 0, width: file.width ?? 0, height: file.height ?? 0 };
      },
      async chooseMessageFile(options) {
        const files = await choose('any', options);
        return { tempFiles: files.map((file) => ({ path: file.path, name: file.name, size: file.size, type: file.type, time: file.time ?? 0 })) };
      },
      previewImage({ urls, current }) {
        if (urls.length === 0) throw new ApiFailure('parameter error: urls should not be empty');
        const at = typeof current === 'number' ? current : urls.indexOf(current);
        tellScreen(runtime, 'previewImage', { urls, current: Math.max(0, Math.min(at, urls.length - 1)) });
      },
      previewMedia({ sources, current }) { tellScreen(runtime, 'previewMedia', { sources, current: Number(current) || 0 }); },
      async getImageInfo({ src }) { return invokeNative(runtime, 'image.info', { src }); },
      async compressImage({ src, quality, compressedWidth, compressedHeight }) { return invokeNative(runtime, 'image.compress', { src, quality: quality ?? 80, compressedWidth, compressedHeight }); },
      async saveImageToPhotosAlbum({ filePath }) { await save('image', filePath); },
      async saveVideoToPhotosAlbum({ filePath }) { await save('video', filePath); },
      async openDocument({ filePath, fileType }) { await invokeNative(runtime, 'file.open', { filePath, fileType }); },
      async scanCode({ onlyFromCamera, scanType }) {
        const found = await invokeNative(runtime, 'scan', { onlyFromCamera: Boolean(onlyFromCamera), scanType: scanType ?? ['barCode', 'qrCode'] });
        return found;
      },
      async requestPayment(options) {
        const { confirm } = await askScreen(runtime, 'confirm', { kind: 'payment', title: '支付', content: String(options.package ?? ''), confirmText: '支付', cancelText: '取消' });
        if (!confirm) throw new ApiFailure('cancel');
      },
      getLocation: ({ type }) => ({ ...location(type) }),
      openLocation({ latitude, longitude, name }) { tellScreen(runtime, 'notice', { text: `openLocation ${name ?? ''} ${latitude}, ${longitude}` }); },
      chooseLocation() { throw new ApiFailure('cancel'); },
      getFuzzyLocation: ({ type }) => {
        const { latitude, longitude } = location(type);
        return { latitude: Math.round(latitude * 10) / 10, longitude: Math.round(longitude * 10) / 10 };
      },
    },
    mock: ['requestPayment', 'openLocation', 'chooseLocation', 'getLocation', 'getFuzzyLocation'],
  };
}
