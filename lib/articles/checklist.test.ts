import { describe, expect, it } from 'vitest';
import {
  blockersOf,
  checkStory,
  type ChecklistFacts,
  type ChecklistLevels,
} from '@/lib/articles/checklist';
import type { DocNode } from '@/lib/articles/document';

const good: ChecklistFacts = {
  headline: 'The board votes for the breakwater',
  standfirst: 'Seven to four.',
  body: { type: 'doc', content: [] },
  section: 'harbour',
  authors: [{}],
  source: null,
  hero: { alt: 'The breakwater at noon', isDecorative: false },
  needsLegal: false,
  isLegalCleared: false,
};
const levels = (level: 'OFF' | 'WARN' | 'BLOCK'): ChecklistLevels => ({
  checkHeadline: level,
  checkStandfirst: level,
  checkAltTexts: level,
  checkLinks: level,
  checkSection: level,
  checkSourceCredit: level,
  checkLegal: level,
});
const image = (attrs: object): DocNode => ({
  type: 'doc',
  content: [
    { type: 'blockquote', content: [{ type: 'image', attrs: { src: '/a.png', ...attrs } }] },
  ],
});
const source = (url: string | null) => ({ organisation: 'The Agency', url });

describe('the checklist', () => {
  it('finds nothing wrong with a good story', () => {
    expect(checkStory(good, levels('BLOCK')).map(({ rule, isMet }) => [rule, isMet])).toEqual([
      ['headline', true],
      ['standfirst', true],
      ['altTexts', true],
      ['links', true],
      ['section', true],
      ['sourceCredit', true],
      ['legal', true],
    ]);
    expect(blockersOf(good, levels('BLOCK'))).toEqual([]);
  });

  it.each<[string, Partial<ChecklistFacts>, string]>([
    [
      '14 letters',
      { headline: 'Fourteen chars' },
      'The headline has 14 characters; 15 to 100 are right',
    ],
    [
      '101 letters',
      { headline: 'x'.repeat(101) },
      'The headline has 101 characters; 15 to 100 are right',
    ],
    ['no standfirst', { standfirst: ' ' }, 'There is no standfirst'],
    [
      'a silent picture above',
      { hero: { alt: '', isDecorative: false } },
      'One picture has no alt text and is not marked as decorative',
    ],
    [
      'a silent picture in a quotation and one above',
      { hero: { alt: '', isDecorative: false }, body: image({ alt: ' ' }) },
      '2 pictures have no alt text and are not marked as decorative',
    ],
    ['no section', { section: '' }, 'It stands in no section'],
    ['nobody’s work', { authors: [] }, 'It has neither a byline nor a source'],
    [
      'a source without a link',
      { source: source(null) },
      'The source, The Agency, has no link to the original',
    ],
    ['an open legal check', { needsLegal: true }, 'The legal check is still to come'],
  ])('says what is wrong with %s', (_, facts, words) =>
    expect(blockersOf({ ...good, ...facts }, levels('BLOCK')).map((rule) => rule.words)).toEqual([
      words,
    ]),
  );

  it.each<[string, Partial<ChecklistFacts>]>([
    ['15 letters', { headline: 'Fifteen letters' }],
    ['100 letters', { headline: 'x'.repeat(100) }],
    ['no picture', { hero: null }],
    ['a decorative picture', { hero: { alt: '', isDecorative: true } }],
    ['a decorative picture in the text', { body: image({ alt: '', isDecorative: true }) }],
    ['a linked source alone', { authors: [], source: source('https://agency.example/1') }],
    ['a legal check that is done', { needsLegal: true, isLegalCleared: true }],
  ])('has nothing against %s', (_, facts) =>
    expect(blockersOf({ ...good, ...facts }, levels('BLOCK'))).toEqual([]),
  );

  it('blocks by no rule that warns or is off, and does not speak of what is off', () => {
    const bad = { ...good, standfirst: '' };
    expect(blockersOf(bad, levels('WARN'))).toEqual([]);
    expect(checkStory(bad, levels('WARN'))[1]).toEqual({
      rule: 'standfirst',
      level: 'WARN',
      isMet: false,
      words: 'There is no standfirst',
    });
    expect(checkStory(bad, levels('OFF'))).toEqual([]);
  });
});
