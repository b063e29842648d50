import { mapFlags } from '../map-flags.js';
import { definePass } from '../pass.js';

export const foldDisabled = definePass({
  name: 'fold-disabled',
  level: 'optimized',
  summary: 'Takes rules, prerequisites and layer slot from flags that are disabled.',
  why: 'A disabled flag serves its off variant before anything else is asked. First, so that no other pass works on rules nobody reads.',
  after: [],
  run: (program) =>
    mapFlags(program, (flag) => {
      if (flag.enabled || (flag.rules.length === 0 && flag.prerequisites.length === 0 && flag.slot === undefined))
        return flag;
      const { slot: _, ...rest } = flag;
      return { ...rest, rules: [], prerequisites: [] };
    }),
});
