import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const JS_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const TYPES = { '.html': 'text/html', '.mjs': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars --remote-debugging-port=0';

function serveSources() {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    try {
      const body = readFileSync(join(JS_ROOT, path));
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Cache-Control': 'no-store' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function startChromium(profile) {
  const browser = spawn('chromium', [...FLAGS.split(' '), `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let text = '';
    browser.stderr.on('data', (chunk) => {
      text += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(text);
      if (found) resolve({ browser, url: new URL(found[1]) });
    });
    browser.on('exit', () => reject(new Error(`chromium ended: ${text}`)));
  });
}

/** One page of a headless Chromium with the harness document, driven over its debugging port. */
export class Harness {
  static async start({ width = 375, height = 812, touch = false } = {}) {
    const harness = new Harness();
    harness.errors = [];
    harness.server = await serveSources();
    harness.profile = mkdtempSync(join(tmpdir(), 'sampan-view-'));
    const { browser, url } = await startChromium(harness.profile);
    harness.browser = browser;
    const targets = await (await fetch(`http://${url.host}/json/list`)).json();
    await harness.#connect(targets.find((target) => target.type === 'page').webSocketDebuggerUrl);
    await harness.call('Page.enable');
    await harness.call('Runtime.enable');
    await harness.size(width, height);
    if (touch) await harness.call('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
    const loaded = harness.once('Page.loadEventFired');
    await harness.call('Page.navigate', { url: `http://127.0.0.1:${harness.server.address().port}/test/js/view/harness.html` });
    await loaded;
    try {
      await harness.until('window.sent && sent.some(m => m[0] === "ready")');
    } catch (error) {
      await harness.close();
      throw new Error(`the harness page did not start: ${harness.errors.join('; ') || error.message}`);
    }
    return harness;
  }

  async #connect(url) {
    this.calls = new Map();
    this.waiting = [];
    this.lastCall = 0;
    this.socket = new WebSocket(url);
    await new Promise((resolve) => this.socket.addEventListener('open', resolve));
    this.socket.addEventListener('message', ({ data }) => this.#message(JSON.parse(data)));
  }

  #message({ id, result, error, method, params }) {
    if (id) {
      const { resolve, reject } = this.calls.get(id);
      this.calls.delete(id);
      return error ? reject(new Error(error.message)) : resolve(result);
    }
    if (method === 'Runtime.exceptionThrown') this.errors.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    this.waiting = this.waiting.filter((wait) => wait.method !== method || wait.resolve(params));
    return undefined;
  }

  once(method) {
    return new Promise((resolve) => this.waiting.push({ method, resolve }));
  }

  call(method, params = {}) {
    const id = ++this.lastCall;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.calls.set(id, { resolve, reject }));
  }

  size(width, height) {
    return this.call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: false });
  }

  /** Value of a JavaScript expression in the screen document; promises are awaited. */
  async eval(expression) {
    const { result, exceptionDetails } = await this.call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression holds, looked at after each frame. */
  until(expression) {
    return this.eval(`new Promise((resolve, reject) => { const end = performance.now() + 8000; const look = () => { let ok; try { ok = ${expression}; } catch (e) { ok = false; }
      if (ok) resolve(ok === true ? true : ok); else if (performance.now() > end) reject(new Error('never: ' + ${JSON.stringify(expression)})); else requestAnimationFrame(look); }; look(); })`);
  }

  receive(...messages) {
    return this.eval(`receive(${JSON.stringify(messages)})`);
  }

  sent(kind) {
    return this.eval(`sent.filter(m => m[0] === ${JSON.stringify(kind)}).map(m => m[1])`);
  }

  async mouse(type, x, y, buttons = 1) {
    await this.call('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 });
  }

  async press(x, y) {
    await this.mouse('mousePressed', x, y);
    await this.mouse('mouseReleased', x, y, 0);
  }

  async drag(from, to, steps = 8) {
    await this.mouse('mousePressed', ...from);
    for (let i = 1; i <= steps; i++) {
      await this.mouse('mouseMoved', from[0] + ((to[0] - from[0]) * i) / steps, from[1] + ((to[1] - from[1]) * i) / steps);
    }
    await this.mouse('mouseReleased', ...to, 0);
  }

  async screenshot() {
    const { data } = await this.call('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async close() {
    const ended = new Promise((resolve) => this.browser.on('exit', resolve));
    this.call('Browser.close').catch(() => this.browser.kill());
    await ended;
    this.socket.close();
    this.server.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
