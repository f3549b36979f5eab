import { AppError } from '@/lib/errors';
import { demand, type Viewer } from '@/lib/auth/policy';
import { getViewer } from '@/lib/auth/viewer';
import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { commentTree, type CommentNode } from '@/lib/comments/answer';
import { readCursor, type Place } from '@/lib/comments/cursor';
import {
  countComments,
  countPicks,
  getDeletedComment,
  getOwnComment,
  getPublicStory,
  getStoryOfComment,
  getThreadStory,
} from '@/lib/comments/data';
import { getCommentDraft } from '@/lib/comments/drafts/data';
import { threadOf, type Thread } from '@/lib/comments/mode';
import {
  commentLimits,
  commentSorts,
  type CommentPage,
  type CommentSort,
} from '@/lib/comments/schema';
import { getConversation, listPicks, listThreads } from '@/lib/comments/threads/data';
import { inWords } from '@/lib/moderation/reasons';
import { getSettings } from '@/lib/settings/data';

/** A parameter of an address as Next gives it. */
type Raw = string | string[] | undefined;
const single = (value: Raw) => (typeof value === 'string' && value !== '' ? value : undefined);

type PageQuery = { storyId: number; sort?: Raw; cursor?: Raw; comment?: Raw };

/** The number of a comment in an address; undefined when it is none. */
function idOf(value: Raw): number | undefined {
  const id = Number(single(value) ?? 0);
  return Number.isInteger(id) && id > 0 && id <= 2_147_483_647 ? id : undefined;
}

type Listed = Pick<CommentPage, 'threads' | 'nextCursor' | 'focus'>;

/** The part of the conversation that was asked for. A comment that is gone leaves the first page. */
async function listPart(
  storyId: number,
  sort: CommentSort,
  { after, comment }: { after?: Place; comment?: number },
): Promise<Listed> {
  if (comment !== undefined) {
    const found = await getConversation({ storyId, id: comment, after });
    if (found) {
      const focus = { id: comment, isGone: false, ancestors: found.ancestors };
      return { threads: [found.comment], nextCursor: null, focus };
    }
    const page = await listThreads({ storyId, sort: 'newest', limit: commentLimits.threads });
    return { ...page, focus: { id: comment, isGone: true, ancestors: [] } };
  }
  const query = { storyId, after, limit: commentLimits.threads };
  const page = await (sort === 'picks' ? listPicks(query) : listThreads({ ...query, sort }));
  return { ...page, focus: null };
}

/**
 * One page of the conversation under a public story: twenty threads, or with `comment` that comment with its ancestors
 * and what is below it. An order that does not exist counts as the usual one; null when the cursor is of no page.
 */
export async function loadCommentPage({
  storyId,
  sort: rawSort,
  cursor: rawCursor,
  comment: rawComment,
}: PageQuery): Promise<CommentPage | null> {
  dependsOn(tags.comments(storyId), tags.settings(), tags.sections());
  const comment = idOf(rawComment);
  const sort =
    (comment === undefined && commentSorts.find((known) => known === rawSort)) || 'newest';
  const cursor = single(rawCursor);
  // Below one comment everything stands in the order of time.
  const order = comment === undefined ? sort : 'oldest';
  const after = cursor === undefined ? undefined : readCursor(order, cursor);
  if (after === null) return null;
  const [count, picks, story, settings, part] = await Promise.all([
    countComments(storyId),
    countPicks(storyId),
    getThreadStory(storyId),
    getSettings(),
    listPart(storyId, sort, { after, comment }),
  ]);
  const run = story && threadOf(story, settings, new Date());
  // The form goes when the conversation closes by itself.
  if (run?.closesAt) freshUntil(run.closesAt);
  const closedWords = run?.closedWords ?? null;
  return { ...part, sort, count, picks, isFirstPage: !after, closedWords };
}

type ListQuery = { sort: CommentSort; thread?: number; cursor?: string; limit: number };

/**
 * A page of threads for the API, or with `thread` of the replies below one comment. Throws `not_found` for a story that is
 * not public or a comment that readers cannot see, and `invalid` for a broken cursor.
 */
export async function loadCommentList(
  slug: string,
  { sort, thread, cursor, limit }: ListQuery,
): Promise<{ items: CommentNode[]; nextCursor: string | null }> {
  const story = await getPublicStory(slug, new Date());
  if (!story) throw new AppError('not_found', 'There is no such story.');
  dependsOn(tags.comments(story.id), tags.story(slug));
  const order = thread === undefined ? sort : 'oldest';
  const after = cursor === undefined ? undefined : readCursor(order, cursor);
  if (after === null) {
    const message = 'This is no cursor of a list in this order.';
    throw new AppError('invalid', message, { fields: [{ path: 'cursor', message }] });
  }
  const query = { storyId: story.id, after, limit };
  if (thread !== undefined) {
    const found = await getConversation({ ...query, id: thread });
    if (!found) throw new AppError('not_found', 'There is no such comment.');
    const { replies, more } = found.comment;
    return { items: commentTree(replies), nextCursor: more?.cursor ?? null };
  }
  const page = { ...query, replies: commentLimits.apiReplies };
  const { threads, nextCursor } = await (sort === 'picks'
    ? listPicks(page)
    : listThreads({ ...page, sort }));
  return { items: commentTree(threads), nextCursor };
}

/**
 * One comment for the API, with its ancestors from the top of the thread down and what is below it. Throws `not_found` for
 * one that readers cannot see, in the same words whatever became of it.
 */
export async function loadConversation(id: number) {
  const story = await getStoryOfComment(id, new Date());
  const found = story && (await getConversation({ storyId: story.id, id }));
  if (!found) throw new AppError('not_found', 'There is no such comment.');
  return {
    story: { slug: story.slug, headline: story.headline },
    ancestors: commentTree(found.ancestors),
    comment: commentTree([found.comment])[0]!,
  };
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
  const refusal = comment.refusal && inWords(settings, comment.refusal);
  const editMinutes = settings.commentEditMinutes;
  return { ...comment, refusal, isEditable: isFresh, editMinutes };
}

/** The story of what the signed-in person has just deleted; null when it is not theirs or stands. */
export async function loadDeletedComment(id: number) {
  const viewer = await getViewer();
  return viewer && getDeletedComment(viewer.id, id);
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
