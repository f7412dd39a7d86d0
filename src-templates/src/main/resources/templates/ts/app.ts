interface AppOption {
  globalData: { startedAt: number };
}

App<AppOption>({
  globalData: {
    startedAt: Date.now(),
  },
});
