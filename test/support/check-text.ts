import { type CheckedProject, type CheckSettings, checkProject } from '../../src/compiler/check-project.js';
import { createStageRunner } from '../../src/compiler/stages.js';
import { EXAMPLE_DATE } from '../../src/lint/lint-rule.js';
import { createMemoryTree } from '../../src/project/memory-tree.js';
import { parseProjectText } from './project-text.js';
import { textHistory } from './text-history.js';

interface CheckTextSettings extends CheckSettings {
  /** A date or RFC 3339 time; `EXAMPLE_DATE` unless it matters. */
  readonly now?: string;
}

/** Everything that all phases say about a little project (see project-text.ts). */
export function checkText(text: string, { now = EXAMPLE_DATE, ...settings }: CheckTextSettings = {}): CheckedProject {
  const tree = createMemoryTree(parseProjectText(text).files, '');
  return checkProject(
    tree,
    Date.parse(now),
    createStageRunner(() => 0),
    { ...textHistory(text), ...settings },
  );
}
