/** `floor(hash * buckets / 2^32)` for unsigned 32-bit hashes and up to 2^31 - 1 buckets; no product passes 2^48. */
export function scaleHash(hash: number, buckets: number): number {
  const high = hash >>> 16;
  const low = hash & 0xffff;
  return Math.floor((high * buckets + Math.floor((low * buckets) / 0x10000)) / 0x10000);
}
