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
  globalThis.__sampanView = globalThis.__sampanBootView(host);
})
