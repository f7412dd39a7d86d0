const themed = require('../../behaviors/themed');
const cart = require('../../utils/cart');

const SLOTS = ['9:00 – 12:00', '12:00 – 15:00', '15:00 – 18:00', '18:00 – 21:00'];

Page({
  behaviors: [themed],

  data: {
    slots: SLOTS,
    slot: 0,
    date: '',
    today: '',
    way: 'courier',
    problem: '',
    totalCents: 0,
    chosenCount: 0,
    saved: {},
  },

  onLoad() {
    const now = new Date();
    const two = (n) => String(n).padStart(2, '0');
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const { totalCents, chosenCount } = cart.view();
    this.setData({ today, date: today, totalCents, chosenCount, saved: wx.getStorageSync('receiver') || {} });
  },

  changeWay(event) {
    this.setData({ way: event.detail.value });
  },

  changeDate(event) {
    this.setData({ date: event.detail.value });
  },

  changeSlot(event) {
    this.setData({ slot: Number(event.detail.value) });
  },

  submit(event) {
    const form = event.detail.value;
    const problem = this.check(form);
    this.setData({ problem });
    if (problem) return;
    if (form.remember) wx.setStorageSync('receiver', { name: form.name, phone: form.phone, address: form.address });
    wx.showLoading({ title: 'Placing order' });
    setTimeout(() => this.done(), 600);
  },

  check({ name, phone, address }) {
    if (!name.trim()) return 'Please fill in a name.';
    if (!/^\d{6,15}$/.test(phone)) return 'A phone number has 6 to 15 digits.';
    if (this.data.way === 'courier' && !address.trim()) return 'The courier needs an address.';
    return '';
  },

  done() {
    wx.hideLoading();
    cart.removeSelected();
    wx.showModal({
      title: 'Thank you',
      content: `Your order arrives on ${this.data.date}, ${SLOTS[this.data.slot]}.`,
      showCancel: false,
      success: () => wx.switchTab({ url: '/pages/home/home' }),
    });
  },
});
