import type { DiagnosticSink } from '../diagnostics/sink.js';
import { limitBundleSize, settingsOf } from '../lint/late-rules.js';
import type { OutputConfig, ProjectConfig } from '../model/project-config.js';
import { bytesOption } from '../model/rule-options.js';
import type { ReleaseFile } from './release.js';

/** A bundle with what it was made for. */
export interface SizedBundle {
  readonly file: ReleaseFile;
  readonly output: OutputConfig;
  readonly environment: string;
}

/** Reports a bundle that is larger, uncompressed, than bundles of its audience may be. */
export function judgeBundleSize(
  { file: { path, bytes }, output: { name, audience, span }, environment }: SizedBundle,
  config: ProjectConfig,
  sink: DiagnosticSink,
): void {
  const { level, options } = settingsOf(limitBundleSize, config);
  const max = bytesOption(options, audience === 'client' ? 'clientMax' : 'max');
  if (level === 'off' || bytes.length <= max) return;
  const args = { bundle: path, size: kilobytes(bytes.length), max: kilobytes(max) };
  sink.report({
    id: limitBundleSize.id,
    severity: level,
    message: limitBundleSize.messages.tooLarge(args),
    span,
    environment,
    distinction: name,
    help: 'divide the flags between outputs by tags, retire flags that are done, or raise the budget',
  });
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
