import { expect, it } from 'vitest';
import { draftOf, draftOfPlacements, placementsOf } from '@/lib/front/editions/form';
import { sectionSlots } from '@/lib/front/slots';

const berlin = 'Europe/Berlin';
const six = new Date('2026-11-25T17:00:00Z');

it('the fields say a pin’s end in the newsroom’s zone, and are read in it', () => {
  const placements = [
    { slot: 'top-1', storyId: 2, pinnedUntil: six },
    { slot: 'lead', storyId: 1, pinnedUntil: null },
    { slot: 'nowhere', storyId: 3, pinnedUntil: null },
  ];
  const draft = draftOfPlacements(placements, sectionSlots(), berlin);
  expect(draft).toEqual([
    { slot: 'lead', storyId: 1, until: '' },
    { slot: 'top-1', storyId: 2, until: '2026-11-25T18:00' },
  ]);
  expect(placementsOf(draft, berlin)).toEqual({
    placements: [
      { slot: 'lead', storyId: 1, pinnedUntil: null },
      { slot: 'top-1', storyId: 2, pinnedUntil: six },
    ],
    faults: [],
  });
});

it.each([
  ['soon', 'A date and a time, such as 2026-11-25T18:00.'],
  ['2027-03-28T02:30', 'The clocks skip this time on that day: choose another.'],
  [
    '2027-10-31T02:30',
    'The clocks go back and this time comes twice: choose one outside that hour.',
  ],
])('says why a pin cannot end %s', (until, message) => {
  const draft = draftOf({ slot: ['lead'], story: [1], until: [until] });
  expect(placementsOf(draft, berlin)).toEqual({
    placements: [{ slot: 'lead', storyId: 1, pinnedUntil: null }],
    faults: [{ path: 'until.lead', message }],
  });
});
