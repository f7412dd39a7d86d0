// The desktop's half of contracts/host.md "View layer": makes the view host inside the WebView's document and boots the
// view layer. A function, called by the screen document with the secret of this load (VL-BR-02) and the style sheets.
(function (secret, baseCss, screenCss) {
  'use strict';
  const say = (kind, text) => window.prompt(secret + kind + text);
  const describe = (value) => (value && value.stack ? `${value}\n${value.stack}` : String(value));
  let loads = 0;

  const host = {
    baseCss,
    screenCss,
    send: (json) => say('m', json),
    loadWxs(id) {
      return new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = `/__sampan__/wxs?id=${encodeURIComponent(id)}&n=${++loads}`;
        script.onload = () => resolve();
        script.onerror = () => reject(new Error(`wxs module not found: ${id}`));
        document.head.append(script);
      });
    },
    resourceUrl(path) {
      if (/^[a-z]+:/i.test(path)) return `${location.origin}/__sampan__/file?path=${encodeURIComponent(path)}`;
      const [file, query] = path.split('?', 2);
      let plain = file;
      try {
        plain = decodeURIComponent(file);
      } catch {
        // A lone % is part of the name.
      }
      const encoded = plain.split('/').map(encodeURIComponent).join('/');
      return `${location.origin}/${encoded}${query === undefined ? '' : `?${query}`}`;
    },
  };

  window.addEventListener('error', (event) => say('e', describe(event.error ?? event.message)));
  window.addEventListener('unhandledrejection', (event) => say('e', describe(event.reason)));
  for (const level of ['error', 'warn']) {
    console[level] = (...args) => say('e', args.map(describe).join(' '));
  }
  // A message of the tool over the screen; text only.
  globalThis.__sampanCover = (title, text) => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;display:flex;flex-direction:column;gap:12px;'
      + 'justify-content:center;padding:32px;background:rgba(0,0,0,.72);color:#fff;font:15px/1.5 sans-serif;text-align:center';
    const heading = document.createElement('div');
    heading.style.cssText = 'font-size:17px;font-weight:600';
    heading.textContent = title;
    const body = document.createElement('div');
    body.textContent = text;
    cover.append(heading, body);
    document.body.append(cover);
  };

  globalThis.__sampanView = globalThis.__sampanBootView(host);
})
