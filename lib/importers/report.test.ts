import { expect, it } from 'vitest';
import { Report } from './report';

it('is a table, states, and groups with examples, the most frequent first', () => {
  const report = new Report();
  report.count('comments', 'new', 2);
  report.count('stories', 'new');
  report.count('stories', 'known', 10);
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
    '               brought in   here already        changed       left out',
    'stories                 1             10              0              1',
    'comments                2              0              0              0',
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
  expect(report.lines(true)[0]).toMatch(/would come in/);
  expect([report.total('new'), report.of('stories', 'known'), report.of('pages', 'new')]).toEqual([
    3, 10, 0,
  ]);
});
