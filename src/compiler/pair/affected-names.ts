import { TARGETING_KEY } from '../../model/bucketing.js';
import { nameOfFile } from '../../model/check-key.js';
import type { SyntaxDocument, SyntaxNode } from '../../syntax/nodes.js';
import type { ProjectDocuments } from '../../syntax/project-documents.js';
import { entriesOf, fieldOf, itemsOf, mapOf, textOf } from '../../syntax/read-node.js';
import { toValue } from '../../syntax/to-value.js';

/** What of two projects differs beside the flag files, as far as flags may be made from it. */
export interface AffectedNames {
  /** Every flag may be made from what differs. */
  readonly all: boolean;
  /** Keys of flags that may be made from what differs, whatever their files say. */
  readonly flags: ReadonlySet<string>;
  /** Segments and attributes: so may be flags whose files name one of them. */
  readonly words: ReadonlySet<string>;
}

/** `differing` holds the paths of the files that differ, as the two documents' files have them or below their folders. */
export function findAffectedNames(
  base: ProjectDocuments,
  head: ProjectDocuments,
  differing: ReadonlySet<string>,
): AffectedNames {
  const both = [base, head] as const;
  const attributes = differences(...map(both, describeAttributes));
  const layers = map(both, ({ layers }) => describeFiles(layers));
  const changedLayers = withUsers(differences(...layers), layers, attributes);
  const segments = map(both, ({ segments }) => describeFiles(segments));
  const changedSegments = withUsers(differences(...segments), segments, [...attributes, ...namesOfFiles(differing)]);
  return {
    all: attributes.has(TARGETING_KEY) || differences(...map(both, describeGround)).size > 0,
    flags: new Set([
      ...both.flatMap((project) => slotsOf(project, changedLayers)),
      ...differences(...map(both, describeTombstones)),
    ]),
    words: new Set([...attributes, ...changedSegments]),
  };
}

/** Names with a text each that is the same where the meaning is. */
type Descriptions = ReadonlyMap<string, string>;
type Both<Value> = readonly [Value, Value];

const map = <From, To>([base, head]: Both<From>, change: (value: From) => To): Both<To> => [change(base), change(head)];

/** The names that only one side has, or that mean something else. */
function differences(before: Descriptions, after: Descriptions): ReadonlySet<string> {
  const names = [...before.keys(), ...after.keys()];
  return new Set(names.filter((name) => before.get(name) !== after.get(name)));
}

/** Names of segments or layers together with those that name one of them, or another changed thing. */
function withUsers(
  changed: ReadonlySet<string>,
  described: Both<Descriptions>,
  others: Iterable<string>,
): ReadonlySet<string> {
  const known = new Set(changed);
  const open = [...changed, ...others].map(asWritten);
  for (let name = open.pop(); name !== undefined; name = open.pop())
    for (const [user, description] of [...described[0], ...described[1]])
      if (!known.has(user) && description.includes(name)) {
        known.add(user);
        open.push(asWritten(user));
      }
  return known;
}

/** As it stands inside a text of a description. */
const asWritten = (name: string) => JSON.stringify(name).slice(1, -1);

const describe = (node: SyntaxNode | undefined, ...without: readonly string[]): string =>
  JSON.stringify(
    node?.kind === 'map'
      ? node.entries
          .filter(({ key }) => !without.includes(key.value))
          .map(({ key, value }) => [key.value, toValue(value)])
      : node && toValue(node),
  ) ?? '';

/** Where the same name is given twice, both count. */
const describeFiles = (documents: readonly SyntaxDocument[]): Descriptions => {
  const descriptions = new Map<string, string>();
  for (const { file, root } of documents) {
    const name = nameOfFile(file.path);
    descriptions.set(name, (descriptions.get(name) ?? '') + describe(root, 'description', 'owner', '$schema'));
  }
  return descriptions;
};

const describeAttributes = ({ context }: ProjectDocuments): Descriptions =>
  new Map(
    entriesOf(fieldOf(mapOf(context?.root), 'attributes')).map(({ key, value }) => [
      key.value,
      describe(value, 'description'),
    ]),
  );

/** What every flag stands on: which environments there are, and how flags bucket unless they say otherwise. */
function describeGround({ config }: ProjectDocuments): Descriptions {
  const root = mapOf(config.root);
  const environments = itemsOf(fieldOf(root, 'environments')).map(
    (node) => textOf(fieldOf(mapOf(node), 'name'))?.value,
  );
  return new Map([
    ...environments.map((name = '') => [name, ''] as const),
    ['bucketing', describe(fieldOf(root, 'bucketing'))],
  ]);
}

const describeTombstones = ({ retired }: ProjectDocuments): Descriptions =>
  new Map(itemsOf(retired?.root).map((node) => [textOf(fieldOf(mapOf(node), 'key'))?.value ?? '', describe(node)]));

const slotsOf = ({ layers }: ProjectDocuments, changed: ReadonlySet<string>): readonly string[] =>
  layers
    .filter(({ file }) => changed.has(nameOfFile(file.path)))
    .flatMap(({ root }) => entriesOf(fieldOf(mapOf(root), 'slots')).map(({ key }) => key.value));

const namesOfFiles = (paths: Iterable<string>): readonly string[] =>
  [...paths].map((path) => path.slice(path.lastIndexOf('/') + 1));
