Component({
  properties: {
    kind: { type: String, value: 'tin' },
    hue: { type: String, value: '#7fae5d' },
    label: String,
  },
});
