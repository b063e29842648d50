import { printBundle } from '../bundle/print-bundle.js';
import { buildBundle } from './halyard-bundle.js';
import { defineTarget } from './target.js';

export const halyard = defineTarget({
  name: 'halyard',
  summary: 'The bundle that the evaluators of Halyard read (docs/bundle-format.md).',
  emit: (program) => [
    { name: '', extension: 'json', text: printBundle(buildBundle(program)), flags: program.flags.length },
  ],
});
