/** Courses of the movement by `easing-function`: share of the time → share of the way. */
export const EASINGS = {
  default: (t) => 1 - (1 - t) ** 3,
  linear: (t) => t,
  easeInCubic: (t) => t ** 3,
  easeOutCubic: (t) => 1 - (1 - t) ** 3,
  easeInOutCubic: (t) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2),
};

/** Remainder that is never negative: a circular row has no ends. */
export const modulo = (value, count) => ((value % count) + count) % count;

/** Past the ends the row follows the finger at a third. */
export function soften(position, last) {
  if (position < 0) return position / 3;
  return position > last ? last + (position - last) / 3 : position;
}
