import { positionAt } from '../source/line-index.js';
import type { Span } from '../source/span.js';
import { formatTime } from '../util/format-time.js';
import type { BlastRadius, ChangedAudience } from './blast-radius.js';
import type { Comparison, EnvironmentComparison, FlagChange } from './comparison.js';
import { describeAudience } from './describe-audience.js';
import type { Wording } from './describe-expression.js';
import type {
  AudienceReport,
  DiffReport,
  EditReport,
  EnvironmentReport,
  FindingReport,
  FlagReport,
  RadiusReport,
  SuggestionReport,
} from './diff-report.js';
import type { Edit } from './edit.js';
import type { JudgedFinding } from './judged-finding.js';
import { gravestRisk, type Risk } from './risk.js';
import { suggestSplits } from './suggest-splits.js';

/** A comparison with what was found in it, as plain data. */
export function buildReport(comparison: Comparison, findings: readonly JudgedFinding[]): DiffReport {
  const { base, head, now, environments, unchangedBehaviour, metadata } = comparison;
  const about = (flag: string | undefined, environment: string | undefined) =>
    findings.filter((finding) => finding.flag === flag && finding.environment === environment);
  return {
    base: base.label,
    head: head.label,
    now: formatTime(now),
    risk: riskOf(findings),
    environments: environments.map((environment) => reportEnvironment(environment, about, { base, head })),
    findings: findings.filter(({ flag }) => flag === undefined).map(reportFinding),
    metadata: metadata.map(({ flag, written, edits }) => ({
      flag,
      source: placeOf(written.span),
      edits: edits.map(reportEdit),
      findings: about(flag, undefined).map(reportFinding),
    })),
    unchangedBehaviour,
  };
}

type FindingsAbout = (flag: string | undefined, environment: string | undefined) => readonly JudgedFinding[];

const riskOf = (findings: readonly JudgedFinding[]): Risk =>
  gravestRisk(findings.filter(({ acknowledged }) => acknowledged === undefined).map(({ risk }) => risk));

type Sides = Pick<Comparison, 'base' | 'head'>;

function reportEnvironment(environment: EnvironmentComparison, about: FindingsAbout, sides: Sides): EnvironmentReport {
  const { name, kind, config, changes, unchanged, wording } = environment;
  const reports = changes.map((change) => {
    const suggestions = suggestFor(change, environment, sides);
    const report = reportFlag(change, about(change.flag, name), wording);
    return suggestions.length === 0 ? report : { ...report, suggestions };
  });
  return {
    environment: name,
    production: config?.production ?? false,
    kind,
    risk: gravestRisk([...reports.map(({ risk }) => risk), riskOf(about(undefined, name))]),
    changes: reports,
    unchanged,
  };
}

/** Sides without sources cannot be told how to write anything. */
function suggestFor(
  { before, after }: FlagChange,
  environment: EnvironmentComparison,
  sides: Sides,
): readonly SuggestionReport[] {
  if (before?.written === undefined || after?.written === undefined) return [];
  const [from, to] = [environment.before?.environment ?? '', environment.after?.environment ?? ''];
  return suggestSplits(
    { flag: before.written, environment: from, side: sides.base },
    { flag: after.written, environment: to, side: sides.head },
  );
}

function reportFlag(change: FlagChange, findings: readonly JudgedFinding[], wording: Wording): FlagReport {
  const { flag, kind, before, after, through, edits, radius } = change;
  const written = (after ?? before)?.written;
  const links = written === undefined || written.links.size === 0 ? undefined : Object.fromEntries(written.links);
  return {
    flag,
    kind,
    type: (after ?? before)?.compiled.type ?? '',
    ...(written?.kind === undefined ? {} : { flagKind: written.kind.value }),
    ...(written?.owner === undefined ? {} : { owner: written.owner.value }),
    ...(written?.description === undefined ? {} : { description: written.description.value }),
    ...(links === undefined ? {} : { links }),
    ...(written === undefined ? {} : { source: placeOf(written.span) }),
    through,
    edits: edits.map(reportEdit),
    radius: radius.map((part) => reportRadius(part, wording)),
    findings: findings.map(reportFinding),
    risk: riskOf(findings),
  };
}

export function reportEdit({ path, before, after, span }: Edit): EditReport {
  return {
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(span === undefined ? {} : { source: placeOf(span) }),
  };
}

function reportRadius({ since, bound, shares, minimum, audiences }: BlastRadius, wording: Wording): RadiusReport {
  return {
    since: formatTime(since),
    bound,
    shares,
    minimum,
    audiences: audiences.map((audience) => reportAudience(audience, wording)),
  };
}

function reportAudience(changed: ChangedAudience, wording: Wording): AudienceReport {
  const { audience, withoutKeys, shares, minimum, transitions } = changed;
  return {
    audience: describeAudience(audience, wording),
    withoutKeys,
    shares,
    minimum,
    transitions: transitions.map(({ from, to, direction, share }) => ({
      from: from.variant ?? null,
      to: to.variant ?? null,
      direction,
      share,
    })),
  };
}

function reportFinding({ rule, risk, message, help, span, acknowledged }: JudgedFinding): FindingReport {
  return {
    rule,
    risk,
    message,
    ...(help === undefined ? {} : { help }),
    ...(span === undefined ? {} : { source: placeOf(span) }),
    ...(acknowledged === undefined ? {} : { acknowledged }),
  };
}

/** `path:line`. */
export const placeOf = ({ file, start }: Span): string => `${file.path}:${positionAt(file, start).line}`;
