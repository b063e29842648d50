import { createDiagnosticList } from '../diagnostics/sink.js';
import { inPercent, printLayout, type SplitPlace, splitPlaces } from '../diff/split-places.js';
import type { SplitLayout } from '../diff/stable-split.js';
import { applyEdits } from '../fix/apply-edits.js';
import type { Flag } from '../model/flag.js';
import type { FileTree } from '../project/file-tree.js';
import { createOverlayTree } from '../project/overlay-tree.js';
import { UserError } from '../project/user-error.js';
import { replaceWeights } from '../syntax/edit-weights.js';
import { nodeAt } from '../syntax/node-at.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import type { CheckedProject } from './check-project.js';
import type { FixedFile } from './fix-project.js';

/** A split, and what is to stand in its place. */
export interface NewLayout {
  readonly place: SplitPlace;
  readonly layout: SplitLayout;
}

export interface RewrittenFlag {
  readonly file: FixedFile;
  /** The project with it. */
  readonly project: CheckedProject;
}

/**
 * A flag's file with other layouts in its splits; all outside them stays as it is. Writes nothing. Throws `UserError`
 * where a split is written in a way that cannot be edited safely, and if the new text did not say what it should.
 */
export function rewriteSplits(
  flag: Flag,
  layouts: readonly NewLayout[],
  { tree, check }: { readonly tree: FileTree; readonly check: (tree: FileTree) => CheckedProject },
): RewrittenFlag {
  const root = parseYaml(flag.file, createDiagnosticList());
  const edits = layouts.flatMap(({ place, layout }) => {
    const node = root && nodeAt(root, place.rule.decision.span);
    const replaced = node && replaceWeights(node, inPercent(layout));
    if (replaced === undefined) throw notEditable(flag, { place, layout });
    return replaced;
  });
  const { path, text: before } = flag.file;
  const after = applyEdits(before, edits);
  const project = check(createOverlayTree(tree, new Map([[path, after]])));
  const rewritten = project.flagSet?.flags.get(flag.key);
  for (const wanted of layouts) if (!says(rewritten, wanted)) throw notEditable(flag, wanted);
  return { file: { path, before, after }, project };
}

const notEditable = ({ file }: Flag, { place, layout }: NewLayout) =>
  new UserError(
    `rule \`${place.label}\` in ${file.path} is written in a way that cannot be edited safely`,
    `write it by hand: split: ${printLayout(layout)}`,
  );

/** Whether a flag has the layout that was to be written, for everybody who has the rule. */
function says(flag: Flag | undefined, { place, layout }: NewLayout): boolean {
  return (
    flag !== undefined &&
    splitPlaces(flag).some(
      (candidate) =>
        candidate.label === place.label &&
        candidate.environments.join() === place.environments.join() &&
        JSON.stringify(candidate.layout) === JSON.stringify(layout),
    )
  );
}
