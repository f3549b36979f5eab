import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DayGauge } from './day-gauge';

const drawn = (at: number, clock: string) => {
  const html = renderToStaticMarkup(<DayGauge day={{ marks: [], last: { at, clock } }} />);
  return {
    mark: html.match(/<s[^>]*>/)?.[0],
    shown: [...html.matchAll(/<b>(\d\d)/g)].map(([, hour]) => hour),
    onWide: [...html.matchAll(/<b class="far">(\d\d)/g)].map(([, hour]) => hour),
  };
};

it.each([
  [0, '00:00', '<s style="--at:0" data-t="00:00">', ['06', '12', '18'], []],
  [0.17, '04:05', '<s style="--at:0.17" data-t="04:05">', ['00', '12', '18'], ['06']],
  [0.22, '05:17', '<s style="--at:0.22" data-t="05:17">', ['00', '12', '18'], []],
  [0.26, '06:14', '<s style="--at:0.26" data-t="06:14">', ['00', '12', '18'], []],
  [0.3, '07:12', '<s style="--at:0.3" data-t="07:12">', ['00', '12', '18'], ['06']],
  [0.73, '17:31', '<s style="--at:0.73" data-t="17:31">', ['00', '06', '12'], []],
  [
    0.74,
    '17:46',
    '<s class="late" style="--at:0.74" data-t="17:46">',
    ['00', '06', '12', '18'],
    [],
  ],
  [0.77, '18:29', '<s class="late" style="--at:0.77" data-t="18:29">', ['00', '06', '12'], []],
  [0.85, '20:24', '<s class="late" style="--at:0.85" data-t="20:24">', ['00', '06', '12'], ['18']],
  [
    0.999,
    '23:59',
    '<s class="late" style="--at:0.999" data-t="23:59">',
    ['00', '06', '12', '18'],
    [],
  ],
])(
  'keeps the clock of %d of the day (%s) within the page, and off the figures of the hours',
  (at, clock, mark, shown, onWide) => {
    expect(drawn(at, clock)).toEqual({ mark, shown, onWide });
  },
);
