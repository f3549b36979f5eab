'use client';

import { Ask, AskWhen, AskWords } from '@/components/admin/story-editor/ask';
import { ChecklistView } from '@/components/admin/story-editor/checklist-view';
import type { Draft } from '@/components/admin/story-editor/draft';
import { lettersLine } from '@/components/admin/story-editor/letters-line';
import { useBrokenLinks } from '@/components/admin/story-editor/use-broken-links';
import { useForeseenAddress } from '@/components/admin/story-editor/use-foreseen-address';
import type { Saved, Step } from '@/components/admin/story-editor/use-story-save';
import { checkStory } from '@/lib/articles/checklist';
import type { Picture, StatusName } from '@/lib/articles/schema';
import { zonedMoment } from '@/lib/newsroom/desk-time';
import type { WritingDesk } from '@/lib/newsroom/schema';
import { articlePath, pagePath } from '@/lib/paths';

type Props = {
  asked: StatusName;
  /** When it was asked. */
  now: Date;
  draft: Draft;
  /** What the server has. */
  base: Draft;
  saved: Saved | null;
  isPage: boolean;
  /** What it has to have before it can come out. */
  missing: readonly string[];
  desk: WritingDesk;
  hero: (Picture & { isDecorative?: boolean }) | undefined;
  /** Something that was said on a passage is open. */
  hasOpenWords: boolean;
  onStep: (step: Step) => void;
  onClose: () => void;
};

const linkWords = {
  asked: 'Links to pages of ours are being looked up',
  unknown: 'Links to pages of ours could not be looked up just now',
} as const;

