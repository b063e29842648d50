/**
 * Usage, configuration or environment that makes a whole run impossible: exit code 2, one line, no stack trace.
 * Anything wrong inside a flag project is a diagnostic instead.
 */
export class UserError extends Error {
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
