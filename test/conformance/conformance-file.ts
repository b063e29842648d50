import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { EvaluationContext, EvaluationDetails, ValueOfType, ValueType } from '../../src/evaluator/index.js';
import type { JsonValue } from '../../src/util/json.js';

/** A file of vectors; README.md says what its fields mean. */
export interface ConformanceFile {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly cases: readonly ConformanceCase[];
}

export interface ConformanceCase {
  readonly note: string;
  readonly environment: string;
  readonly flag: string;
  readonly context?: EvaluationContext;
  readonly now?: string;
  readonly random?: number;
  readonly ask?: { readonly type: ValueType; readonly default: ValueOfType[ValueType] };
  readonly want: Pick<EvaluationDetails, 'variant' | 'reason' | 'errorCode' | 'payload'> & {
    readonly value?: JsonValue;
  };
}

interface FileContents {
  readonly files: Readonly<Record<string, string>>;
  readonly cases: readonly (Omit<ConformanceCase, 'environment'> & { readonly environment?: string })[];
}

const folder = new URL('.', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const SHARED_FILES = ['flags.config.yaml', 'context.yaml'];

/** Every file of vectors of this folder, with the shared files beneath its own. */
export function readConformanceFiles(): readonly ConformanceFile[] {
  const shared = SHARED_FILES.map((path) => [path, read(`shared/${path}`)] as const);
  const names = readdirSync(folder).filter((name) => /^\d\d-.*\.yaml$/.test(name));
  return names.sort().map((name) => {
    const contents: FileContents = parse(read(name));
    return {
      name,
      files: new Map([...shared, ...Object.entries(contents.files)]),
      cases: contents.cases.map((item) => ({ environment: 'production', ...item })),
    };
  });
}
