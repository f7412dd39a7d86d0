Component({
  options: { addGlobalClass: true },

  properties: {
    product: { type: Object, value: {} },
  },

  methods: {
    open() {
      this.triggerEvent('open', { id: this.data.product.id });
    },

    add() {
      if (this.data.product.left > 0) this.triggerEvent('add', { id: this.data.product.id });
    },
  },
});
