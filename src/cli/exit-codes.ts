/** What a script may rely on (README, "Exit codes"). */
export const exitCodes = {
  ok: 0,
  findings: 1,
  usage: 2,
  bug: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
