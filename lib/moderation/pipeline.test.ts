import { expect, it } from 'vitest';
import { phases, runPipeline, type Context } from '@/lib/moderation/pipeline';

const reader = { role: 'READER', isPremoderated: false, isTrusted: false } as const;
const plain: Context = { body: 'A fair point.', author: reader, mode: 'OPEN' };
const twoLinks = 'https://a.example and www.b.example/x';

it('runs the rules in this order', () => {
  expect(phases.map(({ name }) => name)).toEqual([
    'premoderated_member',
    'staff',
    'trusted_member',
    'links',
    'premoderated_thread',
    'open_thread',
  ]);
});

it.each<[string, Partial<Context>, string, string]>([
  ['an open thread', {}, 'APPROVED', 'open_thread'],
  ['a pre-moderated thread', { mode: 'PREMODERATED' }, 'PENDING', 'premoderated_thread'],
  ['one link', { body: 'See https://a.example.' }, 'APPROVED', 'open_thread'],
  ['two links', { body: twoLinks }, 'PENDING', 'links'],
  ['two links where all wait', { body: twoLinks, mode: 'PREMODERATED' }, 'PENDING', 'links'],
  [
    'a trusted member with links where all wait',
    { body: twoLinks, mode: 'PREMODERATED', author: { ...reader, isTrusted: true } },
    'APPROVED',
    'trusted_member',
  ],
  [
    'an author of the paper where all wait',
    { mode: 'PREMODERATED', author: { ...reader, role: 'AUTHOR' } },
    'APPROVED',
    'staff',
  ],
  [
    'a premoderated member in an open thread',
    { author: { ...reader, isPremoderated: true } },
    'PENDING',
    'premoderated_member',
  ],
  [
    'a premoderated author of the paper',
    { author: { role: 'AUTHOR', isPremoderated: true, isTrusted: true } },
    'PENDING',
    'premoderated_member',
  ],
])('decides on %s', (_, given, status, phase) => {
  expect(runPipeline({ ...plain, ...given })).toMatchObject({ status, phase });
});

it('says what it found', () => {
  expect(runPipeline({ ...plain, body: `Buy ${twoLinks} now` }).findings).toEqual([
    {
      phase: 'links',
      message: 'It holds 2 links.',
      matches: ['https://a.example', 'www.b.example/x'],
    },
  ]);
  expect(runPipeline(plain).findings).toEqual([]);
});
