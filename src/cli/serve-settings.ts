import type { Audience } from '../model/attribute.js';
import type { ColorOptions } from './color.js';
import type { ProjectOptions } from './open-project.js';
import type { ReportOptions } from './write-report.js';

/** The options of `flags serve`. */
export interface ServeOptions extends ProjectOptions, ReportOptions, ColorOptions {
  readonly env?: string;
  readonly audience: Audience;
  readonly output?: string;
  readonly host: string;
  readonly port: number;
  readonly keyFile?: string;
  readonly publicKey?: string;
  readonly cache?: string;
  readonly corsOrigin?: readonly string[];
  /** Seconds. */
  readonly interval: number;
  readonly maxBody: number;
  readonly maxRequests: number;
  /** Seconds. */
  readonly drain: number;
}
