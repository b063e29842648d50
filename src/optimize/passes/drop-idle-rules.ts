import { decidesNobody } from '../../analysis/decides-everybody.js';
import { mapRuleLists } from '../map-flags.js';
import { definePass } from '../pass.js';

export const dropIdleRules = definePass({
  name: 'drop-idle-rules',
  level: 'optimized',
  summary: 'Drops rules that decide for nobody, such as a rollout of nothing that sends all others on.',
  why: 'Every evaluation goes on to the next rule, as if this one were not there. A rule that serves the default variant stays: it changes the reason. After time is folded, which makes rollouts of ramps.',
  after: ['fold-time', 'cut-after-catch-all'],
  run: (program) => mapRuleLists(program, (rules) => rules.filter((rule) => !decidesNobody(rule))),
});
