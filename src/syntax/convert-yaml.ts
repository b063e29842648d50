import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { AliasTable } from './alias-table.js';
import { syntaxDiagnostics } from './diagnostics.js';
import type { KeyNode, ListNode, MapEntry, MapNode, ScalarNode, SyntaxNode } from './nodes.js';

/** Turns nodes of the package `yaml` into ours, and reports what is well-formed YAML but not for us. */
export function convertYaml(file: SourceFile, contents: ParsedNode, sink: DiagnosticSink): SyntaxNode | undefined {
  return new Conversion(file, sink).convert(contents);
}

/** What may stand at a key or value: `yaml` gives `null` for a value that is not even an empty scalar. */
type YamlChild = ParsedNode | null;

class Conversion {
  readonly #file: SourceFile;
  readonly #sink: DiagnosticSink;
  readonly #aliases: AliasTable;
  /** Whether something was left out directly below the map entry that is being converted. */
  #hasLoss = false;

  constructor(file: SourceFile, sink: DiagnosticSink) {
    this.#file = file;
    this.#sink = sink;
    this.#aliases = new AliasTable(sink);
  }

  /** `undefined` for what cannot be kept; it has been reported. */
  convert(node: ParsedNode): SyntaxNode | undefined {
    const converted = this.#convertAny(node);
    if (converted === undefined) this.#hasLoss = true;
    else if ('anchor' in node && node.anchor !== undefined) this.#aliases.define(node.anchor, converted);
    return converted;
  }

  #convertAny(node: ParsedNode): SyntaxNode | undefined {
    if (isAlias(node)) return this.#aliases.resolve(node.source, this.#span(node));
    if (isMap(node)) return this.#convertMap(node);
    if (isSeq(node)) return this.#convertList(node);
    return isScalar(node) ? this.#convertScalar(node) : undefined;
  }

  #convertList(node: YAMLSeq.Parsed): ListNode {
    const items: SyntaxNode[] = [];
    for (const item of node.items as readonly YamlChild[]) {
      const converted = item === null ? undefined : this.convert(item);
      if (converted !== undefined) items.push(converted);
    }
    return { kind: 'list', items, span: this.#collectionSpan(node, items.at(-1)?.span) };
  }

  #convertMap(node: YAMLMap.Parsed): MapNode {
    const entries = new Map<string, MapEntry>();
    const damaged = new Set<string>();
    const merges: MapEntry[] = [];
    const hadLoss = this.#hasLoss;
    for (const { key: keyNode, value: valueNode } of node.items as readonly { key: ParsedNode; value: YamlChild }[]) {
      const key = this.#convertKey(keyNode);
      if (key === undefined) continue;
      this.#hasLoss = false;
      const value = valueNode === null ? nothingAfter(key) : this.convert(valueNode);
      if (this.#hasLoss) damaged.add(key.value);
      if (value === undefined) continue;
      const isMerge = key.value === '<<' && !key.quoted;
      const first = entries.get(key.value);
      if (isMerge) merges.push({ key, value });
      else if (first === undefined) entries.set(key.value, { key, value });
      else this.#reportDuplicate(first.key, key);
      if (isMerge || first !== undefined) damaged.add(key.value);
    }
    this.#hasLoss = hadLoss;
    const last = [...entries.values()].at(-1) ?? merges.at(-1);
    const span = this.#collectionSpan(node, last?.value.span);
    for (const merge of merges) this.#recoverMerge(merge, entries);
    return { kind: 'map', entries: [...entries.values()], span, ...(damaged.size === 0 ? {} : { damaged }) };
  }

  /** Reported, yet merged all the same: otherwise every field of the base would be reported as missing too. */
  #recoverMerge({ key, value }: MapEntry, entries: Map<string, MapEntry>): void {
    const help = 'write the fields out';
    this.#sink.report(syntaxDiagnostics['yaml/merge-key'](key.span, {}, { help }));
    for (const base of value.kind === 'list' ? value.items : [value])
      if (base.kind === 'map')
        for (const entry of base.entries) if (!entries.has(entry.key.value)) entries.set(entry.key.value, entry);
  }

  #convertKey(node: ParsedNode): KeyNode | undefined {
    if (!isScalar(node)) return undefined;
    const { quoted, source, span } = this.#written(node);
    const key: KeyNode = { kind: 'scalar', value: String(node.value ?? ''), source, quoted, span };
    if (node.anchor !== undefined) this.#aliases.define(node.anchor, key);
    return key;
  }

  #convertScalar(node: Scalar.Parsed): ScalarNode | undefined {
    const { quoted, source, span } = this.#written(node);
    const { value } = node;
    if (typeof value === 'number') {
      if (isCarriedExactly(value, source))
        return { kind: 'scalar', value: value === 0 ? 0 : value, source, quoted, span };
      const extras = { help: 'quote it if it is a name, else use a smaller number', suggestion: `"${source}"` };
      this.#sink.report(syntaxDiagnostics['yaml/unsafe-number'](span, { source }, extras));
      return undefined;
    }
    if (typeof value === 'string' && /\p{Cs}/u.test(value)) {
      const sentence = 'this text holds half of a surrogate pair';
      const help = 'write the character itself';
      this.#sink.report(syntaxDiagnostics['yaml/parse'](span, { sentence }, { help }));
      return undefined;
    }
    const isPlainValue = typeof value === 'string' || typeof value === 'boolean' || value === null;
    return isPlainValue ? { kind: 'scalar', value, source, quoted, span } : undefined;
  }

  /** A tag fixes the type just as quotes do. */
  #written(node: Scalar.Parsed): { quoted: boolean; source: string; span: Span } {
    const span = this.#span(node);
    const quoted = node.type !== 'PLAIN' || node.tag !== undefined;
    return { quoted, source: this.#file.text.slice(span.start, span.end), span };
  }

  #reportDuplicate(first: KeyNode, second: KeyNode): void {
    const related = [{ span: first.span, message: 'first here' }];
    const args = { key: second.value };
    this.#sink.report(syntaxDiagnostics['yaml/duplicate-key'](second.span, args, { related, help: 'delete one' }));
  }

  #span({ range }: { readonly range: readonly [number, number, number] }): Span {
    const length = this.#file.text.length;
    return { file: this.#file, start: Math.min(range[0], length), end: Math.min(range[1], length) };
  }

  /** Block collections end with their last child, not with the line breaks and comments after it. */
  #collectionSpan(node: YAMLMap.Parsed | YAMLSeq.Parsed, last: Span | undefined): Span {
    const span = this.#span(node);
    if (node.flow === true) return span;
    if (last !== undefined && last.end > span.start && last.end <= span.end) return { ...span, end: last.end };
    return { ...span, end: span.start + this.#file.text.slice(span.start, span.end).trimEnd().length };
  }
}

function nothingAfter({ span }: KeyNode): ScalarNode {
  return { kind: 'scalar', value: null, source: '', quoted: false, span: { ...span, start: span.end } };
}

function isCarriedExactly(value: number, source: string): boolean {
  if (!Number.isFinite(value)) return false;
  return Number.isSafeInteger(value) || !/^[-+]?(\d+|0x[\da-f]+|0o[0-7]+)$/i.test(source);
}
