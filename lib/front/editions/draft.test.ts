import { describe, expect, it } from 'vitest';
import { applyStep, differences, stepOf, type Step } from '@/lib/front/editions/draft';
import { frontSlots } from '@/lib/front/slots';

const section = (slug: string) => ({ slug, name: slug, ink: slug, below: [] as string[] });
const slots = frontSlots([section('harbour'), section('sport')]);
const story = (id: number, headline: string, of = 'harbour') => ({
  id,
  headline,
  slug: `story-${id}`,
  language: 'en-GB',
  section: section(of),
  publishedAt: new Date('2026-11-25T12:00:00Z'),
  isPublic: true,
  hasPicture: false,
});
const stories = [story(1, 'Gale'), story(2, 'Herring'), story(3, 'Cup final', 'sport')];
const at = (slot: string, storyId: number, until = '') => ({ slot, storyId, until });
const step = (placements: ReturnType<typeof at>[], one: Step) =>
  applyStep(placements, one, { slots, stories });

describe('a button says', () => {
  it.each([
    ['up:row-2', '', { kind: 'up', slot: 'row-2' }],
    ['to:row-2', 'lead', { kind: 'to', slot: 'row-2', to: 'lead' }],
    ['place:12', 'lead', { kind: 'place', storyId: 12, to: 'lead' }],
    ['place:12:band.harbour.1', 'lead', { kind: 'place', storyId: 12, to: 'band.harbour.1' }],
    ['place:gale', 'lead', null],
    ['place:9999999999', 'lead', null],
    ['remove:band.harbour.1', '', { kind: 'remove', slot: 'band.harbour.1' }],
    ['save', '', null],
  ])('%s', (intent, to, meant) => {
    expect(stepOf(intent, to)).toEqual(meant);
  });
});

describe('placing', () => {
  it('puts a story where nothing stood', () => {
    expect(step([], { kind: 'place', storyId: 1, to: 'lead' })).toEqual({
      placements: [at('lead', 1)],
      said: '“Gale” placed: Lead.',
    });
  });

  it('moves a story that stands elsewhere, with its pin, and the one that stood there gives way', () => {
    const before = [at('lead', 2), at('row-1', 1, '2026-11-25T18:00')];
    expect(step(before, { kind: 'place', storyId: 1, to: 'lead' })).toEqual({
      placements: [at('lead', 1, '2026-11-25T18:00')],
      said: '“Gale” placed: Lead. “Herring” gave way.',
    });
  });

  it('refuses a band of another section, and no place at all', () => {
    const before = [at('lead', 1)];
    expect(step(before, { kind: 'place', storyId: 3, to: 'band.harbour.1' })).toEqual({
      placements: before,
      said: '“Cup final” cannot stand there: harbour, first is for stories of that section.',
    });
    expect(step(before, { kind: 'place', storyId: 3, to: '' })).toEqual({
      placements: before,
      said: 'Choose a place first.',
    });
  });
});

describe('moving', () => {
  it('changes places with the one above', () => {
    expect(step([at('lead', 1), at('more-1', 2)], { kind: 'up', slot: 'more-1' })).toEqual({
      placements: [at('lead', 2), at('more-1', 1)],
      said: '“Herring” moved: Lead. “Gale” changed places with it.',
    });
  });

  it('goes down past the bands of other sections', () => {
    expect(step([at('row-4', 3)], { kind: 'down', slot: 'row-4' }).placements).toEqual([
      at('band.sport.1', 3),
    ]);
  });

  it('lets go whoever may not stand where it came from', () => {
    const before = [at('lead', 1), at('band.sport.1', 3)];
    expect(step(before, { kind: 'to', slot: 'band.sport.1', to: 'lead' })).toEqual({
      placements: [at('lead', 3)],
      said: '“Cup final” moved: Lead. “Gale” gave way.',
    });
  });

  it.each([
    ['up', 'lead', '“Gale” is at the top.'],
    ['down', 'band.harbour.3', '“Gale” is at the end.'],
  ] as const)('%s from %s stays', (kind, slot, said) => {
    expect(step([at(slot, 1)], { kind, slot })).toEqual({ placements: [at(slot, 1)], said });
  });
});

it('removing leaves the place to the fill', () => {
  expect(step([at('lead', 1), at('row-1', 2)], { kind: 'remove', slot: 'lead' })).toEqual({
    placements: [at('row-1', 2)],
    said: '“Gale” removed: Lead fills itself.',
  });
});

it('says where two fronts differ', () => {
  const rows = differences([at('lead', 1), at('row-1', 2)], [at('lead', 2), at('row-1', 2)], slots);
  expect(rows.map(({ slot, ...row }) => ({ slot: slot.key, ...row }))).toEqual([
    { slot: 'lead', mine: 1, theirs: 2 },
  ]);
});
