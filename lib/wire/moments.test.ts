import { expect, it } from 'vitest';
import { momentOf } from './moments';

it.each([
  ['2026-11-25T10:00:00+01:00', '2026-11-25T09:00:00.000Z', false],
  ['2026-11-25T10:00:00.123Z', '2026-11-25T10:00:00.000Z', false],
  ['20261125T100000+0100', '2026-11-25T09:00:00.000Z', false],
  ['20261125T100000Z', '2026-11-25T10:00:00.000Z', false],
  ['2026-11-25T10:00:00', '2026-11-25T10:00:00.000Z', true],
  ['2026-11-25', '2026-11-25T00:00:00.000Z', true],
  ['2026-02-30T10:00:00Z', null, true],
  ['noon', null, true],
  ['', null, false],
])('%j', (text, at, isOdd) => {
  const moment = momentOf(text, 'time');
  expect([moment.at, moment.fault !== null]).toEqual([at, isOdd]);
});
