// Intersection and media query observers: nodes are resolved here, the view watches (PP-QRY-03).

import { pageOfScope, rendered } from './rendered.mjs';

/** @typedef {import('./install.mjs').Kit} Kit */

const VIEWPORT = 'viewport';
const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0 };

/** Running observers by number; one listener on the view for all of them. */
export class Observers {
  /** @param {import('../runtime.mjs').Runtime} runtime */
  constructor(runtime) {
    this.runtime = runtime;
    this.last = 0;
    /** @type {Map<number, (d: any) => void>} */
    this.live = new Map();
    runtime.view.on('observe', ({ ob, d }) => this.live.get(ob)?.(d));
  }

  start(page, kind, nodes, options, listener) {
    const ob = ++this.last;
    this.live.set(ob, listener);
    this.runtime.view.post('observe', { ob, page: page.id, kind, nodes, options });
    return ob;
  }

  stop(ob) {
    if (this.live.delete(ob)) this.runtime.view.post('observe', { ob, off: true });
  }
}

/** @param {Kit} kit @param {Observers} observers */
function intersectionObserver({ runtime }, observers, scope, options) {
  const relative = [];
  const running = [];
  let ended = 0;
  const observer = {
    relativeTo(selector, margins) {
      relative.push({ selector: String(selector), margins: { ...NO_MARGINS, ...margins } });
      return observer;
    },
    relativeToViewport(margins) {
      relative.push({ selector: VIEWPORT, margins: { ...NO_MARGINS, ...margins } });
      return observer;
    },
    async observe(selector, listener) {
      const page = pageOfScope(runtime, scope);
      if (!page || typeof listener !== 'function') return;
      const round = ended;
      await rendered(page);
      if (ended !== round || !runtime.pages.byId(page.id)) return;
      const all = runtime.tree.queryAll(scope ?? null, String(selector)).filter((node) => node.id > 0);
      const nodes = options.observeAll ? all : all.slice(0, 1);
      if (nodes.length === 0) return;
      const byId = new Map(nodes.map((node) => [node.id, node]));
      // The view takes one reference; of several the last one named counts.
      const reference = relative[relative.length - 1] ?? { selector: VIEWPORT, margins: NO_MARGINS };
      const [referenceNode] = reference.selector === VIEWPORT ? [] : runtime.tree.queryAll(scope ?? null, reference.selector);
      running.push(observers.start(page, 'intersection', [...byId.keys()], {
        thresholds: options.thresholds ?? [0], initialRatio: options.initialRatio ?? 0,
        relative: referenceNode?.id ?? null, margins: reference.margins,
      }, ({ n, ...d }) => {
        const node = byId.get(n) ?? nodes[0];
        runtime.callUser(listener, undefined, [{ id: node.attrs?.id ?? '', dataset: runtime.tree.datasetOf(node), ...d }], 'IntersectionObserver');
      }));
    },
    disconnect() {
      ended++;
      for (const ob of running.splice(0)) observers.stop(ob);
    },
  };
  return observer;
}

/** @param {Kit} kit @param {Observers} observers */
function mediaQueryObserver({ runtime }, observers) {
  const running = [];
  return {
    observe(options, listener) {
      const page = runtime.pages.top();
      if (!page || typeof listener !== 'function') return;
      running.push(observers.start(page, 'media', [], { ...options }, (d) => runtime.callUser(listener, undefined, [d], 'MediaQueryObserver')));
    },
    disconnect() { for (const ob of running.splice(0)) observers.stop(ob); },
  };
}

/** @param {Kit} kit */
export function observersApi(kit) {
  const observers = new Observers(kit.runtime);
  return {
    plain: {
      createIntersectionObserver: (scope, options) => intersectionObserver(kit, observers, scope, options ?? {}),
      createMediaQueryObserver: () => mediaQueryObserver(kit, observers),
    },
  };
}
