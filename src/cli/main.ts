import { Command as CommanderCommand, CommanderError } from 'commander';
import { UserError } from '../project/user-error.js';
import { colorOption, noColorOption } from './color-options.js';
import type { Command } from './command.js';
import { commandLoaders } from './commands/loaders.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { Io } from './io.js';
import { packageVersion } from './package-version.js';

/** Runs one command line and gives the exit code. `args` are what stands behind the program's name. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  try {
    const program = buildProgram(await loadCommands(args), io, (result) => {
      code = result;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, io);
  }
}

const VERSION_OPTIONS = ['-V', '--version'];

/** The command that is called; for help and for names that nobody knows, all of them. */
async function loadCommands([name = '']: readonly string[]): Promise<readonly Command[]> {
  if (VERSION_OPTIONS.includes(name)) return [];
  const known = commandLoaders.get(name);
  return Promise.all((known === undefined ? [...commandLoaders.values()] : [known]).map((load) => load()));
}

function buildProgram(commands: readonly Command[], io: Io, finish: (code: ExitCode) => void): CommanderCommand {
  const program = new CommanderCommand('flags')
    .description('The compiler for feature flags.')
    .version(packageVersion(), VERSION_OPTIONS.join(', '), 'print the version')
    .helpCommand('help [command]', 'explain a command')
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout.write,
      writeErr: io.stderr.write,
      outputError,
    })
    .showSuggestionAfterError()
    .addHelpText('after', '\nExamples:\n  $ flags check\n  $ flags build\n  $ flags diff main');
  for (const command of commands) program.addCommand(buildCommand(command, io, finish));
  return program;
}

function buildCommand(command: Command, io: Io, finish: (code: ExitCode) => void): CommanderCommand {
  const result = new CommanderCommand(command.name).summary(command.summary).description(command.summary);
  // Sub-commands made apart from their parent inherit nothing by themselves.
  result.exitOverride().showSuggestionAfterError().configureOutput({
    writeOut: io.stdout.write,
    writeErr: io.stderr.write,
    outputError,
  });
  if (command.arguments !== undefined) result.arguments(command.arguments);
  for (const makeOption of [...command.options, colorOption, noColorOption]) result.addOption(makeOption());
  result.addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  $ ${line}\n`).join('')}`);
  return result.action(async () => {
    // With the stages comes nearly all code; help and mistakes need none of it.
    const { createStageRunner } = await import('../compiler/stages.js');
    finish(await command.run({ args: result.args, options: result.opts(), io, stages: createStageRunner(io.clock) }));
  });
}

/** Every message of ours that is no finding begins with the program's name. */
function outputError(text: string, write: (text: string) => void): void {
  write(text.replace(/^error: /, 'flags: '));
}

function explainFailure(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof UserError) {
    io.stderr.write(`flags: ${error.message}\n${error.help === undefined ? '' : `  help: ${error.help}\n`}`);
    return exitCodes.usage;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  io.stderr.write(`flags: this is a bug in Halyard ${packageVersion()}, please report it\n${stack}\n`);
  return exitCodes.bug;
}
