import { isIPv6 } from 'node:net';

/**
 * What of a client address is counted as one place. Whoever has one IPv6 address usually has all of its /64 network, and
 * could take a new one for each try.
 */
export function placeOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const before = groups(head);
  const after = groups(tail ?? '');
  // A dotted end (::ffff:192.0.2.1) stands for two groups.
  const length = before.length + after.length + (address.includes('.') ? 1 : 0);
  const zeros = Array<string>(tail === undefined ? 0 : 8 - length).fill('0');
  const network = [...before, ...zeros, ...after].slice(0, 4);
  return `${network.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
