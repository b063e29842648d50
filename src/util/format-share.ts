/** Finer shares than this come only of three salts or more together. */
const MOST_DECIMALS = 6;
const FINEST = 10 ** -MOST_DECIMALS;

/**
 * A share of 0 to 1 in percent: exact, with two decimals at least. `~` stands before one that has more decimals than
 * anybody reads, and what is not nothing never reads as nothing.
 */
export function formatShare(share: number): string {
  if (share === 0 || share === 1) return `${share * 100}%`;
  const percent = share * 100;
  const rounded = percent.toFixed(MOST_DECIMALS);
  if (Number(rounded) === 0) return `<${FINEST.toFixed(MOST_DECIMALS)}%`;
  const mark = Math.abs(Number(rounded) - percent) > FINEST / 1000 ? '~' : '';
  return `${mark}${rounded.replace(/(\.\d\d\d*?)0+$/, '$1')}%`;
}
