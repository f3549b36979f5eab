import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ClashView } from '@/components/admin/story-editor/clash-view';
import { newDraft } from '@/components/admin/story-editor/draft';

it('says when the other text was saved from where the reader stands', () => {
  const draft = newDraft('en-GB', null);
  const sides = {
    ...{ base: draft, theirs: draft, mine: { ...draft, headline: 'Gale' } },
    ...{ by: 'Ida Lund', at: new Date('2026-11-25T09:42:00Z'), version: 3 },
  };
  const shown = renderToStaticMarkup(
    <ClashView
      sides={sides}
      title="Two texts"
      now={new Date('2026-11-26T00:10:00Z')}
      place={{ locale: 'en-GB', timeZone: 'Europe/Oslo' }}
      onMerge={() => {}}
      onTheirs={() => {}}
    />,
  );
  expect(shown).toContain('<bdi>Ida Lund</bdi> saved version 3 yesterday 10:42.');
});
