const KEY_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * 1024 * 1024;

/**
 * Native calls of the logic layer on a phone. Storage lives in the worker's memory and is written through to the page's
 * local storage; everything else is asked of the computer that serves the preview.
 * @param {{post: Function, fetch: Function, Request: Function, answer: (json: string) => void}} platform
 */
export function workerNative({ post, fetch, Request, answer }) {
  const store = new Map();
  const sizeOf = (key, value) => 2 * (key.length + value.length);
  const total = () => {
    let bytes = 0;
    for (const [key, value] of store) bytes += sizeOf(key, value);
    return bytes;
  };

  const storage = {
    'storage.get': ({ key }) => ({ value: store.has(key) ? store.get(key) : null }),
    'storage.set'({ key, value }) {
      const bytes = sizeOf(key, value);
      if (bytes > KEY_LIMIT) throw new Failure('entry size limit reached');
      const before = store.has(key) ? sizeOf(key, store.get(key)) : 0;
      if (total() - before + bytes > TOTAL_LIMIT) throw new Failure('storage limit reached');
      store.set(key, value);
      post(['storage', { key, value }]);
      return {};
    },
    'storage.remove'({ key }) {
      store.delete(key);
      post(['storage', { key, value: null }]);
      return {};
    },
    'storage.clear'() {
      store.clear();
      post(['storage', { key: null, value: null }]);
      return {};
    },
    'storage.info': () => ({
      keys: [...store.keys()],
      currentSize: Math.ceil(total() / 1024),
      limitSize: TOTAL_LIMIT / 1024,
    }),
  };

  const local = (name, argsJson) => {
    try {
      return { ok: true, r: storage[name](JSON.parse(argsJson)) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { ok: false, errMsg: error.message };
    }
  };

  return {
    fill(entries) {
      for (const key of Object.keys(entries || {})) store.set(key, entries[key]);
    },

    call(name, argsJson) {
      if (storage[name]) return JSON.stringify(local(name, argsJson));
      if (name === 'clipboard.set') return copy(argsJson, post);
      const request = new Request();
      try {
        request.open('POST', '/x/native', false);
        request.setRequestHeader('content-type', 'application/json');
        request.send(JSON.stringify({ name, args: JSON.parse(argsJson) }));
        return request.status === 200 ? request.responseText : lost();
      } catch {
        return lost();
      }
    },

    invoke(callId, name, argsJson) {
      const done = (result) => answer(JSON.stringify({ ...result, id: callId }));
      if (storage[name]) {
        Promise.resolve().then(() => done(local(name, argsJson)));
        return;
      }
      if (name === 'clipboard.set') {
        Promise.resolve().then(() => done(JSON.parse(copy(argsJson, post))));
        return;
      }
      fetch('/x/native', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, args: JSON.parse(argsJson) }),
      })
        .then((response) => (response.ok ? response.json() : JSON.parse(lost())))
        .catch(() => JSON.parse(lost()))
        .then(done);
    },
  };
}

class Failure extends Error {}

/** A plain http address is no secure context (spec/preview.md 5): the page copies through a selection. */
function copy(argsJson, post) {
  post(['copy', JSON.parse(argsJson).data]);
  return JSON.stringify({ ok: true, r: {} });
}

function lost() {
  return JSON.stringify({ ok: false, errMsg: 'the computer that serves this preview does not answer' });
}
