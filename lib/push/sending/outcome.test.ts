import { expect, it } from 'vitest';
import { outcomeOf, secondsIn } from '@/lib/push/sending/outcome';
import { pushSubject } from '@/lib/push/sending/subject';

const now = new Date('2026-11-26T12:00:00Z');

it.each([
  [undefined, null],
  ['120', 120],
  ['0', 1],
  ['86400', 3_600],
  ['Thu, 26 Nov 2026 12:02:00 GMT', 120],
  ['Thu, 26 Nov 2026 11:00:00 GMT', 1],
  ['soon', null],
])('a Retry-After of %s is %s seconds', (said, seconds) =>
  expect(secondsIn(said, now)).toBe(seconds),
);

it.each([
  [201, { kind: 'taken' }],
  [404, { kind: 'gone' }],
  [410, { kind: 'gone' }],
  [429, { kind: 'later', words: '429 Slow down.', seconds: 30 }],
  [503, { kind: 'later', words: '503 Slow down.', seconds: 30 }],
  [307, { kind: 'refused', words: '307 Slow down.' }],
  [403, { kind: 'refused', words: '403 Slow down.' }],
  [413, { kind: 'refused', words: '413 Slow down.' }],
])('%i is %j', (status, outcome) =>
  expect(outcomeOf({ status, body: 'Slow\n down.', retryAfter: '30' }, now)).toEqual(outcome),
);

it('names somebody to ask: whoever the operator says, the site, or the sender of its mail', () => {
  const known = { SITE_URL: 'http://localhost:3000', MAIL_FROM: 'The Post <news@example.org>' };
  expect(pushSubject(known)).toBe('mailto:news@example.org');
  expect(pushSubject({ ...known, MAIL_FROM: 'news@example.org' })).toBe('mailto:news@example.org');
  expect(pushSubject({ ...known, SITE_URL: 'https://post.example' })).toBe('https://post.example');
  const VAPID_SUBJECT = 'mailto:ops@example.org';
  expect(pushSubject({ ...known, VAPID_SUBJECT })).toBe(VAPID_SUBJECT);
});
