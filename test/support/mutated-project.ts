import fc from 'fast-check';
import { stringify } from 'yaml';
import { anyProject } from './arbitrary-project.js';

/** Two states of one project, as files. */
export interface ProjectPair {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

type Json = Readonly<Record<string, unknown>>;

/** What somebody may do to a file: `other` is the file of the same name in another project, if it has one. */
const MUTATIONS: Readonly<Record<string, (text: string, other: string | undefined) => string | undefined>> = {
  comment: (text) => `# words\n${text}`,
  describe: (text) => print({ description: 'Other words.', ...parse(text) }),
  layout: (text) => stringify(parse(text)),
  replace: (_text, other) => other,
  remove: () => undefined,
  addAttribute: (text) => {
    const { attributes, ...rest } = parse(text);
    return attributes === undefined
      ? text
      : print({ ...rest, attributes: { ...asJson(attributes), fresh: { type: 'string' } } });
  },
  disable: (text) => {
    const flag = parse(text);
    return flag['type'] === undefined ? text : print({ ...flag, enabled: flag['enabled'] === false });
  },
};

const parse = (text: string): Json => asJson(JSON.parse(text));
const asJson = (value: unknown): Json => Object.assign(Object.create(null), value);
const print = (value: unknown) => JSON.stringify(value, null, 2);

/** What changes how a file is meant is tried more often. */
const anyMutation = fc.oneof(
  fc.constantFrom(...Object.keys(MUTATIONS)),
  fc.constantFrom('replace', 'replace', 'disable'),
);
const anyMutations = fc.array(fc.tuple(fc.nat(14), anyMutation), { minLength: 1, maxLength: 4 });

/**
 * A random project and what became of it when a few of its files were edited, replaced by those of another project, or
 * removed: not every such state is without errors. Written as JSON or in blocks.
 */
export const anyProjectPair: fc.Arbitrary<ProjectPair> = fc
  .record({ project: anyProject, other: anyProject, mutations: anyMutations, inBlocks: fc.boolean() })
  .map(({ project, other, mutations, inBlocks }) => {
    const after = new Map(project.files);
    const paths = [...new Set([...project.files.keys(), ...other.files.keys()])];
    for (const [index, name] of mutations) {
      const path = paths[index % paths.length] ?? '';
      const text = project.files.get(path);
      const mutated = text === undefined ? other.files.get(path) : MUTATIONS[name]?.(text, other.files.get(path));
      if (mutated === undefined) after.delete(path);
      else after.set(path, mutated);
    }
    return inBlocks ? { before: toBlocks(project.files), after: toBlocks(after) } : { before: project.files, after };
  });

const toBlocks = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...files].map(([path, text]) => [path, text.startsWith('{') ? stringify(JSON.parse(text)) : text]));
