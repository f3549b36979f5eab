import { expect, it } from 'vitest';
import { Report, type ReportItem } from './report';

it('is a table, states, and groups with examples, the most frequent first', () => {
  const items: ReportItem[] = [];
  const report = new Report((item) => items.push(item));
  report.count('comments', 'created', 2);
  const gate = { kind: 'stories', key: '10', label: 'The gate', outcome: 'created' } as const;
  report.item(gate);
  report.count('stories', 'skipped', 10);
  report.count('stories', 'updated');
  report.count('stories', 'leftOut');
  report.state('comments', 'pending');
  report.state('stories', 'published');
  report.state('comments', 'approved');
  report.state('comments', 'approved');
  report.leftOut('posts in the bin', 'Old');
  for (const name of ['a', 'b', 'a', 'c', 'd']) report.leftOut('menu entries', name);
  report.note('never', 'x', 0);
  report.note('titles cut', '', 7);
  expect(report.lines(false)).toEqual([
    '                    found           made        changed   here already       left out',
    'stories                13              1              1             10              1',
    'comments                2              2              0              0              0',
    '',
    'stories: 1 published',
    'comments: 1 pending, 2 approved',
    '',
    'Left out, and why:',
    '      5 × menu entries: "a", "b", "c" …',
    '      1 × posts in the bin: "Old"',
    '',
    'Different here from there:',
    '      7 × titles cut',
  ]);
  expect(report.lines(true)[0]).toMatch(/would be made/);
  expect(items).toEqual([gate]);
  expect(report.json(true)).toEqual({
    version: 1,
    isDryRun: true,
    counts: {
      stories: { found: 13, created: 1, updated: 1, skipped: 10, leftOut: 1 },
      comments: { found: 2, created: 2, updated: 0, skipped: 0, leftOut: 0 },
    },
    states: { comments: { pending: 1, approved: 2 }, stories: { published: 1 } },
    leftOut: [
      { why: 'menu entries', count: 5, examples: ['a', 'b', 'c'] },
      { why: 'posts in the bin', count: 1, examples: ['Old'] },
    ],
    notes: [{ what: 'titles cut', count: 7, examples: [] }],
  });
});
