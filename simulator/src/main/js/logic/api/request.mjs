// wx.request.
import { fromWire, isBinary, toWire } from './base64.mjs';
import { checkOptions } from './check.mjs';
import { ApiFailure } from './call.mjs';
import { cleanHeader, headerValue, taskMembers } from './network.mjs';

const NO_BODY = new Set(['GET', 'HEAD']);
const URL_FIELD = [{ name: 'url', required: true, type: 's', since: '1.0.0' }];

const part = (value) => encodeURIComponent(value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value));

/** Form encoding; objects inside become JSON. @param {object} data */
export const formText = (data) => Object.keys(data).map((key) => `${encodeURIComponent(key)}=${part(data[key])}`).join('&');

/** @param {string} url @param {string} query */
export function addQuery(url, query) {
  if (!query) return url;
  const at = url.indexOf('#');
  const base = at < 0 ? url : url.slice(0, at);
  const mark = base.includes('?') ? (/[?&]$/.test(base) ? '' : '&') : '?';
  return base + mark + query + (at < 0 ? '' : url.slice(at));
}

/** What goes out: data becomes the query or the body (documented rules of wx.request). @param {any} options */
export function outgoing(options) {
  const method = String(options.method || 'GET').toUpperCase();
  const header = cleanHeader(options.header);
  if (headerValue(header, 'content-type') === undefined) header['content-type'] = 'application/json';
  const { data } = options;
  let { url } = options;
  let body;
  if (data !== undefined && data !== null && data !== '') {
    if (isBinary(data)) body = toWire(data);
    else if (NO_BODY.has(method)) url = addQuery(url, typeof data === 'object' ? formText(data) : String(data));
    else if (typeof data !== 'object') body = String(data);
    else body = /x-www-form-urlencoded/i.test(headerValue(header, 'content-type')) ? formText(data) : JSON.stringify(data);
  }
  return { method, url, header, body };
}

/** dataType json (the default): parsed when it is JSON, the text otherwise. */
function incoming(body, options) {
  const data = fromWire(body);
  if (typeof data !== 'string' || (options.dataType !== undefined && options.dataType !== 'json')) return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

/** @param {import("./network.mjs").Network} network */
export function requestApi(network) {
  const start = (options) => {
    const wrong = checkOptions(options, URL_FIELD);
    if (wrong) return network.refuse('request', options, new ApiFailure(`parameter error: ${wrong}`));
    let sent;
    try {
      network.checkUrl(options.url);
      sent = outgoing(options);
    } catch (error) {
      return network.refuse('request', options, error instanceof TypeError ? new ApiFailure(error.message) : error);
    }
    return network.start('request', 'RequestTask', options, {
      native: 'request',
      args: () => ({
        ...sent, timeout: network.timeout('request', options.timeout), responseType: options.responseType === 'arraybuffer' ? 'arraybuffer' : 'text',
        redirect: options.redirect === 'manual' ? 'manual' : 'follow', chunked: Boolean(options.enableChunked),
      }),
      progress: (progress, listeners) => { if (progress.event === 'chunk') listeners.emit('ChunkReceived', { data: fromWire(progress) }); },
      result: (answer) => ({ data: incoming(answer.body, options), statusCode: answer.statusCode, header: answer.header ?? {}, cookies: answer.cookies ?? [], profile: answer.profile }),
    });
  };
  return {
    request(options) {
      const { listeners, abort } = start(options);
      return { abort, ...taskMembers(listeners, ['HeadersReceived', 'ChunkReceived']) };
    },
  };
}
