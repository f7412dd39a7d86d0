/**
 * Shapes that cross the border of the view layer (docs/contracts/protocol.md).
 *
 * @typedef {object} Device
 * @property {string} name
 * @property {string} brand
 * @property {string} platform `ios`, `android`, `ohos` or a desktop name
 * @property {number} width CSS px
 * @property {number} height CSS px
 * @property {number} pixelRatio
 * @property {number} statusBarHeight CSS px
 * @property {number} navigationBarHeight CSS px
 * @property {number} tabBarHeight CSS px, without the bottom inset
 * @property {{top: number, right: number, bottom: number, left: number}} safeAreaInsets
 * @property {{width: number, height: number, top: number, left: number}} menuButton
 *
 * @typedef {object} ViewHost where the view layer runs
 * @property {(json: string) => void} send messages to the logic layer
 * @property {(id: string) => Promise<void>} loadWxs
 * @property {(path: string) => string} resourceUrl
 * @property {string} [baseCss] text of base.css; without it the file is fetched from beside the screen document
 * @property {string} [screenCss] text of screen.css, in the same way
 *
 * @typedef {object} Screen what the parts of the device screen share
 * @property {ViewHost} host
 * @property {Device} device
 * @property {'light'|'dark'} theme
 * @property {(kind: string, payload: object) => void} send
 */

/** Version of the patch batches that this view applies. */
export const BATCH_VERSION = 1;
