import type { HostilePlace } from './hostile-input.js';
import { flag, numbered, project, segment } from './mean-project.js';

/** Segments, prerequisites and layers that lead in circles or multiply. */
export function meanGraphs(): readonly HostilePlace[] {
  const segmentPath = (index: number) => `segments/s${index}.yaml`;
  const flagPath = (index: number) => `growth/f${index}.yaml`;
  return [
    project('a segment that is itself', 'refused', { 'segments/a.yaml': segment('{ segment: a }') }),
    project(
      'segments in a circle',
      'refused',
      numbered(50, (i) => [segmentPath(i), segment(`{ segment: s${(i + 1) % 50} }`)]),
    ),
    project(
      'segments that all name each other',
      'refused',
      numbered(40, (i) => [
        segmentPath(i),
        segment(`{ segment: [${Array.from({ length: 40 }, (_, j) => `s${j}`).join(', ')}] }`),
      ]),
    ),
    project(
      'a chain of 1,000 segments',
      'anything',
      numbered(1000, (i) => [segmentPath(i), segment(i === 0 ? '{ country: DE }' : `{ segment: s${i - 1} }`)]),
    ),
    project('segments that double forty times', 'anything', {
      ...numbered(40, (i) => [
        segmentPath(i),
        segment(i === 0 ? '{ country: DE }' : `{ any: [{ segment: s${i - 1} }, { not: { segment: s${i - 1} } }] }`),
      ]),
      'growth/mean.yaml': flag('rules:\n  - if: { segment: s39 }\n    serve: on'),
    }),
    project(
      'prerequisites in a circle',
      'refused',
      numbered(50, (i) => [flagPath(i), flag(`requires: { f${(i + 1) % 50}: on }`)]),
    ),
    project(
      'prerequisites that all need each other',
      'refused',
      numbered(40, (i) => [
        flagPath(i),
        flag(`requires: { ${Array.from({ length: 40 }, (_, j) => `f${j}: on`).join(', ')} }`),
      ]),
    ),
    project(
      'a chain of 1,000 prerequisites',
      'anything',
      numbered(1000, (i) => [flagPath(i), flag(i === 0 ? '' : `requires: { f${i - 1}: on }`)]),
    ),
    project(
      'a lattice of prerequisites',
      'anything',
      numbered(60, (i) => [
        flagPath(i),
        flag(i < 2 ? 'rules: [{ if: { country: DE }, serve: on }]' : `requires: { f${i - 1}: on, f${i - 2}: on }`),
      ]),
    ),
    project('a layer in which a flag stands twice', 'refused', {
      'layers/mean.yaml': 'description: Mean.\nslots: { checkout-button-copy: 50 }\n',
    }),
    project('a layer over full', 'refused', { 'layers/mean.yaml': 'holdout: 60\nslots: { one-page-checkout: 50 }\n' }),
    project('a layer of prototypes', 'refused', { 'layers/constructor.yaml': 'slots: { __proto__: 50 }\n' }),
    project('a layer of unknown flags', 'refused', { 'layers/mean.yaml': 'slots: { nothing: 50 }\n' }),
  ];
}
