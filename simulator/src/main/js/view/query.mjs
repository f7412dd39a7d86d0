/** Fields that the view measures (FW-QRY-03). */
const FIELDS = {
  rect({ el }) {
    const { left, top, right, bottom } = el.getBoundingClientRect();
    return { left, top, right, bottom };
  },
  size({ el }) {
    const { width, height } = el.getBoundingClientRect();
    return { width, height };
  },
  scrollOffset(node) {
    const { el, component } = node;
    return component?.scrollPosition?.() ?? { scrollLeft: el.scrollLeft, scrollTop: el.scrollTop, scrollWidth: el.scrollWidth, scrollHeight: el.scrollHeight };
  },
};

function measure(page, node, { f = [], props = [], css = [] }) {
  const row = {};
  for (const field of f) Object.assign(row, FIELDS[field]?.(node));
  for (const name of props) {
    const value = node.component?.viewState?.(name) ?? node.component?.props[name];
    if (value !== undefined) row[name] = value;
  }
  if (css.length > 0) {
    const style = page.win.getComputedStyle(node.el);
    for (const name of css) row[name] = style[name] ?? style.getPropertyValue(name);
  }
  return row;
}

function measureViewport(page, { f = [] }) {
  const { win } = page;
  const root = page.scroller.element;
  const row = {};
  if (f.includes('rect')) Object.assign(row, { left: 0, top: 0, right: win.innerWidth, bottom: win.innerHeight });
  if (f.includes('size')) Object.assign(row, { width: win.innerWidth, height: win.innerHeight });
  if (f.includes('scrollOffset')) Object.assign(row, { scrollLeft: win.scrollX, scrollTop: win.scrollY, scrollWidth: root.scrollWidth, scrollHeight: root.scrollHeight });
  return row;
}

/**
 * Answers one `query` message. Batches before it are applied already, since messages keep their order (PP-QRY-02).
 * A node that has gone meanwhile gives null.
 */
export function answerQuery(screen, { q, page: id, items }) {
  const page = screen.pages.find(id);
  const r = items.map((item) => {
    if (item.n === 'viewport') return page ? measureViewport(page, item) : null;
    return item.n.map((nodeId) => {
      const node = page?.nodes.get(nodeId);
      return node ? measure(page, node, item) : null;
    });
  });
  screen.send('query', { q, r });
}
