Page({
  data: { heading: 'Controls', list: [{ name: 'a' }, { name: 'b' }], seen: [], showGone: true },
  see(event) {
    const { type, detail, touches, changedTouches } = event;
    const at = { id: event.currentTarget.id, type, detail };
    if (touches) at.touches = touches.map(({ identifier, clientX, clientY }) => ({ identifier, clientX, clientY }));
    if (changedTouches) at.changed = changedTouches.map(({ identifier, clientX, clientY }) => ({ identifier, clientX, clientY }));
    this.setData({ seen: [...this.data.seen, at] });
  },
  rename(heading) {
    this.setData({ heading });
    return { was: 'Controls' };
  },
  later(value) {
    return new Promise((resolve) => setTimeout(() => resolve(value), 20));
  },
  explode() {
    throw new Error('the page method broke');
  },
  onShareAppMessage() {
    return { title: 'Share me', path: '/pages/leaf/leaf?from=share' };
  },
});
