/** How much a change deserves to be looked at, mildest first. `blocked`: not now, whoever says so. */
export const RISKS = ['none', 'low', 'medium', 'high', 'blocked'] as const;

export type Risk = (typeof RISKS)[number];
