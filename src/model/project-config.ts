import type { Severity } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span, Spanned } from '../source/span.js';
import type { JsonObject } from '../util/json.js';
import type { Audience } from './attribute.js';
import type { BucketingProfile } from './bucketing.js';
import type { DiffConfig } from './diff-config.js';
import type { FlagType } from './variant.js';

/** `flags.config.yaml`, with the defaults filled in. */
export interface ProjectConfig {
  /** In promotion order; never empty. */
  readonly environments: readonly Environment[];
  readonly kinds: ReadonlyMap<string, FlagKind>;
  /** The people and teams that may own flags; absent: anybody. */
  readonly owners?: readonly string[];
  /** The formula of flags that name none, and of layers. */
  readonly bucketing: BucketingProfile;
  /** Types of the `@@` keys that steer SDKs. */
  readonly reservedKeys: ReadonlyMap<string, Exclude<FlagType, 'object'>>;
  /** Never empty: one server and one client output unless others are written. */
  readonly outputs: readonly OutputConfig[];
  readonly lint: ReadonlyMap<string, LintRuleSetting>;
  readonly diff: DiffConfig;
  readonly file: SourceFile;
}

export interface Environment {
  readonly name: string;
  readonly production: boolean;
  /** Days a change stays before it may be promoted further. */
  readonly soakDays?: number;
  /** The environment a change comes from; by default the one listed before. */
  readonly after?: string;
  readonly span: Span;
}

export interface FlagKind {
  readonly name: string;
  /** Days a flag of this kind should live; absent: permanent. */
  readonly lifetimeDays?: number;
  /** Days after which a permanent flag is to be looked at again. */
  readonly reviewDays?: number;
  readonly expires: 'required' | 'optional';
}

export interface OutputConfig {
  readonly name: string;
  readonly audience: Audience;
  /** The name of a target in `src/targets/`. */
  readonly target: string;
  /** Only flags with one of these tags, and what they require; absent: all flags. */
  readonly tags?: readonly string[];
  /** Only these environments; absent: all. */
  readonly environments?: readonly string[];
  /** Attributes that have this value wherever the bundle is used; conditions on them are decided at build time. */
  readonly context: JsonObject;
  /** The bucketing formula of engines that are not ours; absent: their current one, `flagd-v2`. */
  readonly bucketing?: BucketingProfile;
  /** What the output's format may lose of a flag; each loss is reported. Absent: nothing. */
  readonly degrade?: readonly Spanned<string>[];
  readonly span: Span;
}

/** `rule: level` or `rule: [level, options]`. */
export interface RuleSetting<Level> {
  readonly level: Level;
  readonly options: JsonObject;
  readonly span: Span;
}

export type LintRuleSetting = RuleSetting<Severity | 'off'>;
