import { getStoryState } from '@/lib/newsroom/data';
import { factsOf } from '@/lib/articles/snapshot';
import type { Article } from '@/lib/articles/schema';
import { documentHtml } from '@/lib/articles/to-html';
import { isPublic } from '@/lib/articles/visibility';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { getPublicStory } from '@/lib/comments/data';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { Heard } from '@/lib/live/hold';
import type { Piece } from '@/lib/live/loaders';
import {
  getCoverage,
  getPostCursor,
  getPostEvent,
  listPinnedPosts,
  listPostEntries,
  listPosts,
} from '@/lib/live-posts/data';
import { postLimits, postsQuery, type Post, type PostEvent } from '@/lib/live-posts/schema';
import { postPath } from '@/lib/paths';
import { getSettings } from '@/lib/settings/data';

/** What a page shows of a story that is told live. */
export type LivePosts = {
  startedAt: Date;
  endedAt: Date | null;
  /** On the first page alone. */
  pinned: Post[];
  posts: Post[];
  /** Where the page begins; null at the newest. */
  from: number | null;
  /** Where the next page begins. */
  next: number | null;
  /** Where readers of this page stand, to be told of what comes later; null where nothing will. */
  cursor: number | null;
};

/** The posts of a public story from one downwards; null for a story that is not told live, "gone" when that post is not there. */
export async function loadLivePosts(
  { id }: Pick<Article, 'id'>,
  rawFrom: string | string[] | undefined,
): Promise<LivePosts | 'gone' | null> {
  dependsOn(tags.livePosts(id));
  const coverage = await getCoverage(id);
  if (!coverage) return null;
  const asked = postsQuery.shape.cursor.safeParse(rawFrom);
  if (!asked.success) return 'gone';
  const from = asked.data === undefined ? undefined : Number(asked.data);
  // The cursor first: what comes between the two questions is told twice rather than never.
  const [cursor, { liveStreams }] = await Promise.all([getPostCursor(id), getSettings()]);
  const [list, pinned] = await Promise.all([
    listPosts(id, { from, take: postLimits.perPage }),
    from === undefined ? listPinnedPosts(id) : [],
  ]);
  if (!list) return 'gone';
  const isOpen = coverage.endedAt === null && from === undefined && liveStreams > 0;
  return { ...coverage, ...list, pinned, from: from ?? null, cursor: isOpen ? cursor : null };
}

type Asked = { after?: string | undefined; heard: readonly Heard[] };

/** What is new in a story that is told live; null where nothing will be. Throws `not_found` for a story that is not public. */
export async function loadPostEvents(
  slug: string,
  { after, heard }: Asked,
): Promise<Piece<PostEvent> | null> {
  const story = await getPublicStory(slug, new Date());
  if (!story) throw new AppError('not_found', 'There is no such story.');
  const [coverage, settings, cursor] = await Promise.all([
    getCoverage(story.id),
    getSettings(),
    getPostCursor(story.id),
  ]);
  const { liveStreams: most, liveStreamsPerAddress: mostPerAddress } = settings;
  if (!coverage || coverage.endedAt || most === 0) return null;
  const data = await getPostEvent(story.id, {
    after: after === undefined ? cursor : Number(after),
    heard: heard.flatMap((said) => ('post' in said ? [said.post] : [])),
  });
  return {
    data,
    hold: { topic: `posts:${story.id}`, cursor: String(cursor), most, mostPerAddress },
  };
}

/** The posts of a public story as the API gives them, newest first. Throws `not_found`. */
export async function loadPostList(
  slug: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const story = await getPublicStory(slug, new Date());
  const coverage = story && (await getCoverage(story.id));
  if (!story || !coverage)
    throw new AppError('not_found', 'There is no such story, or it is not told live.');
  const from = cursor === undefined ? undefined : Number(cursor);
  const list = await listPosts(story.id, { from, isPlace: true, take: limit });
  if (!list) throw new AppError('not_found', 'The post of this cursor is not there any more.');
  const origin = env().SITE_URL;
  return {
    state: coverage.endedAt ? ('ended' as const) : ('live' as const),
    items: list.posts.map(({ body, publishedAt, revisedAt, ...post }) => ({
      ...post,
      bodyHtml: documentHtml(body, { origin }),
      publishedAt: publishedAt.toISOString(),
      revisedAt: revisedAt?.toISOString() ?? null,
      url: origin + postPath(slug, post.id),
    })),
    nextCursor: list.next === null ? null : String(list.next),
  };
}

/** How many the newsroom's page shows. */
const onDesk = 100;

/** A story's live coverage for the newsroom. Throws `unauthenticated`, `not_found`, `forbidden`. */
export async function loadLiveDesk(storyId: number) {
  const viewer = await requirePermission('story.browse');
  const story = await getStoryState(storyId);
  if (!story) throw new AppError('not_found', 'There is no such story.');
  const facts = factsOf(story, viewer.id);
  await requirePermission('story.read', facts);
  const [coverage, posts, { locale, timeZone }] = await Promise.all([
    getCoverage(storyId),
    listPostEntries(storyId, onDesk),
    getSettings(),
  ]);
  const now = new Date();
  const isLive = coverage !== null && coverage.endedAt === null;
  return {
    story: {
      id: story.id,
      kind: story.kind,
      slug: story.slug,
      headline: story.headline,
      language: story.language,
    },
    state: coverage ? (isLive ? ('live' as const) : ('ended' as const)) : ('none' as const),
    posts,
    isPublic: isPublic(story, now),
    maySwitch: can(viewer, 'live.switch'),
    mayPost: coverage !== null && can(viewer, 'live.post', { isOwn: facts.isOwn, isLive }),
    signature: viewer.name,
    place: { locale, timeZone },
    now,
  };
}
