import { defineDiagnostics } from '../diagnostics/define-diagnostics.js';

/** A named thing in words: "flag", "segment", "environment". */
interface Named {
  readonly what: string;
  readonly name: string;
}
interface Name {
  readonly name: string;
}

export const modelDiagnostics = defineDiagnostics({
  'key/format': {
    severity: 'error',
    summary: 'A name has a form that names of its kind may not have.',
    message: ({ what, name, reason }: Named & { reason: string }) => `${what} name \`${name}\` ${reason}`,
  },
  'key/prototype-name': {
    severity: 'error',
    summary: 'A name that every JavaScript object already has, such as `constructor`.',
    message: ({ what, name }: Named) =>
      `\`${name}\` cannot name a ${what}: every JavaScript object has a property of that name`,
  },
  'key/filename-mismatch': {
    severity: 'error',
    summary: 'The explicit key of a flag differs from the name of its file.',
    message: ({ key, fileName }: { key: string; fileName: string }) =>
      `key \`${key}\` differs from the file name \`${fileName}\``,
  },
  'key/duplicate': {
    severity: 'error',
    summary: 'Two things have one name, or names that differ only in letter case.',
    message: ({ what, name, other }: Named & { other: string }) =>
      name === other
        ? `${what} \`${name}\` is defined more than once`
        : `${what} \`${name}\` differs from \`${other}\` only in letter case`,
  },
  'key/tombstone-reused': {
    severity: 'error',
    summary: 'The key of a retired flag is used again.',
    message: ({ name }: Name) => `flag \`${name}\` was retired: its key may never be used again`,
  },
  'key/reserved-prefix': {
    severity: 'error',
    summary: 'A key beginning with `@@`, which steers SDKs, is not declared in the configuration.',
    message: ({ name }: Name) => `\`${name}\` is not a declared reserved key`,
  },
  'type/reserved-key-mismatch': {
    severity: 'error',
    summary: 'A flag with a reserved key has another type than the configuration declares.',
    message: ({ name, type, declared }: Name & { type: string; declared: string }) =>
      `\`${name}\` is declared as ${declared}, not ${type}`,
  },
  'schema/invalid-date': {
    severity: 'error',
    summary: 'A date or time is not in ISO form, or not in the calendar.',
    message: ({ text, wanted }: { text: string; wanted: 'date' | 'time' }) =>
      wanted === 'date'
        ? `\`${text}\` is not a calendar date of the form YYYY-MM-DD`
        : `\`${text}\` is not an RFC 3339 time such as 2026-12-20T08:00:00Z`,
  },
  'schema/date-no-timezone': {
    severity: 'error',
    summary: 'A time has no zone, so it would be another moment on every machine.',
    message: ({ text }: { text: string }) => `time \`${text}\` has no zone`,
  },
  'type/variant-mismatch': {
    severity: 'error',
    summary: 'The value of a variant is not of the type of its flag.',
    message: ({ name, type, actual }: Name & { type: string; actual: string }) =>
      `variant \`${name}\` of a ${type} flag is ${actual}`,
  },
  'type/missing-default': {
    severity: 'error',
    summary: 'A flag names no default variant and has none that goes without saying.',
    message: (_: object) => 'this flag needs a `defaultVariant`',
  },
  'type/rate-range': {
    severity: 'error',
    summary: 'A rate is not between 0 and 1.',
    message: ({ value }: { value: number }) => `rate ${value} is not between 0 and 1`,
  },
  'type/payload-schema': {
    severity: 'error',
    summary: 'The payload of a variant does not satisfy the `payloadSchema` of its flag.',
    message: ({ name, problem }: Name & { problem: string }) => `payload of variant \`${name}\` ${problem}`,
  },
  'type/invalid-payload-schema': {
    severity: 'error',
    summary: '`payloadSchema` is not a JSON Schema.',
    message: ({ problem }: { problem: string }) => `\`payloadSchema\` is no JSON Schema: ${problem}`,
  },
  'rule/undefined-variant': {
    severity: 'error',
    summary: 'A variant is named that the flag does not have.',
    message: ({ name }: Name) => `variant \`${name}\` is not defined`,
  },
  'rule/schedule-order': {
    severity: 'error',
    summary: 'Times are out of order, or the share of a ramp falls.',
    message: ({ problem }: { problem: string }) => problem,
  },
  'rollout/range': {
    severity: 'error',
    summary: 'A percentage is below 0 or above 100.',
    message: ({ value }: { value: number }) => `${value} percent is not between 0 and 100`,
  },
  'rollout/precision': {
    severity: 'error',
    summary: 'A percentage has more than three decimals, finer than a bucket.',
    message: ({ value }: { value: number }) => `${value} percent is finer than a bucket, which is 0.001 percent`,
  },
  'rollout/weights-sum': {
    severity: 'error',
    summary: 'Weights do not sum to exactly 100.',
    message: ({ sum }: { sum: string }) => `weights sum to ${sum}, not 100`,
  },
  'rollout/unknown-bucket-attribute': {
    severity: 'error',
    summary: 'A bucketing attribute is not declared, or is not of type string.',
    message: ({ name, type }: Name & { type?: string }) =>
      type === undefined
        ? `bucketing attribute \`${name}\` is not declared`
        : `bucketing attribute \`${name}\` has type ${type}; only strings can be bucketed`,
  },
  'rollout/missing-key-placeholder': {
    severity: 'error',
    summary: 'The template of a bucketing does not hold the bucketing key.',
    message: (_: object) => '`input` does not hold `{key}`, so everybody would be in one bucket',
  },
  'rollout/random-bucketing': {
    severity: 'error',
    summary: 'An experiment is bucketed by chance.',
    message: (_: object) => 'an experiment cannot be bucketed at random: nobody would stay in an arm',
  },
  'rollout/group-mismatch': {
    severity: 'error',
    summary: 'Flags of one group do not bucket alike, so they do not roll out together.',
    message: ({ group, what, other }: { group: string; what: string; other: string }) =>
      `${what} differs from flag \`${other}\`, which is in group \`${group}\` too`,
  },
  'rollout/exclusion-overlap': {
    severity: 'error',
    summary: 'Slots of layers overlap, or a flag has more than one slot.',
    message: ({ problem }: { problem: string }) => problem,
  },
  'rollout/unknown-flag': {
    severity: 'error',
    summary: 'A slot of a layer is for a flag that does not exist.',
    message: ({ name }: Name) => `slot for unknown flag \`${name}\``,
  },
  'context/unknown-attribute': {
    severity: 'error',
    summary: 'An attribute is used that the context does not declare: a test on it would never match.',
    message: ({ name }: Name) => `unknown context attribute \`${name}\``,
  },
  'context/type-mismatch': {
    severity: 'error',
    summary: 'A value has another type than the attribute it is compared with.',
    message: ({ name, type, actual }: Name & { type: string; actual: string }) =>
      `attribute \`${name}\` takes ${type}, not ${actual}`,
  },
  'context/operator-type': {
    severity: 'error',
    summary: 'An operator cannot be used on an attribute of that type, or with such an operand.',
    message: ({ problem }: { problem: string }) => problem,
  },
  'context/undeclared-value': {
    severity: 'error',
    summary: 'A value is not among the declared values of the attribute.',
    message: ({ name, value }: Name & { value: string }) => `\`${value}\` is not a declared value of \`${name}\``,
  },
  'context/bad-semver': {
    severity: 'error',
    summary: 'A version or a range of versions does not parse.',
    message: ({ text }: { text: string }) => `\`${text}\` is not a range of semantic versions`,
  },
  'context/bad-cidr': {
    severity: 'error',
    summary: 'An address block does not parse.',
    message: ({ text }: { text: string }) => `\`${text}\` is not an address block such as 10.0.0.0/8`,
  },
  'context/bad-regex': {
    severity: 'error',
    summary: 'A regular expression does not run alike, and in bounded time, in every engine.',
    message: ({ problem }: { problem: string }) => `regular expression is refused: ${problem}`,
  },
  'context/empty-list': {
    severity: 'error',
    summary: 'A list of a condition is empty, so the test is decided for everybody.',
    message: ({ operator }: { operator: string }) => `\`${operator}\` has an empty list`,
  },
  'context/empty-range': {
    severity: 'error',
    summary: 'The minimum of an attribute is above its maximum.',
    message: ({ name }: Name) => `attribute \`${name}\` can take no value: its \`min\` is above its \`max\``,
  },
  'segment/unknown': {
    severity: 'error',
    summary: 'A segment is used that is not defined.',
    message: ({ name }: Name) => `unknown segment \`${name}\``,
  },
  'segment/cycle': {
    severity: 'error',
    summary: 'Segments use each other.',
    message: ({ path }: { path: readonly string[] }) => `segments use each other: ${arrows(path)}`,
  },
  'segment/unknown-list': {
    severity: 'error',
    summary: 'The file of a list does not exist.',
    message: ({ name }: Name) => `there is no list file \`${name}\` beside this segment`,
  },
  'prerequisite/unknown': {
    severity: 'error',
    summary: 'A flag is required that does not exist.',
    message: ({ name, retired }: Name & { retired: boolean }) =>
      retired ? `required flag \`${name}\` is retired` : `required flag \`${name}\` does not exist`,
  },
  'prerequisite/impossible-variant': {
    severity: 'error',
    summary: 'A variant is required that the other flag does not have.',
    message: ({ flag, name }: Name & { flag: string }) => `flag \`${flag}\` has no variant \`${name}\``,
  },
  'prerequisite/cycle': {
    severity: 'error',
    summary: 'Flags require each other.',
    message: ({ path }: { path: readonly string[] }) => `flags require each other: ${arrows(path)}`,
  },
  'prerequisite/exclusive-pair': {
    severity: 'error',
    summary: 'A flag requires another of its layer, which is never on for the same key.',
    message: ({ name, layer }: Name & { layer: string }) =>
      `required flag \`${name}\` is in layer \`${layer}\` too, so no key ever gets both`,
  },
  'prerequisite/missing-in-target': {
    severity: 'error',
    summary: 'A client flag requires a server flag, which no client bundle holds.',
    message: ({ name }: Name) => `required flag \`${name}\` is for servers only and this flag is for clients`,
  },
  'security/server-flag-in-client': {
    severity: 'error',
    summary: 'A client flag depends on an attribute that only servers send.',
    message: ({ name }: Name) => `a client flag cannot depend on server attribute \`${name}\``,
  },
  'environment/unknown': {
    severity: 'error',
    summary: 'An environment is named that the configuration does not declare.',
    message: ({ name }: Name) => `unknown environment \`${name}\``,
  },
  'change/unknown-name': {
    severity: 'warning',
    summary: 'A note in `changes/` names a flag, an environment or a rule that there is not.',
    message: ({ what, name }: Named) => `unknown ${what} \`${name}\``,
  },
  'environment/cycle': {
    severity: 'error',
    summary: 'Environments are promoted from each other.',
    message: ({ path }: { path: readonly string[] }) => `environments come after each other: ${arrows(path)}`,
  },
  'lifecycle/unknown-kind': {
    severity: 'error',
    summary: 'The kind of a flag is not in the configuration.',
    message: ({ name }: Name) => `unknown kind \`${name}\``,
  },
});

/** A cycle as a path that returns to its start; a long one is cut in the middle. */
function arrows(path: readonly string[]): string {
  const names = path.map((name) => `\`${name}\``);
  const shown = names.length <= 12 ? names : [...names.slice(0, 6), `(${names.length - 11} more)`, ...names.slice(-5)];
  return shown.join(' → ');
}
