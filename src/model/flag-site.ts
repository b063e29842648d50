import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { PayloadSchemaCompiler } from '../syntax/validate-payload.js';
import type { ConditionScope } from './condition-scope.js';
import type { ProjectConfig } from './project-config.js';

/** What every flag of a project is built against. */
export interface FlagScope extends ConditionScope {
  readonly config: ProjectConfig;
  readonly compilePayloadSchema: PayloadSchemaCompiler;
}

/** A flag's view of the project, with the place its findings go to. */
export interface FlagSite extends FlagScope {
  readonly sink: DiagnosticSink;
}
