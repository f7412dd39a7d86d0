const themed = require('../../behaviors/themed');
const cart = require('../../utils/cart');
const theme = require('../../utils/theme');

Page({
  behaviors: [themed],

  data: {
    choices: [
      { id: 'auto', name: 'Like the phone' },
      { id: 'light', name: 'Light' },
      { id: 'dark', name: 'Dark' },
    ],
    choice: 'auto',
    reminders: true,
    strength: 3,
    phone: '',
    storedKb: 0,
  },

  onShow() {
    const { windowWidth, windowHeight } = wx.getWindowInfo();
    const { model } = wx.getDeviceInfo();
    this.setData({
      choice: theme.choice(),
      reminders: wx.getStorageSync('reminders') !== false,
      strength: wx.getStorageSync('strength') || 3,
      phone: `${model}, ${windowWidth} × ${windowHeight}`,
      storedKb: wx.getStorageInfoSync().currentSize,
    });
  },

  chooseTheme(event) {
    const choice = event.detail.value;
    theme.choose(choice);
    this.setData({ choice });
  },

  changeReminders(event) {
    wx.setStorageSync('reminders', event.detail.value);
    this.setData({ reminders: event.detail.value });
  },

  changeStrength(event) {
    wx.setStorageSync('strength', event.detail.value);
    this.setData({ strength: event.detail.value });
  },

  clear() {
    wx.showActionSheet({
      itemList: ['Empty the cart', 'Forget everything'],
      success: ({ tapIndex }) => {
        if (tapIndex === 0) {
          cart.selectAll(true);
          cart.removeSelected();
        } else {
          wx.clearStorageSync();
          theme.choose('auto');
          cart.showBadge();
        }
        this.onShow();
        wx.showToast({ title: 'Done', icon: 'none' });
      },
      fail() {},
    });
  },
});
