import { AppError } from '@/lib/errors';
import { demand, type Viewer } from '@/lib/auth/policy';
import { getViewer } from '@/lib/auth/viewer';
import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { commentTree, type CommentNode } from '@/lib/comments/answer';
import { readCursor } from '@/lib/comments/cursor';
import {
  countComments,
  getOwnComment,
  getPublicStory,
  getThreadStory,
  getThread,
  listThreads,
} from '@/lib/comments/data';
import { getCommentDraft } from '@/lib/comments/drafts/data';
import { threadOf, type Thread } from '@/lib/comments/mode';
import {
  commentLimits,
  commentSorts,
  type CommentPage,
  type CommentSort,
} from '@/lib/comments/schema';
import { getSettings } from '@/lib/settings/data';

/** A parameter of an address as Next gives it. */
type Raw = string | string[] | undefined;
const single = (value: Raw) => (typeof value === 'string' && value !== '' ? value : undefined);

type PageQuery = { storyId: number; slug: string; sort?: Raw; cursor?: Raw; comment?: Raw };

/**
 * One page of the conversation under a public story: twenty threads, or with `comment` the one thread that it is part
 * of. An order that does not exist counts as the usual one; null when the cursor is of no page.
 */
export async function loadCommentPage({
  storyId,
  sort: rawSort,
  cursor: rawCursor,
  comment: rawComment,
}: PageQuery): Promise<CommentPage | null> {
  dependsOn(tags.comments(storyId), tags.settings(), tags.sections());
  const sort = commentSorts.find((known) => known === rawSort) ?? 'newest';
  const cursor = single(rawCursor);
  const after = cursor === undefined ? undefined : readCursor(sort, cursor);
  if (after === null) return null;
  const wanted = Number(single(rawComment) ?? 0);
  const thread =
    Number.isInteger(wanted) && wanted > 0 && wanted <= 2_147_483_647
      ? await getThread(storyId, wanted)
      : null;
  const [count, story, settings, list] = await Promise.all([
    countComments(storyId),
    getThreadStory(storyId),
    getSettings(),
    thread
      ? { threads: [thread], nextCursor: null }
      : listThreads({ storyId, sort, after, limit: commentLimits.threads }),
  ]);
  const run = story && threadOf(story, settings, new Date());
  // The form goes when the conversation closes by itself.
  if (run?.closesAt) freshUntil(run.closesAt);
  const closedWords = run?.closedWords ?? null;
  return { ...list, sort, count, focus: thread ? wanted : null, isFirstPage: !after, closedWords };
}

type ListQuery = { sort: CommentSort; cursor?: string; limit: number };

/** A page of threads for the API. Throws `not_found` for a story that is not public and `invalid` for a broken cursor. */
export async function loadCommentList(
  slug: string,
  { sort, cursor, limit }: ListQuery,
): Promise<{ items: CommentNode[]; nextCursor: string | null }> {
  const story = await getPublicStory(slug, new Date());
  if (!story) throw new AppError('not_found', 'There is no such story.');
  dependsOn(tags.comments(story.id), tags.story(slug));
  const after = cursor === undefined ? undefined : readCursor(sort, cursor);
  if (after === null) {
    const message = 'This is no cursor of a list in this order.';
    throw new AppError('invalid', message, { fields: [{ path: 'cursor', message }] });
  }
  const { threads, nextCursor } = await listThreads({ storyId: story.id, sort, after, limit });
  return { items: commentTree(threads), nextCursor };
}

/** The signed-in person's own comment, with what they may still do with it; null when it is not theirs. */
export async function loadOwnComment(id: number) {
  const viewer = await getViewer();
  if (!viewer) return null;
  const [comment, settings] = await Promise.all([getOwnComment(viewer.id, id), getSettings()]);
  if (!comment) return null;
  const isFresh =
    Date.now() - comment.createdAt.getTime() < settings.commentEditMinutes * 60_000 &&
    !comment.isAnswered &&
    (comment.status === 'PENDING' || comment.status === 'APPROVED');
  return { ...comment, isEditable: isFresh, editMinutes: settings.commentEditMinutes };
}

/**
 * What was typed before it could be posted, by the secret in the address, and why this person cannot post it now if so;
 * null when the secret is wrong or too old.
 */
export async function loadCommentDraft(token: string) {
  const now = new Date();
  const draft = await getCommentDraft(token, now);
  if (!draft) return null;
  const [viewer, story, settings] = await Promise.all([
    getViewer(),
    getPublicStory(draft.story.slug, now),
    getSettings(),
  ]);
  return { ...draft, refusal: refusal(viewer, story && threadOf(story, settings, now)) };
}

function refusal(viewer: Viewer | null, thread: Thread | null): string | null {
  if (thread === null) return 'This story is not open to readers any more.';
  try {
    demand(viewer, 'comment.post', thread);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
