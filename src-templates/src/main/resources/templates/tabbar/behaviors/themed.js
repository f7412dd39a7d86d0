const theme = require('../utils/theme');

/** Keeps `theme` in the page's data and the bars in its colours. */
module.exports = Behavior({
  data: { theme: 'light' },

  lifetimes: {
    attached() {
      this.setData({ theme: theme.current() });
      this.stopTheme = theme.listen((name) => {
        this.setData({ theme: name });
        theme.paintBars();
      });
    },
    detached() {
      this.stopTheme();
    },
  },

  pageLifetimes: {
    show() {
      if (this.data.theme !== theme.current()) this.setData({ theme: theme.current() });
      theme.paintBars();
    },
  },
});
