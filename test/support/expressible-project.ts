import type { BucketingProfile } from '../../src/model/bucketing.js';
import type { ArbitraryProject } from './arbitrary-project.js';

/** A random project without what flagd cannot express: such tests, times and bucketings become others. */
export function expressible(
  { files, flags }: ArbitraryProject,
  profile: BucketingProfile = 'flagd-v2',
): ArbitraryProject {
  const written = [...files].map(([path, text]): [string, string] => [
    path,
    JSON.stringify(
      withProfile(
        JSON.parse(text, (name, value: unknown) => replacement(path, name, value, profile)),
        path,
        profile,
      ),
      null,
      2,
    ),
  ]);
  return { files: new Map(written), flags };
}

const FOREIGN = new Set(['matches', 'cidr', 'before', 'after']);

/** The profile of flags that name none, and of layers. */
const withProfile = (written: object, path: string, profile: BucketingProfile): object =>
  path === 'flags.config.yaml' ? { ...written, bucketing: profile } : written;

function replacement(path: string, name: string, value: unknown, profile: BucketingProfile): unknown {
  if (name === 'outputs') return undefined;
  if (name === 'bucketBy' && value === 'random') return ['deviceId', 'userId'];
  if (name === 'bucketing' || name === 'profile') return typeof value === 'string' ? profile : value;
  if (typeof value === 'string' && (name === 'from' || name === 'until')) return value.replace('.001Z', 'Z');
  if (name === 'value' && typeof value === 'object' && Array.isArray(value)) return { list: value };
  if (path === 'context.yaml' || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([operator]) => !FOREIGN.has(operator));
  if (kept.length === Object.keys(value).length) return value;
  return Object.fromEntries([...kept, ['exists', name.length % 2 === 0]]);
}
