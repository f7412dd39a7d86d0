/**
 * Makes an element: `make(doc, 'div', 'modal-title', 'text', child…)`.
 * @param {Document} doc
 * @param {string} tag
 * @param {string} [className]
 * @param {...(string|Node|null)} children
 */
export function make(doc, tag, className = '', ...children) {
  const element = doc.createElement(tag);
  if (className) element.className = className;
  for (const child of children) if (child !== null && child !== undefined) element.append(child);
  return element;
}

/** An inline SVG picture from our own path data (never from an app). */
export function picture(doc, viewBox, paths, className = '') {
  const svg = doc.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', viewBox);
  if (className) svg.setAttribute('class', className);
  for (const attributes of paths) {
    const { tag = 'path', ...rest } = attributes;
    const shape = doc.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(rest)) shape.setAttribute(name, value);
    svg.append(shape);
  }
  return svg;
}

/** Calls back on a press that ends on the element, whatever the pointer is. */
export function onPress(element, callback) {
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    callback(event);
  });
}

/** Runs after the next frame was prepared; also when the document is hidden and paints nothing. */
export function afterFrame(callback) {
  if (document.hidden) setTimeout(callback, 0);
  else requestAnimationFrame(callback);
}

/** Plays an animation and resolves when it ended, also when it was cancelled. */
export function play(element, keyframes, options) {
  const animation = element.animate(keyframes, options);
  return animation.finished.catch(() => undefined);
}
