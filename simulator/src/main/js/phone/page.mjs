import { bootView } from '../view/main.mjs';
import { phoneDevice } from './phone-device.mjs';
import { phoneStorage } from './phone-storage.mjs';
import { link } from './link.mjs';

/**
 * Runs a mini-program in a phone's browser: the view layer in this page, the logic layer in a Worker, console and
 * errors back to the computer over a WebSocket (spec/preview.md 2).
 */
export function startPage() {
  const storage = phoneStorage(window);
  const connection = link({ onMessage, onState: showState });
  let worker = null;
  let view = null;
  let bundle = null;
  const sheets = Promise.all([text('/__sampan__/base.css'), text('/__sampan__/screen.css')]);

  connection.open({ device: storage.deviceId, name: navigator.userAgent });

  function onMessage([kind, payload]) {
    const handler = handlers[kind];
    if (handler) handler(payload);
  }

  const handlers = {
    confirm: ({ code }) => notice(`Confirm on the computer`, code),
    refused: ({ reason }) => notice(reason, ''),
    end: ({ reason }) => notice(reason, ''),
    start(payload) {
      if (worker && bundle && bundle.hash === payload.bundle.hash) return;
      if (worker) location.reload();
      else sheets.then(([baseCss, screenCss]) => run(payload, { baseCss, screenCss }));
    },
    reload(payload) {
      if (payload.step === 'APP' || !worker) {
        location.reload();
        return;
      }
      bundle = payload.bundle;
      worker.postMessage(['bundle', bundle]);
      worker.postMessage(['tool', JSON.stringify(payload.reload)]);
    },
    eval: (payload) => worker && worker.postMessage(['tool', JSON.stringify(['eval', payload])]),
  };

  function run(payload, styles) {
    clearNotice();
    bundle = payload.bundle;
    const { appid } = payload.config.manifest;
    worker = new Worker('/__sampan__/worker.js');
    const channels = {
      view: (json) => view.receive(json),
      log: (level, json) => connection.send(['log', { level, line: JSON.parse(json) }]),
      emit: (json) => connection.send(['emit', JSON.parse(json)]),
      storage: ({ key, value }) => storage.write(appid, key, value),
      copy: copyText,
      booted: () => connection.send(['booted', { hash: bundle.hash }]),
    };
    worker.onmessage = ({ data: [channel, ...args] }) => channels[channel](...args);
    worker.onerror = (event) => {
      connection.send(['log', { level: 'exception', line: { args: [event.message], stack: `${event.message}\n    at ${event.filename}:${event.lineno}:${event.colno}` } }]);
    };
    const config = { ...payload.config, device: phoneDevice(window, payload.config.device), storage: storage.entries(appid) };
    worker.postMessage(['boot', { bundle, config }]);
    view = bootView({
      ...styles,
      send: (json) => worker.postMessage(['view', json]),
      loadWxs: (id) => loadScript(`/__sampan__/code/${bundle.hash}/wxs/${id.split('/').map(encodeURIComponent).join('/')}`),
      resourceUrl: (path) => '/' + String(path).replace(/^\//, ''),
    });
  }

  function showState(online) {
    document.documentElement.classList.toggle('sampan-offline', !online);
  }
}

async function text(address) {
  return (await fetch(address)).text();
}

function loadScript(src) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${src} did not load`));
    document.head.appendChild(script);
  });
}

/** @param {string} text @param {string} code shown large when there is one */
function notice(text, code) {
  clearNotice();
  const box = document.createElement('div');
  box.id = 'sampan-notice';
  const line = document.createElement('p');
  line.textContent = text;
  box.appendChild(line);
  if (code) {
    const digits = document.createElement('strong');
    digits.textContent = code;
    box.appendChild(digits);
  }
  document.body.appendChild(box);
}

function clearNotice() {
  const box = document.getElementById('sampan-notice');
  if (box) box.remove();
}

function copyText(text) {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.cssText = 'position:fixed;opacity:0';
  document.body.appendChild(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
