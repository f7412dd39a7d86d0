const themed = require('../../behaviors/themed');
const cart = require('../../utils/cart');
const { brewing, find } = require('../../data/products');

Page({
  behaviors: [themed],

  data: {
    product: null,
    sizes: ['50 g', '100 g', '250 g'],
    size: '100 g',
    count: 1,
    inCart: 0,
    brew: null,
  },

  onLoad({ id }) {
    const product = find(id);
    if (!product) {
      wx.showModal({ title: 'Not found', content: `There is no “${id}” in this shop.`, showCancel: false, success: () => wx.navigateBack() });
      return;
    }
    wx.setNavigationBarTitle({ title: product.name });
    this.setData({ product, inCart: cart.count(), brew: brewing(product.category) });
    if (product.category === 'ware') this.setData({ sizes: ['1 piece'], size: '1 piece' });
  },

  chooseSize(event) {
    this.setData({ size: event.currentTarget.dataset.size });
  },

  changeCount(event) {
    this.setData({ count: event.detail.value });
  },

  add() {
    const { product, size, count } = this.data;
    cart.add(product.id, size, count);
    this.setData({ inCart: cart.count() });
    wx.showToast({ title: 'In the cart', icon: 'success' });
  },

  openCart() {
    wx.switchTab({ url: '/pages/cart/cart' });
  },
});
