// Drives the shop demo with the unmodified npm client; every line is a method of the protocol marked M.
const assert = require('node:assert');
const { createRequire } = require('node:module');
const automator = createRequire(process.cwd() + '/x.js')('miniprogram-automator');

async function main() {
  const program = await automator.connect({ wsEndpoint: process.argv[2] });
  const logs = [];
  const exceptions = [];
  program.on('console', (line) => logs.push(line));
  program.on('exception', (error) => exceptions.push(error));

  let page = await program.currentPage();
  assert.equal(page.path, 'pages/home/home');
  assert.equal((await program.pageStack()).length, 1);
  assert.equal((await program.systemInfo()).platform, 'devtools');
  assert.equal((await page.data('list')).length, 8);
  assert.equal(await page.data('category'), 'all');

  const chips = await page.$$('.chip');
  assert.equal(await chips[1].text(), 'Green');
  await chips[1].tap();
  assert.equal((await page.data('list')).length, 2);
  assert.match(await chips[1].attribute('class'), /chip-on/);
  assert.equal(typeof (await chips[1].style('color')), 'string');
  assert.ok((await chips[1].size()).width > 20);
  assert.ok((await chips[1].offset()).top > 0);
  assert.equal(await chips[1].property('dataset') === undefined, false);

  const search = await page.$('input');
  await search.input('long');
  assert.equal(await search.value(), 'long');
  assert.equal((await page.data('list')).length, 1);
  await page.setData({ word: '' });
  await page.callMethod('filter');

  const cards = await page.$$('product-card');
  assert.equal(cards.length, 2);
  assert.equal((await cards[0].data('product')).id, 'longjing');
  assert.match(await cards[0].outerWxml(), /product/);
  await cards[0].callMethod('add');
  assert.equal((await program.callWxMethod('getStorageSync', 'cart')).length, 1);
  await cards[0].trigger('open', { id: 'longjing' });
  await page.waitFor(async () => (await program.currentPage()).path === 'pages/detail/detail');
  page = await program.currentPage();
  assert.equal(page.query.id, 'longjing');

  assert.equal(await program.evaluate((a, b) => a + b + getCurrentPages().length, 1, 2), 5);
  await program.exposeFunction('fromTest', () => {});
  await program.mockWxMethod('showModal', { confirm: true, cancel: false });
  assert.deepEqual(await program.callWxMethod('showModal', { title: 'x' }), { confirm: true, cancel: false });
  await program.restoreWxMethod('showModal');
  await program.mockWxMethod('getStorageSync', function (key, prefix) { return prefix + key; }, 'mocked:');
  assert.equal(await program.callWxMethod('getStorageSync', 'k'), 'mocked:k');
  await program.mockWxMethod('getStorageSync', function (key) { return this.origin(key).length; });
  assert.equal(await program.callWxMethod('getStorageSync', 'cart'), 1);
  await program.restoreWxMethod('getStorageSync');

  await program.evaluate(() => console.warn('hello', { a: 1 }));
  await program.evaluate(() => { setTimeout(() => { throw new Error('thrown by the test'); }, 0); });
  await page.waitFor(() => exceptions.length > 0 && logs.length > 0);
  assert.equal(logs[0].type, 'warn');
  assert.match(JSON.stringify(exceptions[0]), /thrown by the test/);

  page = await program.switchTab('/pages/cart/cart');
  assert.equal(page.path, 'pages/cart/cart');
  assert.equal(await (await page.$('#total')).text(), '¥24.80');
  await (await page.$('.remove')).tap();
  await program.native().confirmModal();
  await page.waitFor(async () => (await page.data('items')).length === 0);
  const picture = await program.screenshot();
  assert.equal(Buffer.from(picture, 'base64').subarray(1, 4).toString(), 'PNG');

  await program.close();
  console.log('all steps passed');
  process.exit(0);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
