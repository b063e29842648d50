import { mapConditions } from '../map-flags.js';
import { definePass } from '../pass.js';

export const foldConstants = definePass({
  name: 'fold-constants',
  level: 'optimized',
  summary: 'Simplifies every condition, to a constant where that can be proved.',
  why: 'The simplified condition has the same value in every context. Before rules are dropped, which is decided by these constants.',
  after: ['fold-fixed-context'],
  run: (program, { simplifier }) => mapConditions(program, simplifier.simplify),
});
