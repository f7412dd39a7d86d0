Component({
  options: { multipleSlots: true },
  properties: { title: String, count: { type: Number, value: 0 } },
  data: { open: false, steps: [{ by: 'nobody' }] },
  methods: {
    async unfold(by) {
      this.setData({ open: true, 'steps[0].by': by });
      this.triggerEvent('opened', { by });
      return { opened: by };
    },
    explode() {
      throw new Error('the component method broke');
    },
  },
});
