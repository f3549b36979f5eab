import { expect, it } from 'vitest';
import { frontSlots, placeStories, sectionSlots, standing } from '@/lib/front/slots';

const section = (slug: string) => ({ slug, name: slug, ink: slug });
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
