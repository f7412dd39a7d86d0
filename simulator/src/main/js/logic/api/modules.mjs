// All api modules, in the order they are installed.
import { accountApi } from './account.mjs';
import { animationApi } from './animation.mjs';
import { appEventsApi } from './app-events.mjs';
import { audioApi } from './audio.mjs';
import { barsApi } from './bars.mjs';
import { baseApi } from './base.mjs';
import { canvasApi } from './canvas-api.mjs';
import { cloudApi } from './cloud.mjs';
import { deviceApi } from './device.mjs';
import { filesApi } from './files.mjs';
import { interactionApi } from './interaction.mjs';
import { mediaApi } from './media.mjs';
import { networkApi } from './network-api.mjs';
import { contextApi } from './node-context.mjs';
import { observersApi } from './observers.mjs';
import { openTypesApi } from './open-types.mjs';
import { queryApi } from './query.mjs';
import { routesApi } from './routes.mjs';
import { storageApi } from './storage.mjs';
import { configApi, systemApi } from './system.mjs';
import { workletApi } from './worklet.mjs';

/** @type {((kit: import('./install.mjs').Kit) => import('./install.mjs').Part)[]} */
export const apiModules = [
  baseApi, storageApi, routesApi, interactionApi, systemApi, configApi, networkApi, barsApi, accountApi, animationApi, queryApi, observersApi, contextApi,
  canvasApi, mediaApi, deviceApi, filesApi, audioApi, appEventsApi, cloudApi, workletApi, openTypesApi,
];
