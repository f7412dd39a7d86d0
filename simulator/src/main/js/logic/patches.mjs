/** Batches per page: one in flight, callbacks after its acknowledgement (patch-protocol.md sections 4 and 5). */

const VERSION = 1;

/** @param {import("./runtime.mjs").Runtime} runtime */
export function createPatches(runtime) {
  const dirty = new Set();

  function markDirty(page) {
    dirty.add(page);
    runtime.requestFlush();
  }

  function flush() {
    const pages = [...dirty];
    dirty.clear();
    for (const page of pages) flushPage(page);
  }

  /** Queues the page's changes as a message, unless a batch is on its way. */
  function flushPage(page) {
    if (page.isUnloaded) {
      settle(page, page.waitingForBatch.splice(0), []);
      return;
    }
    if (page.isInFlight) return;
    if (page.patch.isDirty()) {
      sendBatch(page, page.patch.take(), false);
      return;
    }
    const callbacks = page.waitingForBatch.splice(0);
    const unready = page.unready.splice(0);
    if (callbacks.length > 0 || unready.length > 0) runtime.afterFlush(() => settle(page, callbacks, unready));
  }

  function sendBatch(page, ops, isSnapshot) {
    page.seq++;
    page.isInFlight = true;
    page.waitingForAck.push(...page.waitingForBatch.splice(0));
    page.unreadyInFlight.push(...page.unready.splice(0));
    const batch = { v: VERSION, page: page.id, seq: page.seq, ops, ack: [page.seq] };
    if (isSnapshot) batch.snapshot = true;
    runtime.view.post("patch", batch);
  }

  function acknowledged({ page: id, seq }) {
    const page = runtime.pages.byId(id);
    if (!page || seq !== page.seq || !page.isInFlight) return;
    page.isInFlight = false;
    settle(page, page.waitingForAck.splice(0), page.unreadyInFlight.splice(0));
    markDirty(page);
  }

  function settle(page, callbacks, unready) {
    for (const component of unready) {
      if (!component.isAttached) continue; // FW-LIFE-02 allows it; a removed instance has no use for it
      component.runLifetime("ready");
      if (component !== page.component || page.isReady) continue;
      page.isReady = true;
      page.callPage("onReady", []); // FW-PAGE-09
      runtime.hub.emit("pageReady", page);
    }
    for (const fn of callbacks) fn();
  }

  return {
    markDirty,
    flush,
    flushPage,
    acknowledged,
    /** Number of the batch that will carry everything changed so far (PP-QRY-02). */
    barrier(pageId) {
      const page = runtime.pages.byId(pageId);
      if (!page) return 0;
      return page.patch.isDirty() ? page.seq + 1 : page.seq;
    },
    /** PP-07: all of a page for a view that has nothing. */
    sendSnapshot(page) {
      page.isInFlight = false;
      page.sheets.clear();
      page.wxsModules.clear();
      page.componentCreated(page.component);
      for (const component of page.attachedComponents) page.componentCreated(component);
      sendBatch(page, page.patch.snapshot(), true);
    },
  };
}
