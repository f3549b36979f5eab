import { describe, expect, it } from 'vitest';
import {
  afterSave,
  changesOf,
  draftOf,
  isAlike,
  isChanged,
  isWritten,
  newDraft,
  sentByItself,
} from '@/components/admin/story-editor/draft';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import { paragraphs } from '@/prisma/factories';

const fields: StorySnapshot = {
  headline: 'Gale',
  standfirst: '',
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
  section: { slug: 'harbour', name: 'Harbour' },
  topics: [{ slug: 'weather', name: 'Weather' }],
  authors: [{ slug: 'maren-holt', name: 'Maren Holt' }],
  source: { writer: null, organisation: 'Northwater', url: null },
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
};
const base = draftOf(fields);

describe('changesOf', () => {
  it('sends nothing of an untouched story', () => {
    expect(changesOf(base, draftOf(fields))).toEqual({});
    expect(isChanged(base, draftOf(fields))).toBe(false);
  });

  it('sends each changed field as the API takes it', () => {
    const draft = {
      ...base,
      headline: 'Storm',
      topics: [...base.topics, { slug: '', name: 'Winter gales' }],
      authors: [],
      dateline: 'OSLO',
      writer: 'Elin Varga',
      note: 'x',
      heroId: 3,
    };
    expect(changesOf(draft, base)).toEqual({
      headline: 'Storm',
      topics: ['weather', 'Winter gales'],
      authors: [],
      dateline: 'OSLO',
      source: { organisation: 'Northwater', writer: 'Elin Varga' },
      note: 'x',
      heroId: 3,
    });
  });

  it('clears what was emptied', () => {
    expect(changesOf({ ...base, organisation: '' }, base)).toEqual({ source: null });
    expect(changesOf({ ...base, dateline: '' }, { ...base, dateline: 'OSLO' })).toEqual({
      dateline: null,
    });
  });

  it('sends the days until comments close as a number, and none as null', () => {
    const closing = { ...base, commentCloseDays: '14', commentClosedWords: 'Thank you all.' };
    expect(changesOf(closing, base)).toEqual({
      commentCloseDays: 14,
      commentClosedWords: 'Thank you all.',
    });
    expect(changesOf({ ...closing, commentCloseDays: '0' }, closing)).toEqual({
      commentCloseDays: 0,
    });
    expect(changesOf({ ...closing, commentCloseDays: '' }, closing)).toEqual({
      commentCloseDays: null,
    });
  });

  it('a new story sends what was written, and leaves its address to the headline', () => {
    const blank = newDraft('en-GB', null);
    expect(changesOf({ ...blank, headline: 'Gale', section: 'harbour' }, blank)).toEqual({
      headline: 'Gale',
      section: 'harbour',
    });
  });
});

describe('afterSave', () => {
  it('never takes out what is being typed: not a space, not what came meanwhile', () => {
    const sent = { ...base, headline: 'Storm ', note: 'one' };
    const saved = { ...base, headline: 'Storm', note: 'one', slug: 'storm' };
    const now = { ...sent, note: 'one two' };
    const { draft, base: next } = afterSave(now, sent, saved);
    expect(draft).toEqual({ ...saved, headline: 'Storm ', note: 'one two' });
    expect(next).toEqual({ ...saved, headline: 'Storm ' });
    expect(changesOf(draft, next)).toEqual({ note: 'one two' });
  });

  it('takes the server’s form of what is chosen, unless another was chosen meanwhile', () => {
    const sent = { ...base, topics: [{ slug: '', name: 'Gales' }], language: 'en-gb' };
    const saved = { ...base, topics: [{ slug: 'gales', name: 'Gales' }], language: 'en-GB' };
    expect(afterSave({ ...sent, language: 'de' }, sent, saved)).toEqual({
      draft: { ...saved, language: 'de' },
      base: saved,
    });
  });

  it('goes on counting as unsaved what the server has otherwise', () => {
    const sent = { ...base, headline: 'Storm' };
    const { draft, base: next } = afterSave(sent, sent, base);
    expect(draft.headline).toBe('Storm');
    expect(changesOf(draft, next)).toEqual({ headline: 'Storm' });
  });
});

describe('a story that is written before its headline', () => {
  const untitled = draftOf({ ...fields, headline: 'Untitled', sectionIsStandIn: true });

  it('shows what stands in as not there, and sends what is chosen instead, the same section too', () => {
    expect([untitled.headline, untitled.section]).toEqual(['', '']);
    expect(changesOf({ ...untitled, headline: 'Gale', section: 'harbour' }, untitled)).toEqual({
      headline: 'Gale',
      section: 'harbour',
    });
    expect(changesOf({ ...untitled, headline: '  ' }, untitled)).toEqual({});
  });

  it('sends the rest by itself while a headline or a section that was emptied waits', () => {
    const emptied = { ...base, headline: ' ', section: '', note: 'x' };
    expect(changesOf(sentByItself(emptied, base), base)).toEqual({ note: 'x' });
    expect(changesOf(emptied, base)).toEqual({ headline: ' ', section: '', note: 'x' });
  });

  it('is begun by words, and by nothing else', () => {
    const opened = newDraft('en-GB', { slug: 'maren-holt', name: 'Maren Holt' });
    const paragraph = { type: 'paragraph' } as const;
    expect(
      [
        opened,
        { ...opened, section: 'harbour', headline: ' ' },
        { ...opened, body: { ...opened.body, content: [paragraph, paragraph] } },
        { ...opened, body: paragraphs('The wind rose.') },
        { ...opened, headline: 'Gale' },
        { ...opened, note: 'Ask the harbour master.' },
      ].map(isWritten),
    ).toEqual([false, false, false, true, true, true]);
  });
});

it('isAlike looks at words, not at spaces at the ends or the order of keys', () => {
  const body = { content: [{ type: 'paragraph' }], type: 'doc' } as StorySnapshot['body'];
  expect(isAlike(base, { ...base, headline: ' Gale', body })).toBe(true);
  expect(isAlike(base, { ...base, headline: 'Gales' })).toBe(false);
});
