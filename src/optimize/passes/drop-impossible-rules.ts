import { ruleReachability } from '../../analysis/rule-reachability.js';
import { mapRuleLists } from '../map-flags.js';
import { definePass } from '../pass.js';

export const dropImpossibleRules = definePass({
  name: 'drop-impossible-rules',
  level: 'optimized',
  summary: 'Drops rules that no context meets, or that earlier rules decide for.',
  why: 'Such a rule never decides anything. After conditions and time are folded, which makes rules impossible.',
  after: ['fold-constants', 'fold-time'],
  run: (program, { simplifier }) =>
    mapRuleLists(program, (rules) => {
      const answers = ruleReachability(rules, simplifier);
      return rules.filter((_, position) => !['never-matches', 'shadowed'].includes(answers[position]?.kind ?? ''));
    }),
});
