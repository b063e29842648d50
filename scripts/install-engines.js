// npm run conformance:engines builds and installs the real engines that test/engines compares with ours. What this
// machine has no toolchain for is left out, in a line that says so.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../conformance/', import.meta.url));
const installed = join(folder, '.engines');
const LONGEST = 10 * 60_000;

/** Of the two formulas of flagd each released core of the Python provider knows one. */
const PYTHON_ENGINES = ['flagd-v2', 'flagd-v3'];

mkdirSync(installed, { recursive: true });
install('flagd for Go', 'go', ['version'], installGo);
install('the Python SDK', 'python3', ['-c', 'import venv, sys; assert sys.version_info >= (3, 10)'], installPython);

function install(name, command, probe, run) {
  if (spawnSync(command, probe, { stdio: 'ignore' }).status !== 0) {
    console.log(`skipped: ${name}, as \`${command}\` is not usable here`);
    return;
  }
  run();
  console.log(`installed: ${name}`);
}

function installGo() {
  const source = join(folder, 'flagd-go');
  execute('go', ['build', '-o', join(installed, 'flagd-go'), '.'], source);
  execute('go', ['build', '-o', join(installed, 'flagd-ofrep'), './serve'], source);
}

function installPython() {
  for (const formula of PYTHON_ENGINES) {
    const environment = join(installed, `python-${formula}`);
    execute('python3', ['-m', 'venv', environment]);
    const requirements = join(folder, 'flagd-python', `${formula}.txt`);
    execute(join(environment, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '-r', requirements]);
  }
}

function execute(command, args, cwd = folder) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit', timeout: LONGEST });
  if (status === 0) return;
  throw error ?? new Error(`${command} ${args.join(' ')} ended with ${status}`);
}
