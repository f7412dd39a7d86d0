import { errorText } from './errors.mjs';
import { DeviceScreen } from './screen.mjs';

async function loadText(name, given) {
  if (given !== undefined) return given;
  const response = await fetch(new URL(name, document.baseURI));
  return response.text();
}

/** The element of the screen, made when the document has none. */
function screenElement() {
  const found = document.getElementById('screen');
  if (found) return found;
  const element = document.createElement('div');
  element.id = 'screen';
  document.body.append(element);
  return element;
}

function addStyle(css) {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

/** Turns the logic layer's message arrays into calls of the screen, in order. */
class Inbox {
  constructor(screen) {
    this.screen = screen;
    this.queue = [];
    /** Set while WXS modules load: later messages wait for them. */
    this.blocked = true;
  }

  receive(json) {
    for (const message of JSON.parse(json)) this.queue.push(message);
    this.pump();
  }

  pump() {
    while (!this.blocked && this.queue.length > 0) {
      const [kind, payload] = this.queue.shift();
      const wait = this.#deliver(kind, payload);
      if (wait) this.waitFor(wait);
    }
    this.screen.outbox.flush();
  }

  waitFor(promise) {
    this.blocked = true;
    const resume = () => {
      this.blocked = false;
      this.pump();
    };
    promise.then(resume, (error) => {
      this.screen.log('error', errorText(error));
      resume();
    });
  }

  #deliver(kind, payload) {
    try {
      return this.screen.handle(kind, payload);
    } catch (error) {
      this.screen.log('error', `view ${kind}: ${errorText(error)}`);
      return null;
    }
  }
}

/**
 * Starts the view layer in this document (contracts/host.md).
 * @param {import('./types.mjs').ViewHost} host
 * @returns {{receive: (json: string) => void, screen: DeviceScreen}}
 */
export function bootView(host) {
  const screen = new DeviceScreen(host, screenElement());
  const inbox = new Inbox(screen);
  const sheets = [loadText('base.css', host.baseCss), loadText('screen.css', host.screenCss)];
  const started = Promise.all(sheets).then(([baseCss, screenCss]) => {
    screen.baseCss = baseCss;
    addStyle(screenCss);
    screen.send('ready', {});
  });
  inbox.waitFor(started);
  return { receive: (json) => inbox.receive(json), screen };
}
