import { expect, it } from 'vitest';
import { accepts, frontSlots, placeStories, sectionSlots, standing } from '@/lib/front/slots';

const section = (slug: string) => ({ slug, name: slug, ink: slug, below: [] as string[] });
const story = (id: number, of = 'harbour') => ({ id, section: section(of) });
const at = (slot: string, storyId: number, pinnedUntil: Date | null = null) => ({
  slot,
  storyId,
  pinnedUntil,
});

it('the places of a front run from the top down', () => {
  expect(frontSlots([section('sport')]).map(({ key }) => key)).toEqual([
    'lead',
    'more-1',
    'more-2',
    'row-1',
    'row-2',
    'row-3',
    'row-4',
    'band.sport.1',
    'band.sport.2',
    'band.sport.3',
  ]);
  expect(sectionSlots().map(({ key }) => key)).toEqual(['lead', 'top-1', 'top-2', 'top-3']);
});

it('a pin holds up to its moment', () => {
  const noon = new Date('2026-11-25T12:00:00Z');
  const placements = [at('lead', 1), at('more-1', 2, noon)];
  expect(standing(placements, new Date('2026-11-25T11:59:59Z'))).toEqual(placements);
  expect(standing(placements, noon)).toEqual([at('lead', 1)]);
});

it('places what readers may see, each story once, and in a band only its section’s', () => {
  const [one, two, sports] = [story(1), story(2), story(3, 'sport')];
  const placements = [
    at('lead', 1),
    at('row-1', 1),
    at('row-2', 4),
    at('band.sport.1', 2),
    at('band.sport.2', 3),
    at('nowhere', 2),
  ];
  const placed = placeStories(placements, frontSlots([section('sport')]), [one, two, sports]);
  expect([...placed]).toEqual([
    ['lead', one],
    ['band.sport.2', sports],
  ]);
});

it('takes into a band what is of the sections below', () => {
  const sport = { ...section('sport'), below: ['rowing'] };
  const [races, board] = [story(1, 'rowing'), story(2)];
  const slots = frontSlots([sport]);
  const band = slots.find(({ key }) => key === 'band.sport.1')!;
  expect([races, board].map((one) => accepts(band, one))).toEqual([true, false]);
  expect([...placeStories([at('band.sport.1', 1)], slots, [races, board]).keys()]).toEqual([
    'band.sport.1',
  ]);
});
