// All api modules, in the order they are installed.
import { baseApi } from './base.mjs';
import { interactionApi } from './interaction.mjs';
import { routesApi } from './routes.mjs';
import { storageApi } from './storage.mjs';
import { configApi, systemApi } from './system.mjs';

/** @type {((kit: import('./install.mjs').Kit) => import('./install.mjs').Part)[]} */
export const apiModules = [baseApi, storageApi, routesApi, interactionApi, systemApi, configApi];
