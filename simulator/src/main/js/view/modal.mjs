import { make, onPress } from './dom.mjs';

/**
 * `wx.showModal`: resolves with what was pressed.
 * @returns {Promise<{confirm: boolean, cancel: boolean, content?: string}>}
 */
export function showModal(screen, args) {
  const { doc } = screen;
  return new Promise((resolve) => {
    const field = args.editable ? makeField(doc, args) : null;
    const body = field ?? (args.content ? make(doc, 'div', args.title ? 'modal-content' : 'modal-content alone', String(args.content)) : null);
    const buttons = make(doc, 'div', 'modal-buttons');
    const box = make(doc, 'div', 'modal-box', args.title ? make(doc, 'div', 'modal-title', String(args.title)) : null, body, buttons);
    const mask = make(doc, 'div', 'mask dim modal', box);
    const close = (confirm) => {
      mask.remove();
      screen.modals.delete(close);
      const content = field ? { content: confirm ? field.value : '' } : { content: null };
      resolve({ confirm, cancel: !confirm, ...content });
    };
    if (args.showCancel !== false) buttons.append(button(doc, 'cancel', args.cancelText ?? '取消', args.cancelColor, () => close(false)));
    buttons.append(button(doc, 'confirm', args.confirmText ?? '确定', args.confirmColor, () => close(true)));
    screen.modals.add(close);
    screen.overlayLayer.append(mask);
    field?.focus();
  });
}

function makeField(doc, args) {
  const field = make(doc, 'textarea', 'modal-field');
  field.placeholder = String(args.placeholderText ?? '');
  field.value = String(args.content ?? '');
  return field;
}

function button(doc, role, text, color, action) {
  const element = make(doc, 'div', `modal-button ${role}`, String(text));
  element.dataset.role = role;
  if (color) element.style.color = color;
  onPress(element, action);
  return element;
}
