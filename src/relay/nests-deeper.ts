/** Whether lists and objects stand in each other more than `levels` deep; the value itself is the first. */
export function nestsDeeper(value: object, levels: number): boolean {
  if (levels === 0) return true;
  for (const item of Object.values(value))
    if (typeof item === 'object' && item !== null && nestsDeeper(item, levels - 1)) return true;
  return false;
}
