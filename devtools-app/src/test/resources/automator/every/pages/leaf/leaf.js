Page({
  data: { id: '', answers: [] },
  onLoad(query) {
    this.setData({ id: query.id || '' });
  },
});
