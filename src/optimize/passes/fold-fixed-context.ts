import { createSubstitution } from '../../analysis/substitute-attribute.js';
import { mapConditions } from '../map-flags.js';
import { definePass } from '../pass.js';

export const foldFixedContext = definePass({
  name: 'fold-fixed-context',
  level: 'optimized',
  summary: 'Decides tests of attributes that the output fixes, to true and to false.',
  why: 'Wherever the bundle is used the attribute has that value, and the operator itself decides. Before conditions are simplified, which then spreads the constants.',
  after: ['fold-disabled'],
  run: (program) => {
    if (Object.keys(program.fixedContext).length === 0) return program;
    return mapConditions(program, createSubstitution(program.fixedContext).substitute);
  },
});
