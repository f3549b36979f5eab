import { expect, it } from 'vitest';
import { addressVerdict, type AddressVerdict } from '@/lib/auth/disposable/address-verdict';

const lists = {
  allowedDomains: ['good.mailinator.com', 'paper.example'],
  refusedDomains: ['spam.example', 'paper.example'],
  heldDomains: ['odd.example', 'spam.example'],
  disposable: new Set(['mailinator.com']),
};

it.each<[string, 'ALLOW' | 'HOLD' | 'REFUSE', AddressVerdict]>([
  ['wilma@example.org', 'REFUSE', 'OK'],
  ['x@mailinator.com', 'REFUSE', 'REFUSE'],
  ['x@mailinator.com', 'HOLD', 'HOLD'],
  ['x@mailinator.com', 'ALLOW', 'OK'],
  ['x@deep.down.mailinator.com', 'REFUSE', 'REFUSE'],
  ['x@notmailinator.com', 'REFUSE', 'OK'],
  ['x@mailinator.com.example.org', 'REFUSE', 'OK'],
  ['x@com', 'REFUSE', 'OK'],
  // the publication's own lists go first, whatever the policy
  ['x@good.mailinator.com', 'REFUSE', 'OK'],
  ['x@a.good.mailinator.com', 'REFUSE', 'OK'],
  ['x@spam.example', 'ALLOW', 'REFUSE'],
  ['x@odd.example', 'ALLOW', 'HOLD'],
  ['x@very.odd.example', 'ALLOW', 'HOLD'],
  ['x@paper.example', 'REFUSE', 'OK'],
])('%s under %s: %s', (email, disposableAddresses, verdict) => {
  expect(addressVerdict(email, { ...lists, disposableAddresses })).toBe(verdict);
});
