import { RISKS, type Risk } from './risk.js';

/** How commit messages take on a risk. */
export const RISK_TRAILER = 'Flag-Risk: <flag> <risk> -- <reason>';

const TRAILER = /^Flag-Risk:(.*)$/i;
/** Keys may hold blanks, so the risk is the last word before the dashes. */
const CONTENT = /^(.+?)\s+(\S+)\s+--\s+(\S.*)$/;

/** What a line of a commit message takes on; undefined for any other line. */
export function parseTrailer(
  line: string,
): { readonly flag: string; readonly risk: Risk; readonly reason: string } | { readonly problem: string } | undefined {
  const content = TRAILER.exec(line.trim())?.[1]?.trim();
  if (content === undefined) return undefined;
  const [, flag = '', word = '', reason = ''] = CONTENT.exec(content) ?? [];
  const risk = RISKS.find((known) => known === word && known !== 'none');
  return risk === undefined ? { problem: content } : { flag, risk, reason };
}
