import { expect, it } from 'vitest';
import { momentOf, wordpressDate } from './dates';

it.each([
  ['2013-04-09 18:20:39', '2013-04-09T18:20:39.000Z'],
  ['0000-00-00 00:00:00', undefined],
  ['2013-02-30 00:00:00', undefined],
  ['2013-04-09', undefined],
  ['', undefined],
])('%j', (value, iso) => expect(wordpressDate(value)?.toISOString()).toBe(iso));

const none = '0000-00-00 00:00:00';
it.each([
  [
    { dateGmt: '2013-04-09 18:20:39', date: '2013-04-09 20:20:39' },
    '2013-04-09T18:20:39.000Z',
    false,
  ],
  [{ dateGmt: none, date: '2013-04-09 20:20:39' }, '2013-04-09T20:20:39.000Z', true],
  [
    { dateGmt: none, date: none, pubDate: 'Sat, 09 Oct 2010 15:12:29 +0200' },
    '2010-10-09T13:12:29.000Z',
    false,
  ],
  [{ dateGmt: none, date: '', pubDate: 'Wed, 30 Nov -0001 00:00:00 +0000' }, undefined, false],
  [{ dateGmt: '', date: '' }, undefined, false],
])('%j', (times, iso, isLocal) => {
  const moment = momentOf(times);
  expect([moment.at?.toISOString(), moment.isLocal]).toEqual([iso, isLocal]);
});
