import { expect, it } from 'vitest';
import { placeFamilies, randomFamilies, writtenFamilies } from '../support/hostile-inputs.js';
import { victimBytes } from './base-project.js';

const makers: (() => readonly { readonly name: string }[])[] = [randomFamilies, writtenFamilies, placeFamilies].flatMap(
  (families) => Object.values(families),
);
const names = () => makers.flatMap((make) => make()).map(({ name }) => name);

it('two thousand inputs and more', () => {
  expect(names().length).toBeGreaterThanOrEqual(2000);
});

it('the same ones every time', () => {
  expect(names()).toEqual(names());
});

it('hardly one is the file it was made of', () => {
  const contents = Object.values({ ...randomFamilies, ...writtenFamilies }).flatMap((make) => make());
  const equal = contents.filter(({ path, bytes }) =>
    Buffer.from(bytes).equals(victimBytes.get(path) ?? Buffer.alloc(0)),
  );
  expect(equal.length / contents.length).toBeLessThan(0.01);
});
