// request, uploadFile, downloadFile, sockets.
import { addQuery, formText, outgoing } from '../../../main/js/logic/api/request.mjs';
import { equal, fakeWx, ok, settle, withCallbacks } from './fake-runtime.mjs';

const answering = (answer) => ({ native: { request: (args) => ({ ...answer, sent: args }) } });

/** A native layer whose requests end when the test says so. */
function heldRequests() {
  const held = [];
  return { held, native: { request: (args) => new Promise((resolve, reject) => { held.push({ args, resolve, reject }); }), 'request.abort': ({ task }) => { held.find((one) => one.args.task === task).reject({ errMsg: 'abort' }); } } };
}

export const networkTests = [
  ['GET puts data into the query, keeps the fragment', () => {
    equal(outgoing({ url: 'https://a.b/c?x=1#f', data: { q: '中', o: { a: 1 } } }).url, 'https://a.b/c?x=1&q=%E4%B8%AD&o=%7B%22a%22%3A1%7D#f');
    equal(outgoing({ url: 'https://a.b/' }).body, undefined);
    equal(addQuery('https://a.b?', 'x=1'), 'https://a.b?x=1');
  }],
  ['POST sends JSON, or a form when the header says so', () => {
    const json = outgoing({ url: 'https://a.b', method: 'post', data: { a: 1 } });
    equal([json.method, json.body, json.header['content-type']], ['POST', '{"a":1}', 'application/json']);
    const form = outgoing({ url: 'https://a.b', method: 'POST', data: { a: '1 2', b: [1] }, header: { 'Content-Type': 'application/x-www-form-urlencoded', Referer: 'x' } });
    equal([form.body, form.header], ['a=1%202&b=%5B1%5D', { 'Content-Type': 'application/x-www-form-urlencoded' }]);
    equal(outgoing({ url: 'https://a.b', method: 'POST', data: 'text' }).body, 'text');
    equal(outgoing({ url: 'https://a.b', method: 'PUT', data: new Uint8Array([1, 2]).buffer }).body, { base64: 'AQI=' });
    equal(formText({ a: null }), 'a=null');
  }],
  ['the answer is parsed when it is JSON and asked for', async () => {
    const { wx } = fakeWx(answering({ statusCode: 404, header: { A: 'b' }, cookies: ['c=d'], body: '{"a":1}' }));
    const [[kind, result]] = await withCallbacks(wx.request, { url: 'https://a.b' });
    equal([kind, result.data, result.statusCode, result.header, result.cookies, result.errMsg], ['success', { a: 1 }, 404, { A: 'b' }, ['c=d'], 'request:ok']);
    equal((await withCallbacks(wx.request, { url: 'https://a.b', dataType: 'text' }))[0][1].data, '{"a":1}');
    const { wx: broken } = fakeWx(answering({ statusCode: 200, body: '<p>' }));
    equal((await withCallbacks(broken.request, { url: 'https://a.b' }))[0][1].data, '<p>');
  }],
  ['bytes arrive as an ArrayBuffer', async () => {
    const { wx } = fakeWx(answering({ statusCode: 200, body: { base64: 'AQID' } }));
    const [[, { data }]] = await withCallbacks(wx.request, { url: 'https://a.b', responseType: 'arraybuffer' });
    equal([...new Uint8Array(data)], [1, 2, 3]);
  }],
  ['time limit: own, then app.json, then 60 s', async () => {
    const seen = [];
    const native = { request: ({ timeout }) => { seen.push(timeout); return { statusCode: 200, body: '' }; } };
    await withCallbacks(fakeWx({ native }).wx.request, { url: 'https://a.b', timeout: 5 });
    await withCallbacks(fakeWx({ native, manifest: { networkTimeout: { request: 7 } } }).wx.request, { url: 'https://a.b' });
    await withCallbacks(fakeWx({ native }).wx.request, { url: 'https://a.b' });
    equal(seen, [5, 7, 60000]);
  }],
  ['a wrong address fails, a missing one too; both give a task', async () => {
    const { wx } = fakeWx();
    equal((await withCallbacks(wx.request, { url: '/api' }))[0], ['fail', { errno: 600009, errMsg: 'request:fail invalid url "/api"' }]);
    equal((await withCallbacks(wx.request, {}))[0][1].errMsg, 'request:fail parameter error: parameter.url should be String instead of Undefined;');
    ok(typeof wx.request({ url: '/x' }).abort === 'function');
  }],
  ['each host is named once when the domain check is on', async () => {
    const { wx, record } = fakeWx(answering({ statusCode: 200, body: '' }));
    await withCallbacks(wx.request, { url: 'https://a.b/1' });
    await withCallbacks(wx.request, { url: 'https://a.b/2' });
    await withCallbacks(wx.request, { url: 'https://c.d/' });
    equal(record.warnings.map(([code]) => code), ['API_DOMAIN', 'API_DOMAIN']);
  }],
  ['ten run at once, the eleventh waits (PARALLEL_REQUESTS)', async () => {
    const { held, native } = heldRequests();
    const { wx } = fakeWx({ native });
    for (let i = 0; i < 11; i++) wx.request({ url: `https://a.b/${i}` });
    await settle();
    equal(held.length, 10);
    held[0].resolve({ statusCode: 200, body: '' });
    await settle();
    equal([held.length, held[10].args.url], [11, 'https://a.b/10']);
  }],
  ['abort fails once and tells the native layer', async () => {
    const { held, native } = heldRequests();
    const { wx } = fakeWx({ native });
    const failed = [];
    const task = wx.request({ url: 'https://a.b', fail: (error) => failed.push(error.errMsg) });
    await settle();
    task.abort();
    task.abort();
    await settle();
    equal([failed, held.length], [['request:fail abort'], 1]);
  }],
  ['headers and progress reach the listeners', async () => {
    let progress, end;
    const { wx } = fakeWx({ native: { download: (args, on) => { progress = on; return new Promise((resolve) => { end = resolve; }); } } });
    const seen = [];
    const task = wx.downloadFile({ url: 'https://a.b/x.png', success: (r) => seen.push(r.tempFilePath) });
    task.onProgressUpdate((p) => seen.push(p));
    task.onHeadersReceived((h) => seen.push(h.header));
    await settle();
    progress({ event: 'headers', statusCode: 200, header: { a: 'b' } });
    progress({ event: 'progress', done: 50, total: 200 });
    end({ statusCode: 200, tempFilePath: 'http://tmp/x.png' });
    await settle();
    equal(seen, [{ a: 'b' }, { progress: 25, totalBytesWritten: 50, totalBytesExpectedToWrite: 200 }, 'http://tmp/x.png']);
  }],
  ['upload gives the text as it is and form fields as text', async () => {
    let sent;
    const { wx } = fakeWx({ native: { upload: (args) => { sent = args; return { statusCode: 200, body: '{"a":1}' }; } } });
    const [[, result]] = await withCallbacks(wx.uploadFile, { url: 'https://a.b', filePath: 'http://tmp/x', name: 'f', formData: { n: 1, o: { a: 1 } } });
    equal([result.data, sent.formData], ['{"a":1}', { n: '1', o: '{"a":1}' }]);
  }],
  ['a socket opens, talks and closes; the old functions act on it', async () => {
    let progress, end;
    const sent = [];
    const native = { 'socket.open': (args, on) => { progress = on; return new Promise((resolve) => { end = resolve; }); }, 'socket.send': ({ data }) => { sent.push(data); }, 'socket.close': ({ code, reason }) => { end({ code, reason }); } };
    const { wx } = fakeWx({ native });
    const seen = [];
    wx.onSocketOpen(() => seen.push('wx open'));
    const socket = wx.connectSocket({ url: 'wss://a.b' });
    socket.onOpen(() => seen.push('open'));
    socket.onMessage(({ data }) => seen.push(data));
    socket.onClose(({ code }) => seen.push(code));
    progress({ event: 'open', header: {} });
    progress({ event: 'message', data: 'hello' });
    await socket.send({ data: 'one' });
    await wx.sendSocketMessage({ data: new Uint8Array([1]).buffer });
    await wx.closeSocket({ code: 1001 });
    await settle();
    equal([seen, sent, socket.readyState], [['open', 'wx open', 'hello', 1001], ['one', { base64: 'AQ==' }], 3]);
  }],
];
