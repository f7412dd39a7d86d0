Component({
  properties: {
    value: { type: Number, value: 1 },
    min: { type: Number, value: 1 },
    max: { type: Number, value: 99 },
  },

  methods: {
    less() {
      this.change(this.data.value - 1);
    },

    more() {
      this.change(this.data.value + 1);
    },

    change(value) {
      if (value < this.data.min || value > this.data.max) return;
      this.setData({ value });
      this.triggerEvent('change', { value });
    },
  },
});
