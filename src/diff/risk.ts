import { RISKS, type Risk } from '../model/risk.js';

export { RISKS, type Risk };

export const isAtLeast = (risk: Risk, level: Risk): boolean => RISKS.indexOf(risk) >= RISKS.indexOf(level);

/** The gravest; `none` of nothing. */
export const gravestRisk = (risks: Iterable<Risk>): Risk => {
  let gravest: Risk = 'none';
  for (const risk of risks) if (isAtLeast(risk, gravest)) gravest = risk;
  return gravest;
};
