/** A drawing of a product: a tin or a lidded cup. `large` is for a whole screen's width. */
Component({
  properties: {
    kind: { type: String, value: 'tin' },
    hue: { type: String, value: '#7fae5d' },
    label: String,
    large: Boolean,
  },
});
