// remote() of the client: the code on the terminal, a phone that scans it, the event that ends the wait (automator 4.1).
const assert = require('node:assert/strict');
const { automator, answered } = require('./recording-client.cjs');
const { createRequire } = require('node:module');

const load = createRequire(`${process.cwd()}/x.js`);
const WebSocket = load('ws');
const { decodeQrCode } = load('miniprogram-automator/out/util');

/** The steps of a phone's browser, as far as the connection goes: the code's address, its cookie, the socket. */
async function scan(url) {
  const page = await fetch(url, { redirect: 'manual' });
  assert.equal(page.status, 200);
  const cookie = page.headers.get('set-cookie').split(';')[0];
  const { host, origin } = new URL(url);
  const socket = new WebSocket(`ws://${host}/ws`, { headers: { Cookie: cookie, Origin: origin } });
  await new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  socket.send(JSON.stringify(['hello', { device: 'phone-of-the-test', name: 'Test' }]));
  return socket;
}

async function main() {
  const program = await automator.connect({ wsEndpoint: process.argv[2] });
  const { send } = program.connection;
  let phone;
  program.connection.send = async function (method, params) {
    const result = await send.call(this, method, params);
    if (method === 'Tool.enableRemoteDebug') phone = decodeQrCode(result.qrCode).then(scan);
    return result;
  };
  await program.remote(true);
  assert.ok(answered.has('Tool.enableRemoteDebug'));
  const ended = new Promise((resolve) => { phone.then((socket) => socket.on('close', resolve)); });
  await send.call(program.connection, 'Tool.resetRemoteDebug');
  await ended;
  await program.close();
  console.log('remote works');
  process.exit(0);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
