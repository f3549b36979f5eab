import { describe, expect, it } from 'vitest';
import { momentOf, valueOf } from '@/components/admin/story-editor/moment-field';

const now = new Date('2026-11-26T09:00:00Z');
const asked = 'This time comes twice that night. Choose which one you mean.';
const skipped = (before: string, after: string) =>
  `The clocks go forward that night: this time does not exist. After ${before} it is ${after}. Choose another time.`;

describe('the moment of a schedule or an embargo', () => {
  it.each<[string, string, string]>([
    ['Europe/Berlin', '2027-03-28T02:00', skipped('01:59', '03:00')],
    ['Europe/Berlin', '2027-03-28T02:59', skipped('01:59', '03:00')],
    ['Europe/Berlin', '2027-10-31T02:00', asked],
    ['Europe/Berlin', '2027-10-31T02:59', asked],
    ['America/New_York', '2027-03-14T02:30', skipped('01:59', '03:00')],
    ['America/New_York', '2027-11-07T01:00', asked],
    ['America/New_York', '2027-11-07T01:59', asked],
    ['Europe/Berlin', '', 'Give a day and a time.'],
    ['Europe/Berlin', '2026-11-26T10:00', 'This time has passed already.'],
  ])('%s: %s is asked about', (zone, local, fault) =>
    expect(momentOf({ local, second: null }, zone, now)).toEqual({ fault }),
  );

  it.each<[string, string, boolean | null, string]>([
    ['Europe/Berlin', '2026-11-26T10:01', null, '2026-11-26T09:01:00.000Z'],
    ['Europe/Berlin', '2027-03-28T03:00', null, '2027-03-28T01:00:00.000Z'],
    ['Europe/Berlin', '2027-10-31T02:30', false, '2027-10-31T00:30:00.000Z'],
    ['Europe/Berlin', '2027-10-31T02:30', true, '2027-10-31T01:30:00.000Z'],
    ['Europe/Berlin', '2027-10-31T03:00', null, '2027-10-31T02:00:00.000Z'],
    ['America/New_York', '2027-03-14T01:59', null, '2027-03-14T06:59:00.000Z'],
    ['America/New_York', '2027-11-07T01:30', false, '2027-11-07T05:30:00.000Z'],
    ['America/New_York', '2027-11-07T01:30', true, '2027-11-07T06:30:00.000Z'],
    // What was answered about another time holds for none that comes once.
    ['America/New_York', '2027-11-07T02:30', true, '2027-11-07T07:30:00.000Z'],
  ])('%s: %s, the second: %s, is %s', (zone, local, second, at) =>
    expect(momentOf({ local, second }, zone, now)).toEqual({ at: new Date(at) }),
  );
});

describe('what the field shows of a moment that was chosen before', () => {
  it.each<[string, string, string, boolean | null]>([
    ['Europe/Berlin', '2026-11-26T09:01:00.000Z', '2026-11-26T10:01', null],
    ['Europe/Berlin', '2027-10-31T00:30:00.000Z', '2027-10-31T02:30', false],
    ['Europe/Berlin', '2027-10-31T01:30:00.000Z', '2027-10-31T02:30', true],
    ['America/New_York', '2027-11-07T05:30:00.000Z', '2027-11-07T01:30', false],
    ['America/New_York', '2027-11-07T06:30:00.000Z', '2027-11-07T01:30', true],
  ])('%s: %s is %s, the second: %s, and means the same again', (zone, at, local, second) => {
    const value = valueOf(new Date(at), zone);
    expect(value).toEqual({ local, second });
    expect(momentOf(value, zone, now)).toEqual({ at: new Date(at) });
  });

  it('is empty without one', () =>
    expect(valueOf(null, 'Europe/Berlin')).toEqual({ local: '', second: null }));
});
