// Toast, loading, modal, action sheet: checked here, drawn by the screen (docs/contracts/protocol.md 6).
import { ApiFailure } from './call.mjs';
import { askScreen, tellScreen } from './native.mjs';

/** Limits of the platform (spec limits.md 3). */
const ACTION_SHEET_ITEMS = 6;
const MODAL_BUTTON_CHARS = 4;
const TOAST_MS = 1500;
const ICONS = ['success', 'error', 'loading', 'none'];

const text = (value, fallback) => (value === undefined || value === null ? fallback : String(value));

/** @param {import('./install.mjs').Kit} kit */
export function interactionApi({ runtime }) {
  const ask = (name, args) => askScreen(runtime, name, args);
  const buttonText = (name, value, fallback) => {
    const label = text(value, fallback) || fallback;
    if ([...label].length > MODAL_BUTTON_CHARS) throw new ApiFailure(`${name} length should not larger than ${MODAL_BUTTON_CHARS} Chinese characters`);
    return label;
  };
  return {
    async: {
      showToast({ title, icon, image, duration, mask }) {
        tellScreen(runtime, 'showToast', { title, icon: ICONS.includes(icon) ? icon : 'success', image: image || undefined, duration: typeof duration === 'number' ? duration : TOAST_MS, mask: Boolean(mask) });
      },
      showLoading({ title, mask }) { tellScreen(runtime, 'showLoading', { title, mask: Boolean(mask) }); },
      // Toast and loading share one place on the screen: each hides what is there.
      hideToast() { tellScreen(runtime, 'hideToast'); },
      hideLoading() { tellScreen(runtime, 'hideLoading'); },
      async showModal(options) {
        const showCancel = options.showCancel === undefined ? true : Boolean(options.showCancel);
        const answer = await ask('showModal', {
          title: text(options.title, ''), content: text(options.content, ''), showCancel,
          cancelText: buttonText('cancelText', options.cancelText, '取消'), cancelColor: options.cancelColor || '#000000',
          confirmText: buttonText('confirmText', options.confirmText, '确定'), confirmColor: options.confirmColor || '#576B95',
          editable: Boolean(options.editable), placeholderText: text(options.placeholderText, ''),
        });
        const confirm = Boolean(answer.confirm);
        return { confirm, cancel: !confirm, content: options.editable && confirm ? text(answer.content, '') : null };
      },
      async showActionSheet({ itemList, itemColor, alertText }) {
        if (itemList.length === 0) throw new ApiFailure('parameter error: itemList should not be empty');
        if (itemList.length > ACTION_SHEET_ITEMS) throw new ApiFailure(`parameter error: itemList should not be larger than ${ACTION_SHEET_ITEMS}`);
        const wrong = itemList.findIndex((item) => typeof item !== 'string');
        if (wrong >= 0) throw new ApiFailure(`parameter error: parameter.itemList[${wrong}] should be String;`);
        const { tapIndex } = await ask('showActionSheet', { itemList, itemColor: itemColor || '#000000', alertText });
        return { tapIndex };
      },
    },
  };
}
