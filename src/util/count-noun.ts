/** `1 flag`, `2 flags`. */
export const countNoun = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
