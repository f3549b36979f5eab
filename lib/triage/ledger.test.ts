import { describe, expect, it } from 'vitest';
import { lessonsOf, newLessons, type LogEntry } from '@/lib/triage/ledger';

let id = 0;
const entry = (
  commentId: number,
  outcome: LogEntry['outcome'],
  more: Partial<LogEntry> = {},
): LogEntry => ({ id: ++id, commentId, revision: 1, by: 'person', outcome, ...more });
const taught = (lessons: ReturnType<typeof lessonsOf>) =>
  lessons.map(({ commentId, isBad }) => `${commentId} ${isBad ? 'bad' : 'good'}`);

describe('what is learnt', () => {
  it.each<[string, LogEntry[], string[]]>([
    ['decisions in their order', [entry(2, 'rejected'), entry(1, 'approved')], ['2 bad', '1 good']],
    ['nothing that a machine decided', [entry(1, 'rejected', { by: 'machine' })], []],
    [
      'a text once, where it was first decided so',
      [entry(1, 'approved'), entry(2, 'approved'), entry(1, 'approved')],
      ['1 good', '2 good'],
    ],
    [
      'the latest, where it was overturned',
      [entry(1, 'approved'), entry(2, 'approved'), entry(1, 'rejected')],
      ['2 good', '1 bad'],
    ],
    ['nothing that is open again', [entry(1, 'rejected'), entry(1, 'open')], []],
    [
      'what stood before an undo, and the undo itself is no word about the text',
      [
        entry(1, 'rejected'),
        entry(1, 'approved', { id: 900 }),
        entry(1, 'rejected', { undoes: 900 }),
        entry(2, 'rejected', { id: 901 }),
        entry(2, 'approved', { undoes: 901 }),
      ],
      ['1 bad'],
    ],
    [
      'the person’s word after a machine’s',
      [entry(1, 'approved'), entry(1, 'rejected', { by: 'machine' })],
      ['1 good'],
    ],
    [
      'an edited comment a second time',
      [entry(1, 'approved'), entry(1, 'rejected', { revision: 2 })],
      ['1 good', '1 bad'],
    ],
  ])('is %s', (_, log, expected) => {
    expect(taught(lessonsOf(log))).toEqual(expected);
  });
});

describe('after an approval', () => {
  it.each<[string, LogEntry[], string[] | null]>([
    ['another comment is learnt', [entry(2, 'rejected')], ['2 bad']],
    ['the same again is not', [entry(1, 'approved')], []],
    ['an edited text is learnt', [entry(1, 'rejected', { revision: 2 })], ['1 bad']],
    ['what was undone at once is not', [entry(2, 'rejected'), entry(2, 'open')], []],
    ['an overturned one asks for a rebuild', [entry(1, 'rejected')], null],
    ['one that is open again asks for a rebuild', [entry(1, 'open')], null],
    ['one taken back asks for a rebuild', [entry(1, 'open', { undoes: 1_000 })], null],
  ])('%s', (_, fresh, expected) => {
    const lessons = newLessons([entry(1, 'approved', { id: 1_000 })], fresh);
    expect(lessons && taught(lessons)).toEqual(expected);
  });
});
