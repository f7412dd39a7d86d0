App({
  globalData: {
    startedAt: Date.now(),
  },
});
