import { expect, it } from 'vitest';
import { clientAddress, trustedPart } from './client-address';

it.each([
  // remote, X-Forwarded-For, hops, address
  ['203.0.113.9', undefined, 0, '203.0.113.9'],
  ['203.0.113.9', '6.6.6.6', 0, '203.0.113.9'],
  ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '6.6.6.6, 203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['10.0.0.1', '203.0.113.9', 2, '10.0.0.1'], // came past a proxy
  ['10.0.0.1', undefined, 1, '10.0.0.1'],
  ['10.0.0.1', 'unknown', 1, '10.0.0.1'],
  ['10.0.0.1', '6.6.6.6, <script>', 1, '10.0.0.1'],
  ['10.0.0.1', '203.0.113.9:4711', 1, '203.0.113.9'],
  ['10.0.0.1', '[2001:DB8::1]:4711', 1, '2001:db8::1'],
  ['::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
  ['fe80::1%eth0', undefined, 0, 'fe80::1'],
  [undefined, undefined, 0, '0.0.0.0'],
])('%s behind %j with %i hops is %s', (remote, forwardedFor, hops, expected) => {
  expect(clientAddress(remote, forwardedFor, hops)).toBe(expected);
});

it.each([
  ['6.6.6.6', 0, undefined],
  [undefined, 1, undefined],
  ['203.0.113.9', 1, '203.0.113.9'],
  ['6.6.6.6,203.0.113.9', 1, '203.0.113.9'],
  ['6.6.6.6,203.0.113.9,10.0.0.2', 2, '203.0.113.9,10.0.0.2'],
  ['203.0.113.9,10.0.0.2', 2, '203.0.113.9,10.0.0.2'],
  ['6.6.6.6', 2, undefined], // came past a proxy
  ['', 2, undefined],
])('of %j %i proxies have written %j', (forwardedFor, hops, expected) => {
  expect(trustedPart(forwardedFor, hops)).toBe(expected);
});
