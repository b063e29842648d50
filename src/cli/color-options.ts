import { Option } from 'commander';

/** Every command has these; apart from the others, which bring the reporters along. */

export const colorOption = () =>
  new Option('--color <when>', 'colours in the output').choices(['auto', 'always', 'never']);

export const noColorOption = () => new Option('--no-color', 'the same as --color never');
