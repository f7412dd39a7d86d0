// The network part of wx: one queue for all of it.
import { Network } from './network.mjs';
import { requestApi } from './request.mjs';
import { socketApi } from './socket.mjs';
import { transferApi } from './transfer.mjs';
import { callNativeOr } from './native.mjs';

/** @param {import('./install.mjs').Kit} kit @returns {import('./install.mjs').Part} */
export function networkApi(kit) {
  const network = new Network(kit.runtime);
  return {
    fires: ['SocketOpen', 'SocketMessage', 'SocketError', 'SocketClose'],
    plain: { ...requestApi(network), ...transferApi(network), ...socketApi(kit, network).plain },
    async: {
      getNetworkType() {
        const { networkType = 'wifi' } = callNativeOr(kit.runtime, 'network.type', {}, {});
        return { networkType, signalStrength: 0, hasSystemProxy: false, weakNet: false };
      },
    },
  };
}
