import { ruleReachability } from '../../analysis/rule-reachability.js';
import { mapRuleLists } from '../map-flags.js';
import { definePass } from '../pass.js';

export const cutAfterCatchAll = definePass({
  name: 'cut-after-catch-all',
  level: 'optimized',
  summary: 'Drops all rules after one that decides for everybody.',
  why: 'No evaluation gets there. After conditions and time are folded, which makes rules unconditional.',
  after: ['drop-impossible-rules'],
  run: (program, { simplifier }) =>
    mapRuleLists(program, (rules) => {
      const answers = ruleReachability(rules, simplifier);
      return rules.filter((_, position) => answers[position]?.kind !== 'unreachable');
    }),
});
