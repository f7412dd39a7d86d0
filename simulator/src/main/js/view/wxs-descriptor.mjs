/** Descriptors by node and owner: the same node gives the same object (its state lives there). */
const KNOWN = new WeakMap();

/**
 * The ComponentDescriptor of a node (spec wxs.md 4).
 * @param {import('./page.mjs').PageView} page
 * @param {import('./node.mjs').ViewNode} node
 * @param {number} ownerId node id of the component that the running handler belongs to
 */
export function describeNode(page, node, ownerId) {
  let byOwner = KNOWN.get(node);
  if (!byOwner) KNOWN.set(node, (byOwner = new Map()));
  if (!byOwner.has(ownerId)) byOwner.set(ownerId, makeDescriptor(page, node, ownerId));
  return byOwner.get(ownerId);
}

function styleText(style) {
  if (typeof style === 'string') return style;
  return Object.entries(style ?? {})
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';');
}

/** Classes of a component's own scope carry its prefix; the host tells it by its `<prefix>host` class. */
function prefixOf(page, ownerId) {
  const owner = page.nodes.get(ownerId);
  const host = [...(owner?.el.classList ?? [])].find((name) => name.endsWith('--host'));
  return host ? host.slice(0, -'host'.length) : '';
}

function makeDescriptor(page, node, ownerId) {
  const prefix = prefixOf(page, ownerId);
  const scoped = (selector) => selector.replace(/\.([\w-]+)/g, `.${prefix}$1`);
  const isRoot = node.id === 0;
  const all = (selector) => [...node.el.querySelectorAll(selector)].map((element) => element.sampanNode).filter(Boolean);
  // Components that share the page's styles carry their classes without a prefix.
  const select = (selector) => {
    const own = all(scoped(String(selector)));
    return own.length > 0 || prefix === '' ? own : all(String(selector));
  };
  const { win } = page;
  return {
    selectComponent(selector) {
      const found = select(selector)[0];
      return found ? describeNode(page, found, ownerId) : null;
    },
    selectAllComponents: (selector) => select(selector).map((found) => describeNode(page, found, ownerId)),
    setStyle(style) {
      if (isRoot) return;
      const merged = typeof style === 'string' ? style : mergeStyle(node, style);
      node.setStyle('wxs', styleText(merged), page.screen.device);
    },
    addClass: (name) => !isRoot && node.overrideClass(prefix + name, true),
    removeClass: (name) => !isRoot && node.overrideClass(prefix + name, false),
    hasClass: (name) => node.el.classList.contains(prefix + name),
    getDataset: () => node.dataset ?? {},
    callMethod: (method, args) => page.screen.send('wxs', { page: page.id, owner: ownerId, method, args }),
    requestAnimationFrame: (callback) => win.requestAnimationFrame(callback),
    getState: () => (node.wxsState ??= {}),
    triggerEvent: (name, detail, options) => page.screen.send('trigger', { page: page.id, t: node.id, name, detail, options }),
    getComputedStyle(names) {
      const style = win.getComputedStyle(node.el);
      return Object.fromEntries((names ?? []).map((name) => [name, style[name] ?? style.getPropertyValue(name)]));
    },
    setTimeout: (callback, ms) => setTimeout(callback, ms),
    clearTimeout: (id) => clearTimeout(id),
    getBoundingClientRect() {
      const { left, top, right, bottom, width, height } = node.el.getBoundingClientRect();
      return { left, top, right, bottom, width, height };
    },
  };
}

/** Later `setStyle` objects add to earlier ones. */
function mergeStyle(node, style) {
  node.wxsStyle = { ...node.wxsStyle, ...style };
  return node.wxsStyle;
}
