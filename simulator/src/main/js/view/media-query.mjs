/** CSS media condition of the queries of `match-media` and MediaQueryObserver (FW-MQ-01). */
function conditionOf(query) {
  const parts = [];
  for (const [name, feature] of [['minWidth', 'min-width'], ['maxWidth', 'max-width'], ['width', 'width'], ['minHeight', 'min-height'], ['maxHeight', 'max-height'], ['height', 'height']]) {
    if (query[name] !== null && query[name] !== undefined) parts.push(`(${feature}: ${parseFloat(query[name])}px)`);
  }
  if (query.orientation) parts.push(`(orientation: ${query.orientation === 'landscape' ? 'landscape' : 'portrait'})`);
  return parts.join(' and ') || 'all';
}

/**
 * Tells whether the window matches, at once and at every change.
 * @param {Window} win
 * @param {(matches: boolean) => void} callback
 * @returns {() => void} stops watching
 */
export function watchMedia(win, query, callback) {
  const list = win.matchMedia(conditionOf(query));
  const listener = () => callback(list.matches);
  list.addEventListener('change', listener);
  listener();
  return () => list.removeEventListener('change', listener);
}
