import { runGit } from './git.js';

export interface CommitMessage {
  /** The full name of the commit. */
  readonly commit: string;
  /** The author's name. */
  readonly author: string;
  /** As it was written: the subject, and trailers at the end. */
  readonly message: string;
}

/**
 * The messages of the commits that are behind `head` and not behind `base`, newest first. Both are full names of
 * commits. Throws `UserError` where git fails.
 */
export function readCommitMessages(repository: string, base: string, head: string): readonly CommitMessage[] {
  const form = ['--encoding=UTF-8', '--no-color', '--no-show-signature', '-z', '--format=%H%x00%an%x00%B'];
  const fields = runGit(repository, ['log', ...form, `${base}..${head}`, '--'])
    .toString()
    .split('\0');
  const messages: CommitMessage[] = [];
  for (let index = 0; index + FIELDS <= fields.length; index += FIELDS) {
    const [commit = '', author = '', message = ''] = fields.slice(index, index + FIELDS);
    messages.push({ commit, author, message: message.trimEnd() });
  }
  return messages;
}

const FIELDS = 3;
