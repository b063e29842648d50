/** How often a property is tried, and from which seed; `HALYARD_PROPERTY_RUNS` and `HALYARD_PROPERTY_SEED` change that for long runs. */
export function propertyRuns(usual: number): { readonly numRuns: number; readonly seed: number } {
  const factor = Number(process.env['HALYARD_PROPERTY_RUNS'] ?? usual);
  return { numRuns: factor, seed: Number(process.env['HALYARD_PROPERTY_SEED'] ?? 20_261_122) };
}
