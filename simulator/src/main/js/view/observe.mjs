import { watchMedia } from './media-query.mjs';

const plainRect = ({ left, top, right, bottom, width, height }) => ({ left, top, right, bottom, width, height });

function marginText(margins = {}) {
  return ['top', 'right', 'bottom', 'left'].map((side) => `${Number(margins[side]) || 0}px`).join(' ');
}

/**
 * IntersectionObserver of the platform (FW-IO-01): relative to a node, or to the window with margins.
 * The browser reports at start in any case; the platform only when the ratio differs from `initialRatio`.
 */
function observeIntersection(page, nodes, options, tell) {
  const { relativeTo = [], thresholds = [0], initialRatio = 0 } = options;
  // The browser knows one root: a node wins over the window.
  const reference = relativeTo.find(({ n }) => n !== 'viewport') ?? relativeTo[0] ?? { n: 'viewport' };
  const rootNode = reference.n === 'viewport' ? null : page.nodes.get(reference.n);
  const root = rootNode?.component?.main ?? rootNode?.el ?? page.doc;
  const started = new Set();
  const observer = new page.win.IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const first = !started.has(entry.target);
        started.add(entry.target);
        if (first && entry.intersectionRatio === initialRatio && !entry.isIntersecting) continue;
        tell({
          n: entry.target.sampanNode?.id,
          intersectionRatio: entry.intersectionRatio,
          intersectionRect: plainRect(entry.intersectionRect),
          boundingClientRect: plainRect(entry.boundingClientRect),
          relativeRect: plainRect(entry.rootBounds ?? { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 }),
          time: Date.now(),
        });
      }
    },
    { root, rootMargin: marginText(reference.margins), threshold: thresholds },
  );
  for (const id of nodes) {
    const node = page.nodes.get(id);
    if (node) observer.observe(node.el);
  }
  return () => observer.disconnect();
}

function observeResize(page, nodes, options, tell) {
  const observer = new page.win.ResizeObserver((entries) => {
    for (const { target } of entries) tell({ n: target.sampanNode?.id, boundingClientRect: plainRect(target.getBoundingClientRect()) });
  });
  for (const id of nodes) {
    const node = page.nodes.get(id);
    if (node) observer.observe(node.el);
  }
  return () => observer.disconnect();
}

const KINDS = {
  intersection: observeIntersection,
  resize: observeResize,
  media: (page, nodes, options, tell) => watchMedia(page.win, options, (matches) => tell({ matches })),
};

/** Starts or ends an observer; its reports are `observe` messages until it is ended or its page closes. */
export function observe(screen, { ob, off, page: id, kind, nodes = [], options = {} }) {
  screen.observers.get(ob)?.();
  screen.observers.delete(ob);
  const page = screen.pages.find(id);
  if (off || !page) return;
  const release = KINDS[kind](page, nodes, options, (d) => screen.send('observe', { ob, d }));
  screen.observers.set(ob, release);
  page.listenersOfPage.push(() => {
    release();
    screen.observers.delete(ob);
  });
}
