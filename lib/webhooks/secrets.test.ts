import { expect, it } from 'vitest';
import { sealSecret, signingSecrets } from '@/lib/webhooks/secrets';

const now = new Date('2026-06-01T12:00:00Z');
const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const secret = sealSecret(7, 'whsec_new');
const previousSecret = sealSecret(7, 'whsec_old');

it.each([
  [
    'the one before as well until its moment',
    { previousSecretUntil: at(1) },
    7,
    ['whsec_new', 'whsec_old'],
  ],
  ['the new one alone from then on', { previousSecretUntil: now }, 7, ['whsec_new']],
  ['the new one alone where there is no other', { previousSecret: null }, 7, ['whsec_new']],
  ['nothing of another webhook', {}, 8, []],
])('signs with %s', (_, fields, id, wanted) => {
  const kept = { id, secret, previousSecret, previousSecretUntil: at(1), ...fields };
  expect(signingSecrets(kept, now)).toEqual(wanted);
});

it('keeps no secret that can be read', () => expect(secret).not.toContain('whsec'));
