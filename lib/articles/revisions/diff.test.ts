import { expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import { revisionDiff } from '@/lib/articles/revisions/diff';
import type { StorySnapshot } from '@/lib/articles/snapshot';

const p = (text: string, marks?: DocNode['marks']): DocNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks && { marks }) }],
});
const story = (over: Partial<StorySnapshot>): StorySnapshot => ({
  headline: 'Gale',
  standfirst: '',
  body: { type: 'doc', content: [] },
  section: { slug: 'harbour', name: 'Harbour' },
  topics: [],
  authors: [],
  source: null,
  dateline: null,
  language: 'en-GB',
  slug: 'gale',
  heroId: null,
  commentMode: 'DEFAULT',
  commentCloseDays: null,
  commentClosedWords: '',
  note: '',
  status: 'DRAFT',
  publishedAt: null,
  ...over,
});

it('names each field that differs, with both its states in words', () => {
  const before = story({ topics: [{ slug: 'storms', name: 'Storms' }] });
  const after = story({
    headline: 'Gale warning',
    status: 'IN_REVIEW',
    source: { writer: null, organisation: 'Agency', url: 'https://agency.example/1' },
  });
  expect(revisionDiff(before, after).fields).toEqual([
    { field: 'headline', label: 'Headline', before: 'Gale', after: 'Gale warning' },
    { field: 'topics', label: 'Topics', before: 'Storms', after: '' },
    {
      field: 'source',
      label: 'Source credit',
      before: '',
      after: 'Agency, https://agency.example/1',
    },
    { field: 'status', label: 'State', before: 'draft', after: 'in review' },
  ]);
  expect(revisionDiff(before, before)).toEqual({ fields: [], text: [] });
});

it('shows the text paragraph by paragraph: gone, come, reworded, and changed in looks alone', () => {
  const doc = (...content: DocNode[]) => story({ body: { type: 'doc', content } });
  const before = doc(p('It rained all day.'), p('Nobody came.'), p('The end.'));
  const after = doc(p('It rained all night.'), p('The end.', [{ type: 'bold' }]), p('Or is it?'));
  expect(revisionDiff(before, after).text).toEqual([
    {
      kind: 'changed',
      type: 'paragraph',
      words: [
        { kind: 'both', text: 'It rained all ' },
        { kind: 'first', text: 'day' },
        { kind: 'second', text: 'night' },
        { kind: 'both', text: '.' },
      ],
    },
    { kind: 'removed', type: 'paragraph', words: [{ kind: 'first', text: 'Nobody came.' }] },
    { kind: 'restyled', type: 'paragraph', words: [{ kind: 'both', text: 'The end.' }] },
    { kind: 'added', type: 'paragraph', words: [{ kind: 'second', text: 'Or is it?' }] },
  ]);
});

it('tells a paragraph that was moved from one that went and one that came', () => {
  const doc = (...content: DocNode[]) => story({ body: { type: 'doc', content } });
  const [one, two, three] = [p('It rained all day.'), p('Nobody came.'), p('The end.')];
  const kinds = (before: StorySnapshot, after: StorySnapshot) =>
    revisionDiff(before, after).text.map(({ kind, words }) => [kind, words[0]?.text]);
  expect(kinds(doc(one, two, three), doc(two, three, one))).toEqual([
    ['moved-from', 'It rained all day.'],
    ['same', 'Nobody came.'],
    ['same', 'The end.'],
    ['moved-to', 'It rained all day.'],
  ]);
  expect(kinds(doc(one, two), doc(two, p('Then the sun shone.')))).toEqual([
    ['removed', 'It rained all day.'],
    ['same', 'Nobody came.'],
    ['added', 'Then the sun shone.'],
  ]);
});
