// WebSockets: SocketTask objects, and the old functions that act on the newest of them.
import { ApiFailure, openCall } from './call.mjs';
import { checkOptions } from './check.mjs';
import { fromWire, toWire } from './base64.mjs';
import { Listeners } from './listeners.mjs';
import { callNative, invokeNative } from './native.mjs';
import { cleanHeader } from './network.mjs';

/** SOCKETS of spec limits.md 3. */
const MAX_SOCKETS = 5;
const SOCKET_URL = /^wss?:\/\/[^/?#]+/i;
const CONNECTING = 0, OPEN = 1, CLOSING = 2, CLOSED = 3;

/** @param {import('./install.mjs').Kit} kit @param {import('./network.mjs').Network} network */
export function socketApi({ runtime, events }, network) {
  const live = new Set();
  let lastSocket = 0, newest = null;

  function connect(options) {
    const id = ++lastSocket;
    const listeners = new Listeners(runtime, 'SocketTask');
    const emit = (event, payload) => {
      listeners.emit(event, payload);
      if (task === newest) events.emit(`Socket${event}`, payload);
    };
    const end = (payload) => {
      if (task.readyState === CLOSED) return;
      task.readyState = CLOSED;
      live.delete(task);
      emit('Close', payload);
    };
    const act = (name, given, run) => {
      const call = openCall(runtime, name, given, true);
      try {
        run(given ?? {});
        Promise.resolve().then(() => call.ok());
      } catch (error) {
        Promise.resolve().then(() => call.failWith(error));
      }
      return call.promise;
    };
    const task = {
      readyState: CONNECTING, CONNECTING, OPEN, CLOSING, CLOSED,
      send: (given) => act('sendSocketMessage', given, ({ data }) => {
        if (task.readyState !== OPEN) throw new ApiFailure('SocketTask.readyState is not OPEN');
        callNative(runtime, 'socket.send', { socket: id, data: toWire(data) });
      }),
      close: (given) => act('closeSocket', given, ({ code = 1000, reason = '' }) => {
        if (task.readyState >= CLOSING) throw new ApiFailure('task not found');
        task.readyState = CLOSING;
        callNative(runtime, 'socket.close', { socket: id, code, reason });
      }),
    };
    for (const event of ['Open', 'Message', 'Error', 'Close']) task[`on${event}`] = (listener) => { listeners.add(event, listener); };
    live.add(task);
    newest = task;
    invokeNative(runtime, 'socket.open', {
      socket: id, url: options.url, header: cleanHeader(options.header), protocols: options.protocols ?? [], timeout: network.timeout('connectSocket', options.timeout),
    }, (progress) => {
      if (progress.event === 'open') {
        task.readyState = OPEN;
        emit('Open', { header: progress.header ?? {} });
      } else if (progress.event === 'message') emit('Message', { data: fromWire(progress.data) });
    }).then((closed) => end({ code: closed.code ?? 1006, reason: closed.reason ?? '' }), (error) => {
      emit('Error', { errMsg: error.message });
      end({ code: 1006, reason: 'abnormal closure' });
    });
    return task;
  }

  return {
    plain: {
      connectSocket(options) {
        const call = openCall(runtime, 'connectSocket', options, false);
        const wrong = checkOptions(options, [{ name: 'url', type: 's' }]);
        const reason = wrong ? `parameter error: ${wrong}` : !SOCKET_URL.test(options.url) ? `invalid url "${options.url}"` : live.size >= MAX_SOCKETS ? 'max connected' : '';
        Promise.resolve().then(() => (reason ? call.fail(reason) : call.ok()));
        return reason ? undefined : connect(options);
      },
      sendSocketMessage(options) {
        if (newest) return newest.send(options);
        const call = openCall(runtime, 'sendSocketMessage', options, true);
        Promise.resolve().then(() => call.fail('WebSocket is not connected'));
        return call.promise;
      },
      closeSocket(options) {
        if (newest) return newest.close(options);
        const call = openCall(runtime, 'closeSocket', options, true);
        Promise.resolve().then(() => call.fail('WebSocket is not connected'));
        return call.promise;
      },
    },
  };
}
