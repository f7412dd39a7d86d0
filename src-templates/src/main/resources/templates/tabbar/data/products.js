/** What the shop sells. Prices are in cents. `hue` colours the drawing of the tin. */
const categories = [
  { id: 'all', name: 'All' },
  { id: 'green', name: 'Green' },
  { id: 'oolong', name: 'Oolong' },
  { id: 'black', name: 'Black' },
  { id: 'herbal', name: 'Herbal' },
  { id: 'ware', name: 'Teaware' },
];

const products = [
  { id: 'longjing', name: 'Longjing', category: 'green', cents: 2480, art: 'tin', hue: '#7fae5d', origin: 'Hangzhou', note: 'Pan-fired, chestnut and fresh peas', left: 12, isNew: true },
  { id: 'biluochun', name: 'Biluochun', category: 'green', cents: 2260, art: 'tin', hue: '#5d9c74', origin: 'Suzhou', note: 'Curled buds, floral and light', left: 8 },
  { id: 'tieguanyin', name: 'Tieguanyin', category: 'oolong', cents: 1990, art: 'tin', hue: '#3f8f8a', origin: 'Anxi', note: 'Orchid, a creamy long finish', left: 20 },
  { id: 'dahongpao', name: 'Da Hong Pao', category: 'oolong', cents: 3450, art: 'tin', hue: '#8c5a3c', origin: 'Wuyi', note: 'Roasted rock tea, cocoa and spice', left: 5, isNew: true },
  { id: 'keemun', name: 'Keemun', category: 'black', cents: 1680, art: 'tin', hue: '#a4473b', origin: 'Qimen', note: 'Malt, dried fruit, a little smoke', left: 31 },
  { id: 'dianhong', name: 'Dian Hong', category: 'black', cents: 1820, art: 'tin', hue: '#c07a2c', origin: 'Yunnan', note: 'Golden tips, honey and sweet potato', left: 0 },
  { id: 'chrysanthemum', name: 'Chrysanthemum', category: 'herbal', cents: 1120, art: 'tin', hue: '#d9a93a', origin: 'Tongxiang', note: 'Caffeine free, soft and cooling', left: 44 },
  { id: 'gaiwan', name: 'Gaiwan, 120 ml', category: 'ware', cents: 2900, art: 'cup', hue: '#6f8fb3', origin: 'Jingdezhen', note: 'Thin porcelain, pours without a drip', left: 9 },
];

/** How to brew a category: shown as it stands. Teaware has none. */
const BREWING = {
  green: ['80 °C', '3 g', '2 min'],
  oolong: ['95 °C', '6 g', '1 min'],
  black: ['95 °C', '4 g', '3 min'],
  herbal: ['100 °C', '2 g', '5 min'],
};

function brewing(category) {
  const values = BREWING[category];
  return values ? ['Water', 'Leaf', 'Time'].map((name, index) => ({ name, value: values[index] })) : null;
}

function find(id) {
  return products.find((product) => product.id === id);
}

function inCategory(id) {
  return id === 'all' ? products : products.filter((product) => product.category === id);
}

module.exports = { brewing, categories, products, find, inCategory };
