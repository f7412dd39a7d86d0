const { find } = require('../data/products');

const KEY = 'cart';
const CART_TAB = 1;

/** Lines as they are stored: {id, size, count, selected}. */
function lines() {
  return wx.getStorageSync(KEY) || [];
}

function save(list) {
  wx.setStorageSync(KEY, list);
  showBadge();
}

function same(line, id, size) {
  return line.id === id && line.size === size;
}

function add(id, size, count) {
  const list = lines();
  const line = list.find((one) => same(one, id, size));
  if (line) line.count += count;
  else list.push({ id, size, count, selected: true });
  save(list);
}

/** Changes one line; a count of 0 removes it. */
function update(id, size, change) {
  save(lines().map((line) => (same(line, id, size) ? { ...line, ...change } : line)).filter((line) => line.count > 0));
}

function selectAll(selected) {
  save(lines().map((line) => ({ ...line, selected })));
}

function removeSelected() {
  save(lines().filter((line) => !line.selected));
}

/** The cart as a page shows it: products joined in, with sums in cents. */
function view() {
  const items = lines()
    .map((line) => ({ ...line, key: `${line.id}/${line.size}`, product: find(line.id) }))
    .filter((line) => line.product);
  const chosen = items.filter((line) => line.selected);
  return {
    items,
    allSelected: items.length > 0 && chosen.length === items.length,
    chosenCount: chosen.reduce((sum, line) => sum + line.count, 0),
    totalCents: chosen.reduce((sum, line) => sum + line.count * line.product.cents, 0),
  };
}

function count() {
  return lines().reduce((sum, line) => sum + line.count, 0);
}

function showBadge() {
  const n = count();
  const ignore = () => {};
  if (n > 0) wx.setTabBarBadge({ index: CART_TAB, text: n > 99 ? '99+' : String(n), fail: ignore });
  else wx.removeTabBarBadge({ index: CART_TAB, fail: ignore });
}

module.exports = { add, update, selectAll, removeSelected, view, count, showBadge };
