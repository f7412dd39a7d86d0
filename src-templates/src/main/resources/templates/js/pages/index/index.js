const { greet } = require('../../utils/greet');

Page({
  data: {
    greeting: greet(''),
    name: '',
    count: 0,
  },

  increase() {
    this.setData({ count: this.data.count + 1 });
  },

  decrease() {
    this.setData({ count: Math.max(0, this.data.count - 1) });
  },

  onName(event) {
    const name = event.detail.value;
    this.setData({ name, greeting: greet(name) });
  },
});
