const themed = require('../../behaviors/themed');
const cart = require('../../utils/cart');

Page({
  behaviors: [themed],

  data: {
    items: [],
    allSelected: false,
    chosenCount: 0,
    totalCents: 0,
  },

  onShow() {
    this.refresh();
  },

  refresh() {
    this.setData(cart.view());
  },

  line(event) {
    return this.data.items[event.currentTarget.dataset.index];
  },

  toggle(event) {
    const { id, size, selected } = this.line(event);
    cart.update(id, size, { selected: !selected });
    this.refresh();
  },

  toggleAll() {
    cart.selectAll(!this.data.allSelected);
    this.refresh();
  },

  changeCount(event) {
    const { id, size } = this.line(event);
    cart.update(id, size, { count: event.detail.value });
    this.refresh();
  },

  remove(event) {
    const { id, size, product } = this.line(event);
    wx.showModal({
      title: 'Remove',
      content: `Take ${product.name} out of the cart?`,
      confirmText: 'Yes',
      cancelText: 'No',
      success: ({ confirm }) => {
        if (!confirm) return;
        cart.update(id, size, { count: 0 });
        this.refresh();
      },
    });
  },

  shop() {
    wx.switchTab({ url: '/pages/home/home' });
  },

  checkout() {
    if (this.data.chosenCount) wx.navigateTo({ url: '/pages/checkout/checkout' });
    else wx.showToast({ title: 'Choose something first', icon: 'none' });
  },
});
