import { describe, expect, it } from 'vitest';
import { auditFilterSchema, auditPath, periodOf, personNumber } from '@/lib/audit/filter';

describe('the filter of the log', () => {
  it('takes what makes sense and leaves out the rest', () => {
    expect(
      auditFilterSchema.parse({
        person: ' Nora ',
        action: 'role.change',
        from: '2026-11-01',
        to: '2026-02-30',
        kind: 'house',
        target: ['1', '2'],
        cursor: "1'; drop",
      }),
    ).toEqual({ person: 'Nora', action: 'role.change', from: '2026-11-01' });
  });

  it('is an address', () => {
    expect(auditPath('/admin/audit', {})).toBe('/admin/audit');
    expect(
      auditPath('/admin/audit', { target: '12', kind: 'user', person: 'a&b', cursor: '1.2' }),
    ).toBe('/admin/audit?person=a%26b&kind=user&target=12&cursor=1.2');
  });

  it.each([
    ['12', 12],
    ['#12', 12],
    ['0', null],
    ['2147483648', null],
    ['12a', null],
    ['Nora', null],
  ])('%s is the number %s', (text, number) => {
    expect(personNumber(text)).toBe(number);
  });

  it('means days of the newsroom, the last one included', () => {
    const period = periodOf({ from: '2026-10-25', to: '2026-10-25' }, 'Europe/Berlin');
    // The day on which the clocks go back has 25 hours.
    expect(period).toEqual({
      from: new Date('2026-10-24T22:00:00Z'),
      until: new Date('2026-10-25T23:00:00Z'),
    });
    expect(periodOf({}, 'UTC')).toEqual({});
  });
});
