import { expect, it } from 'vitest';
import { bodyDifferences, differences } from '@/components/admin/story-editor/differences';
import { newDraft } from '@/components/admin/story-editor/draft';
import { paragraphs } from '@/prisma/factories';

const draft = {
  ...newDraft('en-GB', { slug: 'maren-holt', name: 'Maren Holt' }),
  headline: 'Gale',
  body: paragraphs('One.\n\nTwo.'),
};

it('names the fields that differ, in words', () =>
  expect(
    differences(
      { ...draft, headline: 'Storm', topics: [{ slug: '', name: 'Weather' }] },
      { ...draft, heroId: 4 },
    ),
  ).toEqual([
    { label: 'Headline', mine: 'Storm', theirs: 'Gale' },
    { label: 'Topics', mine: 'Weather', theirs: '' },
    { label: 'Picture', mine: '', theirs: 'number 4' },
  ]));

it('compares the text by paragraphs', () => {
  expect(bodyDifferences(draft, { ...draft, body: paragraphs('One.\n\n2.') })).toEqual([
    { kind: 'both', text: 'One.' },
    { kind: 'first', text: '2.' },
    { kind: 'second', text: 'Two.' },
  ]);
  expect(bodyDifferences(draft, { ...draft })).toEqual([]);
});
