import { headers } from 'next/headers';
import { getArticleBySlug } from '@/lib/articles/data';
import { factsOf } from '@/lib/articles/snapshot';
import { isPublic } from '@/lib/articles/visibility';
import { clientOf } from '@/lib/auth/client';
import { placeOf } from '@/lib/auth/place';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { getStoryState } from '@/lib/newsroom/data';
import { listPreviewLinks } from '@/lib/preview-links/data';
import { openPreviewLink } from '@/lib/preview-links/mutations';
import type { PreviewLinkEntry } from '@/lib/preview-links/schema';
import { countAttempt } from '@/lib/rate-limit';
import { getSettings } from '@/lib/settings/data';

/** A story's links for the newsroom. Throws `unauthenticated`, `not_found`, `forbidden`. */
export async function loadPreviewDesk(storyId: number) {
  const viewer = await requirePermission('story.create');
  const row = await getStoryState(storyId);
  if (!row) throw new AppError('not_found', 'There is no such story.');
  const facts = factsOf(row, viewer.id);
  await requirePermission('story.read', facts);
  const now = new Date();
  const [links, { locale, timeZone }] = await Promise.all([
    listPreviewLinks(storyId, now),
    getSettings(),
  ]);
  const { id, headline, language } = row;
  return {
    story: { id, headline, language },
    links,
    isPublic: isPublic(row, now),
    mayShare: can(viewer, 'preview.share', facts),
    place: { locale, timeZone },
    now,
  };
}

const answerOf = ({ by: _, createdAt, expiresAt, lastUsedAt, ...row }: PreviewLinkEntry) => ({
  ...row,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

/** A story's links for the API, without their secrets. Throws like `loadPreviewDesk`. */
export async function loadPreviewLinks(storyId: number) {
  const { links } = await loadPreviewDesk(storyId);
  return { items: links.map(answerOf), nextCursor: null };
}

/** Guessing is hopeless; this keeps it cheap as well. A person reads a story a few times in a minute, not more. */
const limit = { name: 'preview', max: 40, seconds: 60 };

/** What the page of a link shows. Throws `rate_limited`. */
export async function loadOutsidePreview(token: string) {
  await countAttempt(limit, placeOf(clientOf(await headers()).address));
  const opened = await openPreviewLink(token, new Date());
  if (opened.kind !== 'story') return opened;
  const article = await getArticleBySlug(opened.slug);
  return article ? { ...opened, article } : ({ kind: 'over' } as const);
}
