import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openHistory } from '../../src/compiler/open-history.js';
import type { Flag } from '../../src/model/flag.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import { buildProject } from '../support/build-project.js';
import { gitRepository } from '../support/git-repository.js';
import { propertyRuns } from '../support/property-runs.js';

/** The files of a project at one commit. */
type Snapshot = ReadonlyMap<string, string>;

const KEYS = ['one', 'two'];
const ENVIRONMENTS = ['staging', 'production'];
const NOON = Date.UTC(2026, 0, 1, 12);

const SAYS_AS_THE_BASE = ['staging: { enabled: true }'];

const anyText = fc
  .record({
    share: fc.constantFrom(10, 10, 10, 20),
    staging: fc.constantFrom(
      '',
      '',
      ...SAYS_AS_THE_BASE,
      ...SAYS_AS_THE_BASE,
      'staging: { serve: on }',
      'staging: { enabled: false }',
    ),
    word: fc.constantFrom('', '# a comment\n', 'tags: [web]\n'),
    expires: fc.constantFrom('', 'expires: 2026-02-01\n', 'expires: 2026-03-01\n'),
  })
  .map(
    ({ share, staging, word, expires }) =>
      `${word}${expires}type: boolean\nrules:\n  - { serve: on, rollout: ${share} }\nenvironments: { ${staging} }\n`,
  );

/** What a commit does to a key: writes it in a folder, moving it there if need be, or removes it. */
const anyEdit = fc.record({
  key: fc.constantFrom(...KEYS),
  folder: fc.constantFrom('', 'area/', 'other/'),
  text: fc.oneof({ weight: 5, arbitrary: anyText }, { weight: 1, arbitrary: fc.constant(null) }),
});

const anySnapshots = fc
  .array(fc.array(anyEdit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 7, size: 'max' })
  .map((commits) => {
    const files = new Map<string, string>();
    return commits.map((edits): Snapshot => {
      for (const { key, folder, text } of edits) {
        for (const path of [...files.keys()]) if (path.endsWith(`${key}.yaml`)) files.delete(path);
        if (text !== null) files.set(`${folder}${key}.yaml`, text);
      }
      return new Map(files);
    });
  });

const flagsOf = (files: Snapshot): FlagSet => {
  const text = [...files].map(([path, content]) => `=== ${path}\n${content}`).join('');
  return buildProject(text === '' ? '=== unused.csv\n' : text).flagSet;
};

/** What the model says a flag serves in an environment, without places and names. */
function behaviour(
  { type, variants, offVariant, bucketing, prerequisites, targeting }: Flag,
  environment: string,
): string {
  const body = { type, variants: [...variants], offVariant, bucketing, prerequisites, now: targeting.get(environment) };
  return JSON.stringify(body, (key, value) => (key === 'span' || key === 'name' ? undefined : value));
}

/** The answers by looking at every revision in turn, from the last backward. */
function naively(snapshots: readonly Snapshot[], flagSets: readonly FlagSet[], key: string) {
  const texts = snapshots.map((files) => [...files].find(([path]) => path.endsWith(`${key}.yaml`))?.[1]);
  const revisions = flagSets.map(({ flags }) => flags.get(key));
  const since = (same: (index: number) => boolean) => {
    let first = snapshots.length - 1;
    while (first > 0 && same(first - 1)) first -= 1;
    return NOON + first * 86_400_000;
  };
  const last = revisions.at(-1);
  if (last === undefined) return undefined;
  const first = since((index) => revisions[index] !== undefined);
  const life = revisions.slice((first - NOON) / 86_400_000);
  const dates = life.map((flag) => flag?.expires?.value).filter((date) => date !== undefined);
  return {
    first,
    lastEdit: since((index) => texts[index] === texts.at(-1)),
    postponements: dates.filter((date, index) => date > (dates[index - 1] ?? date)).length,
    lastChange: ENVIRONMENTS.map((environment) =>
      since((index) => {
        const flag = revisions[index];
        return flag !== undefined && behaviour(flag, environment) === behaviour(last, environment);
      }),
    ),
  };
}

function fromGit(snapshots: readonly Snapshot[]) {
  const { directory, git } = gitRepository();
  const commits = snapshots.map((files, index) => {
    const message = 'data 1\nx\n';
    const blobs = [...files].map(
      ([path, text]) => `M 100644 inline flags/${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    );
    return `commit refs/heads/main\ncommitter T <t@example.com> ${NOON / 1000 + index * 86_400} +0000\n${message}deleteall\n${blobs.join('')}\n`;
  });
  execFileSync('git', ['fast-import', '--quiet'], { cwd: directory, input: commits.join('') });
  git('reset', '--quiet', '--hard', 'main');
  return openHistory({ root: join(directory, 'flags'), repository: directory, prefix: 'flags/' }, '0');
}

test('one pass over the log gives what looking at every revision gives', () => {
  fc.assert(
    fc.property(anySnapshots, (snapshots) => {
      const history = fromGit(snapshots);
      const flagSets = snapshots.map(flagsOf);
      for (const flag of flagSets.at(-1)?.flags.values() ?? []) {
        // The history speaks of files by their paths from the repository's root.
        const past = history.of({ ...flag, file: { ...flag.file, path: `flags/${flag.file.path}` } });
        const answer = past && {
          first: past.first.time,
          lastEdit: past.lastEdit.time,
          postponements: past.postponements.length,
          lastChange: ENVIRONMENTS.map((environment) => past.lastChange(environment).time),
        };
        expect(answer).toEqual(naively(snapshots, flagSets, flag.key));
      }
    }),
    propertyRuns(30),
  );
}, 60_000);
