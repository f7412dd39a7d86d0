const themed = require('../../behaviors/themed');
const cart = require('../../utils/cart');
const { categories, inCategory, products } = require('../../data/products');

Page({
  behaviors: [themed],

  data: {
    categories,
    category: 'all',
    word: '',
    list: products,
    banners: [
      { id: 'longjing', title: 'Spring harvest', line: 'Longjing, picked before the rain', from: '#3b7f55', to: '#7fae5d' },
      { id: 'dahongpao', title: 'Slow roast', line: 'Da Hong Pao from Wuyi rock', from: '#5d3a28', to: '#b0764f' },
      { id: 'gaiwan', title: 'Pour by hand', line: 'Thin porcelain from Jingdezhen', from: '#3f5d80', to: '#8fb0d0' },
    ],
  },

  onShow() {
    cart.showBadge();
  },

  onPullDownRefresh() {
    this.setData({ category: 'all', word: '' });
    this.filter();
    wx.stopPullDownRefresh();
  },

  choose(event) {
    this.setData({ category: event.currentTarget.dataset.id });
    this.filter();
  },

  search(event) {
    this.setData({ word: event.detail.value });
    this.filter();
  },

  filter() {
    const word = this.data.word.trim().toLowerCase();
    const list = inCategory(this.data.category).filter(
      (product) => !word || `${product.name} ${product.origin} ${product.note}`.toLowerCase().includes(word),
    );
    this.setData({ list });
  },

  open(event) {
    const id = event.detail.id || event.currentTarget.dataset.id;
    wx.navigateTo({ url: `/pages/detail/detail?id=${id}` });
  },

  add(event) {
    cart.add(event.detail.id, '100 g', 1);
    wx.showToast({ title: 'In the cart', icon: 'success' });
  },

  onShareAppMessage() {
    return { title: 'Harbour Tea', path: '/pages/home/home' };
  },
});
