import { expect, it, vi } from 'vitest';
import { Moments } from './moments';

const made = (body: string, lastModified: string | undefined, status = 200) => ({
  report: {
    ...{ status, contentType: 'application/rss+xml', lastModified },
    ...{ tags: [], freshUntil: null, isStorable: true },
  },
  body: Buffer.from(body),
});

const said = 'Mon, 01 Nov 2100 10:00:00 GMT';
const saidLater = 'Mon, 01 Nov 2100 12:00:00 GMT';
const now = Date.parse('2100-11-01T11:00:00.700Z');

it('an address that it has seen nothing of has what the page says, if that is after the start', () => {
  expect(new Moments().of('/feed.xml', made('one', said), now)).toBe(said);
  const early = new Moments().of('/feed.xml', made('one', 'Thu, 01 Jan 1970 00:00:00 GMT'))!;
  expect(Math.abs(Date.parse(early) - Date.now())).toBeLessThan(5000);
});

it('another body never has the moment of one before', () => {
  const moments = new Moments();
  const of = (body: string, moment = said) => moments.of('/feed.xml', made(body, moment), now);
  expect(of('one')).toBe(said);
  expect(of('one')).toBe(said);
  expect(of('two')).toBe('Mon, 01 Nov 2100 11:00:00 GMT');
  expect(of('two')).toBe('Mon, 01 Nov 2100 11:00:00 GMT');
  expect(of('one')).toBe('Mon, 01 Nov 2100 11:00:01 GMT');
  expect(of('three', saidLater)).toBe(saidLater);
  expect(of('four', saidLater)).toBe('Mon, 01 Nov 2100 12:00:01 GMT');
});

it('addresses do not touch each other, and what names no moment gets none', () => {
  const moments = new Moments();
  expect(moments.of('/feed.xml', made('one', said), now)).toBe(said);
  expect(moments.of('/atom.xml', made('two', said), now)).toBe(said);
  expect(moments.of('/', made('three', undefined), now)).toBeUndefined();
  expect(moments.of('/feed.xml', made('none', said, 404), now)).toBeUndefined();
});

it('an address that was forgotten for others is met as after a start', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2100-11-01T09:00:00Z') });
  const moments = new Moments();
  const long = 'Thu, 01 Jan 1970 00:00:00 GMT';
  expect(moments.of('/feed.xml', made('one', long))).toBe('Mon, 01 Nov 2100 09:00:01 GMT');
  vi.setSystemTime(Date.parse('2100-11-01T10:00:00Z'));
  for (let other = 0; other < 10_000; other += 1) moments.of(`/${other}`, made('one', long));
  expect(moments.of('/feed.xml', made('two', long))).toBe('Mon, 01 Nov 2100 10:00:01 GMT');
  vi.useRealTimers();
});
