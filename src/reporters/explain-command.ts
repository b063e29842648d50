/** The command that explains an id of a diagnostic. */
export const explainCommand = (id: string): string => `flags rules ${id}`;
