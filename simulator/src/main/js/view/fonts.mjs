/** `wx.loadFontFace`: into the page that asked, or into all pages. */
export async function loadFontFace(screen, { family, source, desc = {}, global }, page) {
  const url = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(String(source))?.[1] ?? String(source);
  const resolved = screen.resourceUrl(url, page?.path);
  if (resolved === '') throw new Error('invalid source');
  const targets = [];
  screen.pages.each((each) => (global || each === page) && targets.push(each));
  await Promise.all(targets.map((each) => addFont(each, family, resolved, desc)));
  return { status: 'loaded' };
}

async function addFont(page, family, url, { style, weight, variant }) {
  const given = Object.entries({ style, weight, variant }).filter(([, value]) => value !== undefined);
  const font = new page.win.FontFace(family, `url(${JSON.stringify(url)})`, Object.fromEntries(given));
  await font.load();
  page.doc.fonts.add(font);
}
