import { describe, expect, it } from 'vitest';
import { lessonsOf, needsRebuild, type LogEntry } from '@/lib/triage/ledger';

const entry = (
  commentId: number,
  outcome: LogEntry['outcome'],
  more: Partial<LogEntry> = {},
): LogEntry => ({ commentId, text: `text ${commentId}`, by: 'person', outcome, ...more });
const taught = (log: LogEntry[]) =>
  lessonsOf(log).map(({ commentId, isBad }) => `${commentId} ${isBad ? 'bad' : 'good'}`);

describe('what is learnt', () => {
  it.each<[string, LogEntry[], string[]]>([
    ['decisions in their order', [entry(2, 'rejected'), entry(1, 'approved')], ['2 bad', '1 good']],
    ['nothing that a machine decided', [entry(1, 'rejected', { by: 'machine' })], []],
    [
      'a comment once, where it was first decided so',
      [entry(1, 'approved'), entry(2, 'approved'), entry(1, 'approved')],
      ['1 good', '2 good'],
    ],
    [
      'the latest, where it was overturned',
      [entry(1, 'approved'), entry(2, 'approved'), entry(1, 'rejected')],
      ['2 good', '1 bad'],
    ],
    ['nothing that was undone', [entry(1, 'rejected'), entry(1, 'open')], []],
    [
      'the person’s word after a machine’s',
      [entry(1, 'approved'), entry(1, 'rejected', { by: 'machine' })],
      ['1 good'],
    ],
  ])('is %s', (_, log, expected) => {
    expect(taught(log)).toEqual(expected);
  });

  it('is the text as it was decided on', () => {
    const log = [
      entry(1, 'approved'),
      entry(1, 'approved', { text: 'edited', signals: ['links'] }),
    ];
    expect(lessonsOf(log)).toEqual([
      { commentId: 1, text: 'edited', signals: ['links'], isBad: false },
    ]);
  });
});

it.each<[boolean, LogEntry]>([
  [false, entry(2, 'rejected')],
  [false, entry(1, 'approved')],
  [false, entry(1, 'rejected', { by: 'machine' })],
  [true, entry(1, 'rejected')],
  [true, entry(1, 'open')],
  [true, entry(1, 'approved', { text: 'edited' })],
])('says %s to a rebuild after an approval when there comes %o', (expected, next) => {
  expect(needsRebuild([entry(1, 'approved')], next)).toBe(expected);
});
