App({
  globalData: { hides: 0, name: 'every' },
  onHide() {
    this.globalData.hides += 1;
  },
});
