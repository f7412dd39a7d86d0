/**
 * Indices (into `positions`) of a longest strictly increasing subsequence; negative entries are skipped.
 * What it names may stay in place when a list is reordered (WXML-KEY-04).
 *
 * @param {number[]} positions
 * @returns {number[]} ascending
 */
export function longestIncreasingRun(positions) {
  const tails = [];
  const previous = new Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    const value = positions[i];
    if (value < 0) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (positions[tails[middle]] < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tails[low - 1] : -1;
    tails[low] = i;
  }
  const result = new Array(tails.length);
  let at = tails.length > 0 ? tails[tails.length - 1] : -1;
  for (let i = tails.length - 1; i >= 0; i--) {
    result[i] = at;
    at = previous[at];
  }
  return result;
}
