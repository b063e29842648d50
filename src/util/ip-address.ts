/** An IPv4 address as 2 groups of 16 bits, or an IPv6 address as 8. IPv4 addresses mapped into IPv6 are IPv4. */
export type IpAddress = readonly number[];

/** All addresses that share the first `bits` bits. */
export interface IpBlock {
  readonly address: IpAddress;
  readonly bits: number;
}

const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`);
const IPV6_GROUP = /^[0-9a-fA-F]{1,4}$/;
const PREFIX_LENGTH = /^(?:0|[1-9]\d{0,2})$/;
const MAPPED_BITS = 96;

/** Dotted IPv4 without leading zeros, or IPv6 in any form of RFC 4291 without a zone; `undefined` for anything else. */
export function parseIpAddress(text: string): IpAddress | undefined {
  const address = parseGroups(text);
  return address !== undefined && isMapped(address) ? address.slice(6) : address;
}

/** `address/bits`, or a lone address for the block that holds only it. Bits behind the prefix need not be zero. */
export function parseIpBlock(text: string): IpBlock | undefined {
  const slash = text.indexOf('/');
  const address = parseGroups(slash < 0 ? text : text.slice(0, slash));
  if (address === undefined) return undefined;
  const bits = slash < 0 ? address.length * 16 : parsePrefixLength(text.slice(slash + 1));
  if (bits === undefined || bits > address.length * 16) return undefined;
  if (isMapped(address) && bits >= MAPPED_BITS) return { address: address.slice(6), bits: bits - MAPPED_BITS };
  return { address, bits };
}

export function isInBlock(address: IpAddress, block: IpBlock): boolean {
  if (address.length !== block.address.length) return false;
  let bits = block.bits;
  for (let index = 0; bits > 0; index++, bits -= 16) {
    const difference = (address[index] ?? 0) ^ (block.address[index] ?? 0);
    if (difference >> Math.max(0, 16 - bits) !== 0) return false;
  }
  return true;
}

function parsePrefixLength(text: string): number | undefined {
  return PREFIX_LENGTH.test(text) ? Number(text) : undefined;
}

function isMapped(address: IpAddress): boolean {
  return address.length === 8 && address[5] === 0xffff && address.slice(0, 5).every((group) => group === 0);
}

function parseGroups(text: string): number[] | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): number[] | undefined {
  const match = IPV4.exec(text);
  if (match === null) return undefined;
  const [, a, b, c, d] = match.map(Number);
  return [((a ?? 0) << 8) | (b ?? 0), ((c ?? 0) << 8) | (d ?? 0)];
}

function parseIpv6(text: string): number[] | undefined {
  const [before = '', after, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  if (after === undefined) return ofLength(8, parseIpv6Groups(before, true));
  const head = parseIpv6Groups(before, false);
  const tail = parseIpv6Groups(after, true);
  if (head === undefined || tail === undefined || head.length + tail.length > 7) return undefined;
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function ofLength(length: number, groups: number[] | undefined): number[] | undefined {
  return groups?.length === length ? groups : undefined;
}

/** Groups between colons; only the last of the whole address may be a dotted IPv4 address. */
function parseIpv6Groups(text: string, isEnd: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const dotted = isEnd && index === parts.length - 1 ? parseIpv4(part) : undefined;
    if (dotted !== undefined) groups.push(...dotted);
    else if (IPV6_GROUP.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}
