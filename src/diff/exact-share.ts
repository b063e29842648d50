/** Sums of multiples of 0.001 percent, or of products of them, without the dust of floating point. */
export const exactShare = (share: number): number => Math.round(share * 1e12) / 1e12;