/** The question before a step that readers will notice: at which address, in which lists, when, and whether all is right. */
export function StepDialog({
  asked,
  now,
  draft,
  base,
  saved,
  isPage,
  missing,
  desk,
  hero,
  hasOpenWords,
  onStep,
  onClose,
}: Props) {
  const { place } = desk;
  const isLive = saved?.status === 'published';
  const isNamed = draft.headline.trim() !== '';
  const foreseen = useForeseenAddress(
    isNamed && (asked === 'published' || asked === 'scheduled')
      ? {
          ...(saved && { id: saved.id }),
          headline: draft.headline,
          ...(draft.slug !== base.slug && { slug: draft.slug }),
          status: asked,
        }
      : null,
  );
  const addressOf = (slug: string) =>
    decodeURIComponent(desk.siteUrl + (isPage ? pagePath(slug) : articlePath(slug)));
  const section = desk.options.sections.find((one) => one.slug === draft.section)?.name;
  const lists = [
    'the front page, the latest stories',
    section && `the section ${section}`,
    draft.topics.length > 0 && `the topics ${draft.topics.map(({ name }) => name).join(', ')}`,
    draft.authors.length > 0 && `the pages of ${draft.authors.map(({ name }) => name).join(', ')}`,
    // Search engines are sent to the source: none of our sitemaps has it.
    draft.sourceIsCanonical ? 'the feeds' : 'the feeds and the sitemap',
  ].filter(Boolean);
  const broken = useBrokenLinks(draft.body, desk.siteUrl);
  const checked = checkStory(
    {
      ...draft,
      isPage,
      source: draft.organisation
        ? { organisation: draft.organisation, url: draft.sourceUrl || null }
        : null,
      hero: hero ? { alt: hero.alt, isDecorative: hero.isDecorative ?? false } : null,
      brokenLinks: Array.isArray(broken) ? broken : [],
      needsLegal: saved?.legal.isNeeded ?? false,
      isLegalCleared: (saved?.legal.clearedAt ?? null) !== null,
    },
    desk.checklist,
  );
  // What has not been looked up is not said to be right; the server looks in any case.
  const rules = checked.map((one) =>
    one.rule === 'links' && !Array.isArray(broken)
      ? { ...one, level: 'WARN' as const, isMet: false, words: linkWords[broken] }
      : one,
  );
  // Readers may have had it before the rule: then the server alone knows whether a change keeps to what was.
  const isUnfit = !isLive && rules.some(({ isMet, level }) => !isMet && level === 'BLOCK');
  const isBlocked = isUnfit || missing.length > 0;
  const blockedWords = isBlocked && (
    <p className="fault">
      {missing.length > 0
        ? `It needs ${missing.join(' and ')} first.`
        : 'What must be right keeps it from readers.'}
    </p>
  );
  const until = saved?.fields.embargoUntil ? new Date(saved.fields.embargoUntil) : null;
  const embargo = until && until > now ? until : null;
  const where = (
    <>
      <p>
        Its address:{' '}
        {!isNamed ? (
          'made of the headline.'
        ) : 'words' in foreseen ? (
          foreseen.words
        ) : foreseen.slug === null ? (
          'made of its number, since its headline has no letter.'
        ) : (
          <b>{addressOf(foreseen.slug)}</b>
        )}
      </p>
      {!isPage && <p>It appears on {lists.join('; ')}.</p>}
      {embargo && (
        <p>
          Under embargo until <b>{zonedMoment(embargo, place)}</b>: nobody outside the newsroom sees
          it before.
        </p>
      )}
      <p>
        {lettersLine(isPage || isLive ? [] : desk.letters, draft, { now, place })} Programs that
        listen to webhooks are told.
        {desk.tellsDevices &&
          !isPage &&
          !isLive &&
          ' Devices whose readers follow the section get an alert once it is out.'}
      </p>
      <ChecklistView rules={rules} />
    </>
  );
  if (asked === 'changes_asked') {
    return (
      <AskWords
        hasOpen={hasOpenWords}
        onYes={(words) => onStep({ status: 'changes_asked', ...(words && { words }) })}
        onClose={onClose}
      />
    );
  }
  if (asked === 'scheduled') {
    const set = isLive ? saved.pending?.publishAt : saved?.fields.publishedAt;
    const isSet = isLive ? saved.pending?.status === 'scheduled' : saved?.status === 'scheduled';
    return (
      <AskWhen
        title={isLive ? 'When are the changes to appear?' : 'When is it to appear?'}
        timeZone={place.timeZone}
        at={isSet && set ? new Date(set) : null}
        notBefore={embargo}
        isBlocked={isBlocked}
        onClose={onClose}
        onYes={(publishAt) => onStep({ status: 'scheduled', publishAt })}
      >
        {where}
        {blockedWords}
      </AskWhen>
    );
  }
  if (asked === 'withdrawn') {
    return (
      <Ask
        title="Withdraw this story for good?"
        action="Withdraw"
        onClose={onClose}
        onYes={() => onStep({ status: 'withdrawn' })}
      >
        <p>
          It leaves every page and list at once, and its address says for good that it is gone.
          Search engines forget it. Its comments and revisions are kept for the newsroom.
        </p>
      </Ask>
    );
  }
  if (asked === 'unpublished' && saved?.status === 'withdrawn') {
    return (
      <Ask
        title="Take the withdrawal back?"
        action="Take it back"
        onClose={onClose}
        onYes={() => onStep({ status: 'unpublished' })}
      >
        <p>
          Readers still do not have the story: its address goes on saying that it is gone until
          somebody publishes it again.
        </p>
      </Ask>
    );
  }
  if (asked === 'unpublished') {
    return (
      <Ask
        title="Take this story away from readers?"
        action="Unpublish"
        onClose={onClose}
        onYes={() => onStep({ status: 'unpublished' })}
      >
        <p>
          It leaves every page and list at once. Whoever has its address is told that it was
          withdrawn. Its comments are kept.
        </p>
        {saved?.pending && <p>What was written beside it becomes its text.</p>}
      </Ask>
    );
  }
  return (
    <Ask
      title={isLive ? 'Publish these changes?' : 'Publish this story?'}
      action={
        embargo && !isLive ? 'Publish under embargo' : isLive ? 'Publish changes' : 'Publish now'
      }
      isBlocked={isBlocked}
      onClose={onClose}
      onYes={() => onStep({ status: 'published' })}
    >
      {where}
      {blockedWords || (
        <p>
          {embargo && !isLive
            ? 'It appears by itself when the embargo ends.'
            : 'Readers see it as soon as it is saved.'}
        </p>
      )}
    </Ask>
  );
}
