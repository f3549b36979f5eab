'use client';

import { Ask, AskWhen } from '@/components/admin/story-editor/ask';
import type { Draft } from '@/components/admin/story-editor/draft';
import type { Saved, Step } from '@/components/admin/story-editor/use-story-save';
import type { StatusName } from '@/lib/articles/schema';
import { slugOf } from '@/lib/articles/slug';
import type { WritingDesk } from '@/lib/newsroom/schema';
import { articlePath, pagePath } from '@/lib/paths';

type Props = {
  asked: StatusName;
  draft: Draft;
  saved: Saved | null;
  isPage: boolean;
  desk: WritingDesk;
  onStep: (step: Step) => void;
  onClose: () => void;
};

/** The question before a step that readers will notice: at which address, in which lists. */
export function StepDialog({ asked, draft, saved, isPage, desk, onStep, onClose }: Props) {
  const slug = draft.slug || slugOf(draft.headline);
  const address = decodeURIComponent(desk.siteUrl + (isPage ? pagePath(slug) : articlePath(slug)));
  const section = desk.options.sections.find((one) => one.slug === draft.section)?.name;
  const lists = [
    'the front page, the latest stories',
    section && `the section ${section}`,
    draft.topics.length > 0 && `the topics ${draft.topics.map(({ name }) => name).join(', ')}`,
    draft.authors.length > 0 && `the pages of ${draft.authors.map(({ name }) => name).join(', ')}`,
    'the feeds and the sitemap',
  ].filter(Boolean);
  const where = (
    <>
      <p>
        Its address: <b>{address || 'made of the headline'}</b>
        {!saved && !draft.slug && ', or with a number behind it where that is taken'}
      </p>
      {!isPage && <p>It appears on {lists.join('; ')}.</p>}
    </>
  );
  if (asked === 'scheduled') {
    const at =
      saved?.status === 'scheduled' && saved.fields.publishedAt
        ? new Date(saved.fields.publishedAt)
        : null;
    return (
      <AskWhen
        timeZone={desk.place.timeZone}
        at={at}
        onClose={onClose}
        onYes={(publishAt) => onStep({ status: 'scheduled', publishAt })}
      >
        {where}
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
      </Ask>
    );
  }
  return (
    <Ask
      title="Publish this story?"
      action="Publish now"
      onClose={onClose}
      onYes={() => onStep({ status: 'published' })}
    >
      {where}
      <p>Readers see it as soon as it is saved.</p>
    </Ask>
  );
}
