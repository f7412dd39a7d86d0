const cart = require('./utils/cart');
const theme = require('./utils/theme');

App({
  onLaunch() {
    theme.start();
    cart.showBadge();
  },

  onError(message) {
    console.error('Harbour Tea stopped on an error:', message);
  },
});
