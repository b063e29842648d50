import { InvalidArgumentError, Option } from 'commander';
import { DEFAULT_LIMITS } from '../relay/relay-options.js';

/** The options of `flags serve` alone. */

export const hostOption = () =>
  new Option('--host <address>', 'the address to listen on; 0.0.0.0 is every one of the machine').default('127.0.0.1');

export const portOption = () =>
  new Option('--port <number>', 'the port to listen on; 0 is any that is free').default(8016).argParser(parsePort);

export const audienceOption = () =>
  new Option('--audience <audience>', 'whose flags: all, or those whose rules may leave the building')
    .choices(['server', 'client'])
    .default('server');

export const servedOutputOption = () =>
  new Option('--output <name>', 'which bundle of a release, where it has several for the audience');

export const keyFileOption = () =>
  new Option('--key-file <file>', 'keys that clients must show one of, one a line; - is standard input');

export const publicKeyOption = () =>
  new Option('--public-key <file>', 'the key that the manifests of a release must be signed with');

export const cacheOption = () =>
  new Option('--cache <file>', 'keeps the last good release of a URL, to begin with while that cannot be reached');

export const corsOriginOption = () =>
  new Option('--cors-origin <origin>', 'web pages that may ask; * is all (repeatable)').argParser(collect);

export const intervalOption = () =>
  new Option('--interval <seconds>', 'between two looks at a manifest behind a URL')
    .default(30)
    .argParser(parseSeconds);

export const maxBodyOption = () =>
  new Option('--max-body <bytes>', 'longer requests are refused')
    .default(DEFAULT_LIMITS.bodyBytes)
    .argParser(parseCount);

export const maxRequestsOption = () =>
  new Option('--max-requests <count>', 'how many are answered at the same time; those beyond are told to wait')
    .default(DEFAULT_LIMITS.requests)
    .argParser(parseCount);

export const drainOption = () =>
  new Option('--drain <seconds>', 'how long /readyz fails before connections are refused, when the relay stops')
    .default(0)
    .argParser(parseSeconds);

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new InvalidArgumentError('It must be 0 to 65535.');
  return Number(value);
}

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(value);
}

function parseSeconds(value: string): number {
  if (!/^\d{1,5}(\.\d{1,3})?$/.test(value)) throw new InvalidArgumentError('It must be a number of seconds.');
  return Number(value);
}
