import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { newDraft } from '@/components/admin/story-editor/draft';
import { StepDialog } from '@/components/admin/story-editor/step-dialog';
import type { Saved } from '@/components/admin/story-editor/use-story-save';
import { standingOf } from '@/lib/articles/standing';
import { testViewer } from '@/lib/auth/test-viewer';
import { personOf } from '@/lib/newsroom/desk-person';
import type { WritingDesk } from '@/lib/newsroom/schema';
import { paragraphs } from '@/prisma/factories';

type Props = ComponentProps<typeof StepDialog>;

const editor = testViewer('EDITOR');
const desk: WritingDesk = {
  person: personOf(editor),
  options: {
    sections: [{ slug: 'trade', name: 'Trade', ink: '#123456' }],
    ...{ topics: [], authors: [] },
  },
  languages: [],
  place: { locale: 'en-GB', timeZone: 'Europe/Oslo' },
  siteUrl: 'https://news.example',
  checklist: {
    ...{ checkHeadline: 'WARN', checkStandfirst: 'OFF', checkAltTexts: 'OFF', checkLinks: 'OFF' },
    ...{ checkSection: 'OFF', checkSourceCredit: 'OFF', checkLegal: 'OFF' },
  },
  ...{ canAlert: false, tellsDevices: false, letters: [], colleagues: [] },
};
const draft: Props['draft'] = {
  ...newDraft('en-GB', null),
  headline: 'Gale warning for the harbour',
  section: 'trade',
  slug: 'gale-warning',
  body: paragraphs('One.'),
};
const saved = (fields: Partial<Saved['fields']> = {}): Saved => ({
  ...{ id: 7, version: 2, savedAt: new Date('2026-11-25T09:42:00Z') },
  fields: {
    ...{ headline: draft.headline, standfirst: '', body: draft.body, note: '' },
    ...{ section: { slug: 'trade', name: 'Trade' }, topics: [], authors: [], source: null },
    ...{ dateline: null, language: 'en-GB', slug: 'gale-warning', heroId: null },
    ...{ commentMode: 'DEFAULT', commentCloseDays: null, commentClosedWords: '' },
    ...{ status: 'DRAFT', publishedAt: null },
    ...fields,
  },
  ...standingOf(
    editor,
    {
      ...{ status: 'DRAFT', publishedAt: null, isOwn: true, isTrashed: false, pending: null },
      ...{ needsLegal: false, legalClearedAt: null },
    },
    new Date(),
  ),
});
const words = (over: Partial<Props> = {}): string =>
  renderToStaticMarkup(
    <StepDialog
      {...{ asked: 'published', now: new Date('2026-11-25T10:00:00Z') }}
      {...{ draft, base: draft, saved: saved() }}
      {...{ isPage: false, missing: [], desk, hero: undefined, hasOpenWords: false }}
      {...{ onStep: () => {}, onClose: () => {}, ...over }}
    />,
  ).replaceAll(/<[^>]*>/g, '');

it('promises the sitemap only to what search engines are to find here', () => {
  const ofSource = { ...draft, organisation: 'Harbour Wire', sourceIsCanonical: true };
  const places = 'It appears on the front page, the latest stories; the section Trade; the feeds';
  expect(words()).toContain(`${places} and the sitemap.`);
  expect(words({ draft: ofSource })).toContain(`${places}.`);
});

it('names the newsletters that may carry it, and when they go next', () => {
  const none = 'No mail goes to readers by this. Programs';
  expect(words()).toContain(none);
  const letters = [
    { name: 'Morning', nextAt: new Date('2026-11-26T06:00:00Z'), sections: null },
    { name: 'Trade weekly', nextAt: new Date('2026-11-25T09:00:00Z'), sections: ['trade', 'port'] },
    { name: 'Sport', nextAt: new Date('2026-11-26T06:00:00Z'), sections: ['sport'] },
  ];
  const with3 = { desk: { ...desk, letters } };
  expect(words(with3)).toContain(
    'No mail goes to readers at once. Newsletters that are made by the clock may carry it once it is out: Morning (next tomorrow 07:00), Trade weekly. Programs',
  );
  expect(words({ ...with3, draft: { ...draft, translationOf: 'sturm' } })).toContain(none);
  expect(words({ ...with3, isPage: true })).toContain(none);
  expect(words({ ...with3, saved: { ...saved(), status: 'published' } })).toContain(none);
});

it('says that a headline or a section is needed first', () => {
  const shown = words({ missing: ['a headline', 'a section'] });
  expect(shown).toContain('It needs a headline and a section first.');
  expect(words()).not.toContain('first.');
});

it('tells of an embargo that holds at the moment of the question', () => {
  const under = saved({ embargoUntil: '2026-11-25T12:00:00.000Z' });
  expect(words({ saved: under })).toContain(
    'Under embargo until 25 November 2026, 13:00 (Europe/Oslo): nobody outside the newsroom sees it before.',
  );
  expect(words({ saved: under, now: new Date('2026-11-25T12:00:00Z') })).not.toContain('embargo');
});
