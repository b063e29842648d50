/** A flag whose owner nobody knows, at line 3 or wherever `head` and `above` push it: one finding to disable. */
export const withUnknownOwner = (
  above: string,
  head = '',
  owner = '"@checkout"',
): string => `${head}description: One page.
kind: permission
${above}owner: ${owner}
type: boolean
`;
