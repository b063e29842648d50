import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createFlagdDefinition } from './peers/flagd-definition.js';
import { writeRelayProject } from './relay-project.js';

const command = pathOf('../bin/flags.js');

/**
 * @typedef {object} OfrepServer
 * @property {string} name
 * @property {string} url
 * @property {() => number} [readServerTime] milliseconds that the process has computed for
 * @property {boolean} [isConstant] whether it gives one answer to everything
 */

/** Builds the flags that servers are compared by into a directory; what is returned is where each form stands. */
export function buildRelease(directory) {
  const out = join(directory, 'dist');
  writeRelayProject(join(directory, 'flags'));
  const config = join(directory, 'flags', 'flags.config.yaml');
  execFileSync(process.execPath, [command, 'build', '--config', config, '--out', out, '--quiet']);
  return { release: out, definition: join(out, 'production', 'flagd.json') };
}

/** The real command, in a process of its own. */
export async function startRelay({ release }) {
  const server = start('flags serve', process.execPath, [
    command,
    'serve',
    release,
    '--audience',
    'server',
    '--port',
    '0',
  ]);
  const url = await server.read((line) => /listening on (\S+)/.exec(line)?.[1]);
  while (!(await fetch(`${url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 10));
  return { ...server, url };
}

/**
 * flagd's evaluator and OFREP models behind Go's net/http (conformance/flagd-go/serve), with the definition that our
 * target emits, which guards against contexts of other types, and with one that is written by hand and trusts them.
 */
export async function startFlagd(directory, { definition }) {
  const program = join(directory, 'flagd-ofrep');
  execFileSync('go', ['build', '-o', program, './serve'], { cwd: pathOf('../conformance/flagd-go'), stdio: 'inherit' });
  const load = async (name, text) => {
    const server = start(name, program, []);
    server.child.stdin.write(`${JSON.stringify({ load: text })}\n`);
    const { url, error } = JSON.parse(await server.read((line) => line));
    if (error !== undefined) throw new Error(`flagd does not take the definition: ${error}`);
    return { ...server, url };
  };
  return [
    await load('flagd core, Go net/http; our target', readFileSync(definition, 'utf8')),
    await load('flagd core, Go net/http; by hand', JSON.stringify(createFlagdDefinition())),
  ];
}

/** What the generator can ask for at most, and what Node's own HTTP server gives at most. */
export async function startConstants() {
  const program = pathOf('constant-server.js');
  return Promise.all(
    [
      ['a constant, node:http', 'http'],
      ['a constant, node:net', 'net'],
    ].map(async ([name, kind]) => {
      const server = start(name, process.execPath, [program, kind]);
      return { ...server, url: await server.read((line) => line), isConstant: true };
    }),
  );
}

/** A process that ends with this one, at once: nothing may look at a directory that is removed then. */
function start(name, file, argv) {
  const child = spawn(file, argv, { stdio: ['pipe', 'pipe', 'inherit'] });
  process.prependOnceListener('exit', () => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const read = async (find) => {
    for await (const line of lines) {
      const found = find(line);
      if (found !== undefined) return found;
    }
    throw new Error(`${name} ended before it listened`);
  };
  return { name, child, read, readServerTime: () => processTime(child.pid) };
}

/** A tick of Linux. */
const MILLISECONDS_PER_TICK = 10;

/** Milliseconds that all threads of a process have computed for; NaN where the system does not say. */
function processTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_PER_TICK;
  } catch {
    return Number.NaN;
  }
}

function pathOf(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
