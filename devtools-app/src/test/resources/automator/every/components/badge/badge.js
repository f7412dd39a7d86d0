Component({ properties: { number: Number } });
