import { expect, it } from 'vitest';
import { discussionOf, goneFrom } from './discussion';
import type { WxrComment } from './schema';
import { comment } from './test-wxr';

function read(comments: WxrComment[]) {
  const said: string[] = [];
  const found = discussionOf(comments, {
    at: new Date('2013-02-01T00:00:00Z'),
    leftOut: (why, example) => said.push(`- ${why}: ${example}`),
    note: (what, example) => said.push(`~ ${what}: ${example}`),
  });
  return { found, gone: goneFrom(comments, found), said };
}
const at = (minute: number) => ({ dateGmt: `2013-01-06 09:${String(minute).padStart(2, '0')}:00` });
const tree = (comments: WxrComment[]) =>
  read(comments).found.map(({ key, parentKey }) => [key, parentKey]);

it('keeps who said what, when, and whether it was let through', () =>
  expect(
    read([comment({ author: 'Tom &amp; Ann', content: 'One\ntwo\n\n<b>three</b>', approved: '0' })])
      .found,
  ).toEqual([
    {
      ...{ key: '1', parentKey: null, guestName: 'Tom & Ann', body: 'One\ntwo\n\nthree' },
      ...{ status: 'PENDING', createdAt: new Date('2013-01-06T09:00:00Z') },
    },
  ]));

it('names who had no name, and gives a time to what had none', () => {
  const none = '0000-00-00 00:00:00';
  const [found] = read([comment({ author: '', date: none, dateGmt: none })]).found;
  expect([found!.guestName, found!.createdAt.toISOString()]).toEqual([
    'Anonymous',
    '2013-02-01T00:00:00.000Z',
  ]);
});

it('puts the oldest first, and nothing before what it answers', () =>
  expect(
    tree([
      comment({ id: '3', ...at(1), parent: '2' }),
      comment({ id: '4', ...at(0), parent: '3' }),
      comment({ id: '2', ...at(5) }),
      comment({ id: '1', ...at(2) }),
      comment({ id: '10', ...at(2) }),
    ]),
  ).toEqual([
    ['1', null],
    ['10', null],
    ['2', null],
    ['3', '2'],
    ['4', '3'],
  ]));

it('hangs replies to what is left out on the next above', () => {
  const { found, gone, said } = read([
    comment({ id: '1', ...at(0) }),
    comment({ id: '2', ...at(1), parent: '1', approved: 'spam', author: 'Bot' }),
    comment({ id: '3', ...at(2), parent: '2' }),
    comment({ id: '4', ...at(3), parent: '99' }),
    comment({ id: '5', ...at(4), type: 'pingback', author: 'Blog &laquo;' }),
    comment({ id: '6', ...at(5), parent: '5', type: 'comment' }),
  ]);
  expect(found.map(({ key, parentKey }) => [key, parentKey])).toEqual([
    ['1', null],
    ['3', '1'],
    ['4', null],
    ['6', null],
  ]);
  expect(gone).toEqual([
    { key: '2', status: 'SPAM', why: 'comments marked as spam', label: 'Bot' },
  ]);
  expect(said).toEqual(['- pingbacks (links from other blogs, not comments): Blog «']);
});

it('survives circles', () =>
  expect(
    tree([
      comment({ id: '1', parent: '2', ...at(0) }),
      comment({ id: '2', parent: '1', ...at(1) }),
      comment({ id: '3', parent: '3', ...at(2) }),
    ]),
  ).toEqual([
    ['1', null],
    ['2', null],
    ['3', null],
  ]));

it('says why each other one is left out', () =>
  expect(
    read([
      comment({ id: '1', type: 'trackback' }),
      comment({ id: '2', type: 'review' }),
      comment({ id: '3', approved: 'trash' }),
      comment({ id: '4', approved: 'x' }),
      comment({ id: '5', content: '<script>x</script> ' }),
      comment({ id: '' }),
      comment({ id: '7', content: '<b>'.repeat(1_000) }),
    ]),
  ).toEqual({
    found: [],
    gone: [{ key: '3', status: 'REJECTED', why: 'comments in the bin', label: 'Ann' }],
    said: [
      '- trackbacks (links from other blogs, not comments): Ann',
      '- comments of the type “review”: Ann',
      '- comments of the status “x”: Ann',
      '- comments without words: Ann',
      '- comments without a number: Ann',
      '- comments without words: Ann',
    ],
  }));

it('cuts what is longer than the database holds', () => {
  const { found, said } = read([comment({ content: 'x'.repeat(20_001) })]);
  expect(found[0]!.body).toBe(`${'x'.repeat(19_999)}…`);
  expect(said).toEqual(['~ comments cut to 20,000 characters: Ann']);
});

it('a comment of which the file does not say whether it was let through waits', () =>
  expect(read([comment({ approved: '' })]).found).toMatchObject([{ status: 'PENDING' }]));
