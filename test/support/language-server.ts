import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { positionAt } from '../../src/source/line-index.js';
import { repositoryRoot } from './source-imports.js';

/** A text with `|` where the cursor stands. */
interface OpenFile {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly diagnostics: Promise<readonly Diagnostic[]>;
}

export interface Editor {
  complete(text: string): Promise<readonly CompletionItem[]>;
  hover(text: string): Promise<string>;
  diagnose(text: string): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

const SERVER = join(repositoryRoot, 'node_modules/yaml-language-server/bin/yaml-language-server');

/** The language server that editors use for YAML, in a process of its own; files opened in it have this schema. */
export async function openEditor(schemaPath: string): Promise<Editor> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
    waiting.get(uri)?.(diagnostics),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(repositoryRoot).href,
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  let count = 0;

  async function open(marked: string): Promise<OpenFile> {
    count += 1;
    const uri = pathToFileURL(join(repositoryRoot, `opened-${count}.yaml`)).href;
    const modeline = `# yaml-language-server: $schema=${pathToFileURL(schemaPath).href}\n`;
    const offset = modeline.length + Math.max(marked.indexOf('|'), 0);
    const text = modeline + marked.replace('|', '');
    const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => waiting.set(uri, resolve));
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const { line, column } = positionAt({ path: uri, text }, offset);
    return { uri, position: { line: line - 1, character: column - 1 }, diagnostics };
  }

  return {
    complete: async (text) => {
      const { uri, position } = await open(text);
      const answer = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
      return answer === null ? [] : Array.isArray(answer) ? answer : answer.items;
    },
    hover: async (text) => {
      const { uri, position } = await open(text);
      const answer = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      return JSON.stringify(answer?.contents ?? '');
    },
    diagnose: async (text) => (await open(text)).diagnostics,
    close: async () => {
      connection.dispose();
      server.kill();
    },
  };
}
