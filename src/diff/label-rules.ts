/** The part of a rule by which it is found again. */
export interface LabelledRule {
  readonly name?: string;
  /** Equal text, equal condition. */
  readonly condition: string;
}

/** What the rules of both sides are called: the same label means that a rule stayed. */
export interface RuleLabels {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Rules with a name are called by it. The others are called by their number, those of the new side by the number of
 * the old rule they continue: the one with the same condition, else the one in the same place among those left.
 */
export function labelRules(before: readonly LabelledRule[], after: readonly LabelledRule[]): RuleLabels {
  const old = before.map((rule, index) => ({ rule, label: rule.name ?? String(index + 1) }));
  const left = old.filter(({ rule, label }) => rule.name === undefined || !after.some(({ name }) => name === label));
  const labels = after.map(({ name }) => name);
  const takeFor = (index: number, wanted: (rule: LabelledRule) => boolean) => {
    const position = left.findIndex(({ rule }) => wanted(rule));
    const [taken] = position < 0 ? [] : left.splice(position, 1);
    if (taken !== undefined) labels[index] = taken.label;
  };
  for (const match of [sameCondition, () => true])
    for (const [index, rule] of after.entries())
      if (labels[index] === undefined) takeFor(index, (other) => other.name === undefined && match(other, rule));
  return {
    before: unique(old.map(({ label }) => label)),
    after: unique(labels.map((label, index) => label ?? `new ${index + 1}`)),
  };
}

const sameCondition = (left: LabelledRule, right: LabelledRule): boolean => left.condition === right.condition;

/** Names may be repeated; labels may not. */
function unique(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  });
}
