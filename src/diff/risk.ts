/** How much a change deserves to be looked at, mildest first. `blocked`: not now, whoever says so. */
export const RISKS = ['none', 'low', 'medium', 'high', 'blocked'] as const;

export type Risk = (typeof RISKS)[number];

export const isAtLeast = (risk: Risk, level: Risk): boolean => RISKS.indexOf(risk) >= RISKS.indexOf(level);

/** The gravest; `none` of nothing. */
export const gravestRisk = (risks: Iterable<Risk>): Risk => {
  let gravest: Risk = 'none';
  for (const risk of risks) if (isAtLeast(risk, gravest)) gravest = risk;
  return gravest;
};
