import { nameOfFile } from '../../model/check-key.js';
import type { FileTree } from '../../project/file-tree.js';
import { hidesNames } from './name-finder.js';

/** A flag file that nobody has parsed. */
export interface FlagText {
  readonly path: string;
  /** The flag's key. */
  readonly name: string;
  /** Its bytes, one character each. */
  readonly text: string;
}

/** Reads a flag file as far as that can be done without parsing it: undefined if it cannot be. */
export function readFlagText(tree: FileTree, path: string): FlagText | undefined {
  const { buffer, byteOffset, byteLength } = tree.read(path);
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
  if (hidesNames(text)) return undefined;
  const name = findKey(text) ?? nameOfFile(path);
  return name === UNKNOWN ? undefined : { path, name, text };
}

const UNKNOWN = Symbol('only a parser can tell');

/** The file is a block of fields, whose names begin its lines. */
const BLOCK = /^(?:(?:#.*|---[ \t]*|%.*|[ \t]*)\r?\n)*[A-Za-z$_"']/;
/** A line that may begin with the field `key`. */
const KEY_LINE = /^(?:["']?key["']?[ \t]*:|[?*&!])/gm;
/** One that does, with a text that needs no parser. */
const PLAIN_KEY =
  /^key:[ \t]+(?:([A-Za-z_][\w.-]*)|"([ -!#-[\]-~]+)"|'([ -&(-~]+)')[ \t]*(?:[ \t]#.*)?\r?$(?!\s*\n[ \t]+[^\s#])/m;
const NOT_A_TEXT = /^(?:true|false|null)$/i;

/** What `key:` says; undefined if the file does not have that field. */
function findKey(text: string): string | undefined | typeof UNKNOWN {
  if (!text.includes('key')) return undefined;
  if (!BLOCK.test(text)) return UNKNOWN;
  const lines = text.match(KEY_LINE) ?? [];
  if (lines.length === 0) return undefined;
  const [, plain, double, single] = PLAIN_KEY.exec(text) ?? [];
  if (lines.length > 1 || (plain !== undefined && NOT_A_TEXT.test(plain))) return UNKNOWN;
  return plain ?? double ?? single ?? UNKNOWN;
}
