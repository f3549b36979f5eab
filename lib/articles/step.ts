import { demand, type Viewer } from '@/lib/auth/policy';
import { utcDateTime } from '@/lib/dates';
import { AppError } from '@/lib/errors';
import { isUnderEmbargo } from '@/lib/articles/embargo';
import { documentText, type DocNode } from '@/lib/articles/document';
import { statusOf, type StatusName } from '@/lib/articles/schema';
import { factsOf, type StorySnapshot, type StoryState } from '@/lib/articles/snapshot';
import { isOnDisplay } from '@/lib/articles/stale-tags';
import { impossibleWords, judgeStep, statusAt } from '@/lib/articles/workflow';
import type { StoryStatus } from '@/prisma/generated/enums';

/** What a save asks for beside the fields. */
export type Wish = {
  status?: StatusName;
  publishAt?: Date;
  updateReaders?: boolean;
  /** What is to be changed, for whoever wrote it. */
  words?: string;
  /** Whoever it came from has called it back: nobody is asked. Only the machine wishes that. */
  isOrdered?: true;
};

type StepContext = { wish: Wish; body: DocNode; now: Date; embargoUntil?: Date | null };

/**
 * Status and publication time after the wished step; as they were when none is wished or the story is there already.
 * Throws `forbidden`, `conflict` for a step that does not exist, `invalid` for one that this story cannot take yet.
 */
export function stepOf(
  actor: Viewer | null,
  before: Pick<StoryState, 'status' | 'publishedAt' | 'createdById' | 'authors'>,
  { wish, body, now, embargoUntil = null }: StepContext,
): Pick<StorySnapshot, 'status' | 'publishedAt'> {
  const wasPublishedAt = before.publishedAt?.toISOString() ?? null;
  const stay = { status: before.status, publishedAt: wasPublishedAt };
  if (!wish.status) return stay;
  const to = statusOf(wish.status);
  const facts = { ...factsOf(before, actor?.id ?? 0), status: statusAt(before, now) };
  const verdict = wish.isOrdered ? 'allowed' : judgeStep(actor, facts, to);
  if (verdict === 'forbidden') {
    demand(actor, 'story.submit', facts);
    demand(actor, 'story.publish');
  }
  if (to === facts.status && to !== 'SCHEDULED') return stay;
  if (verdict === 'impossible') throw new AppError('conflict', impossibleWords(facts.status, to));
  if (isOnDisplay({ status: to })) demandContent(body);
  if (to === 'SCHEDULED' && (!wish.publishAt || wish.publishAt <= now)) {
    throw new AppError('invalid', 'The time to publish must lie ahead.', {
      fields: [{ path: 'publishAt', message: 'This time has passed already.' }],
    });
  }
  if (to === 'PUBLISHED' && isUnderEmbargo(embargoUntil, now)) {
    // Published under embargo: it appears by itself when that ends, and not before.
    if (facts.status !== 'SCHEDULED')
      return { status: 'SCHEDULED', publishedAt: embargoUntil!.toISOString() };
    throw new AppError(
      'conflict',
      `It is under embargo until ${utcDateTime(embargoUntil!)} and appears then by itself. Lift the embargo to publish it now.`,
    );
  }
  const isPast = before.publishedAt !== null && before.publishedAt <= now;
  // The first publication is the one that counts; a time that never came is forgotten.
  const publishedAt: Record<StoryStatus, string | null> = {
    DRAFT: isPast ? wasPublishedAt : null,
    IN_REVIEW: isPast ? wasPublishedAt : null,
    CHANGES_ASKED: isPast ? wasPublishedAt : null,
    APPROVED: isPast ? wasPublishedAt : null,
    SCHEDULED: wish.publishAt?.toISOString() ?? null,
    PUBLISHED: isPast ? wasPublishedAt : now.toISOString(),
    UNPUBLISHED: wasPublishedAt,
    WITHDRAWN: wasPublishedAt,
  };
  return { status: to, publishedAt: publishedAt[to] };
}

/** When readers were last told of a change; null where that was before it comes out, as with a story that does so anew. */
export const toldSince = (told: Date | null, publishedAt: string | null): Date | null =>
  told && publishedAt && told < new Date(publishedAt) ? null : told;

function demandContent(body: DocNode): void {
  const shows = ['image', 'gallery', 'embed'];
  const showsSomething = body.content?.some(({ type }) => shows.includes(type)) ?? false;
  if (showsSomething || documentText(body) !== '') return;
  throw new AppError('invalid', 'The story has no text yet: there is nothing to publish.', {
    fields: [{ path: 'body', message: 'Write something first.' }],
  });
}

/** What a save asks of a story beside what it says, without what was left out. */
export const wishOf = ({ status, publishAt, updateReaders, words }: Wish): Wish => ({
  ...(status && { status }),
  ...(publishAt && { publishAt }),
  ...(updateReaders !== undefined && { updateReaders }),
  ...(words && { words }),
});
