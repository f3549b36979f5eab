import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DayGauge } from './day-gauge';

const drawn = (at: number, clock: string) => {
  const html = renderToStaticMarkup(<DayGauge day={{ marks: [], last: { at, clock } }} />);
  return {
    mark: html.match(/<s[^>]*>/)?.[0],
    hidden: [...html.matchAll(/<b class="far">(\d\d)/g)].map(([, hour]) => hour),
  };
};

it.each([
  [0, '00:00', '<s style="--at:0" data-t="00:00">', []],
  [0.2, '04:48', '<s style="--at:0.2" data-t="04:48">', ['06']],
  [0.84, '20:09', '<s style="--at:0.84" data-t="20:09">', []],
  [0.85, '20:24', '<s class="late" style="--at:0.85" data-t="20:24">', ['18']],
  [0.999, '23:59', '<s class="late" style="--at:0.999" data-t="23:59">', []],
])('keeps the clock of %d of the day (%s) within the page', (at, clock, mark, hidden) => {
  expect(drawn(at, clock)).toEqual({ mark, hidden });
});
