import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInBlock, parseIpAddress, parseIpBlock } from '../../src/util/ip-address.js';

test.each([
  '',
  '1.2.3',
  '1.2.3.4.5',
  '01.2.3.4',
  '256.1.1.1',
  '1.2.3.4 ',
  ':',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8:9',
  '12345::',
  'g::',
  '::1%lo',
  '1.2.3.4::',
  '::1.2.3.4:5',
  '[::1]',
  '1:2:3:4:5:6:7:',
  ':1:2:3:4:5:6:7',
])('refuses the address %j', (text) => {
  expect(isIP(text.split('%')[0] ?? '') === 0 || text.includes('%')).toBe(true);
  expect(parseIpAddress(text)).toBeUndefined();
});

test.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/08', '10.0.0.0/-1', '10.0.0.0/8/8', '::/129', '/8', 'x/8'])(
  'refuses the block %j',
  (text) => {
    expect(parseIpBlock(text)).toBeUndefined();
  },
);

test('reads what the platform reads', () => {
  const address = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ unit: fc.constantFrom(...'012af:.'), maxLength: 20 }));
  fc.assert(
    fc.property(address, (text) => {
      expect(parseIpAddress(text) !== undefined).toBe(isIP(text) !== 0);
    }),
    { numRuns: 1000 },
  );
});

test('decides membership like the platform', () => {
  const near = (text: string, bits: number) => fc.tuple(fc.constant(text), fc.nat(bits));
  const v4 = fc
    .tuple(fc.ipV4(), fc.ipV4())
    .chain(([block, other]) => fc.tuple(near(block, 32), fc.constantFrom(block, other)));
  const v6 = fc
    .tuple(fc.ipV6(), fc.ipV6())
    .chain(([block, other]) => fc.tuple(near(block, 128), fc.constantFrom(block, other)));
  fc.assert(
    fc.property(fc.oneof(v4, v6), ([[network, bits], text]) => {
      const family = network.includes(':') ? 'ipv6' : 'ipv4';
      const list = new BlockList();
      list.addSubnet(network, bits, family);
      const block = parseIpBlock(`${network}/${bits}`);
      const address = parseIpAddress(text);
      // Addresses mapped into IPv6 are IPv4 for us in every form.
      fc.pre(block?.address.length === (family === 'ipv4' ? 2 : 8) && address?.length === block.address.length);
      expect(isInBlock(address, block)).toBe(list.check(text, family));
    }),
    { numRuns: 500 },
  );
});
