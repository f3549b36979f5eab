import { AppError } from '@/lib/errors';
import { requirePermission } from '@/lib/auth/viewer';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { getPublicStory } from '@/lib/comments/data';
import { threadOf } from '@/lib/comments/mode';
import {
  getLastComment,
  getQueueCursor,
  getThreadCursor,
  getThreadEvent,
  listQueueEvents,
} from '@/lib/live/data';
import type { Heard, Hold } from '@/lib/live/hold';
import type { QueueEvent, ThreadEvent } from '@/lib/live/schema';
import { getSettings } from '@/lib/settings/data';

/** The beginning of a stream, or the next piece of it. */
export type Piece<T> = { data: T; hold: Hold };

/**
 * Where readers of a page made now stand, to be told of what comes later; null when the settings say that nobody is. Asked
 * before the comments are, or one that comes between would be missed.
 */
export async function loadLive(storyId: number): Promise<number | null> {
  dependsOn(tags.comments(storyId), tags.settings());
  const [{ liveStreams }, cursor] = await Promise.all([getSettings(), getThreadCursor(storyId)]);
  return liveStreams > 0 ? cursor : null;
}

/** After so many days without a new comment nobody waits for the next one. */
const quietDays = 7;

type Asked = {
  /** Where the reader stands; left out for whoever wants only what comes. */
  after?: string;
  /** What the door has heard since it asked last. */
  heard: readonly Heard[];
};

/**
 * What is new under a public story, the same for everybody; null when there is nothing to wait for: nobody can comment,
 * nobody has for long, or there shall be no streams. Throws `not_found` for a story that is not public.
 */
export async function loadThreadEvents(
  slug: string,
  { after, heard }: Asked,
): Promise<Piece<ThreadEvent> | null> {
  const now = new Date();
  const [story, settings] = await Promise.all([getPublicStory(slug, now), getSettings()]);
  if (!story) throw new AppError('not_found', 'There is no such story.');
  const { liveStreams: most, liveStreamsPerAddress: mostPerAddress } = settings;
  if (most === 0 || threadOf(story, settings, now).closedWords !== null) return null;
  const last = Math.max(
    (await getLastComment(story.id))?.getTime() ?? 0,
    story.publishedAt?.getTime() ?? 0,
  );
  if (now.getTime() - last > quietDays * 86_400_000) return null;
  // The cursor first: what comes between the two questions is told twice rather than never.
  const cursor = await getThreadCursor(story.id);
  const data = await getThreadEvent(story.id, {
    after: after === undefined ? cursor : Number(after),
    heard: heard.flatMap((said) => ('decision' in said ? [said.decision] : [])),
  });
  return {
    data,
    hold: { topic: `comments:${story.id}`, cursor: String(cursor), most, mostPerAddress },
  };
}

/** What is new in the queue, for moderators. Throws `unauthenticated` and `forbidden`. */
export async function loadQueueEvents({ after, heard }: Asked): Promise<Piece<QueueEvent[]>> {
  const viewer = await requirePermission('comment.moderate');
  const { liveStreams: most, liveStreamsPerAddress: mostPerAddress } = await getSettings();
  const cursor = await getQueueCursor();
  const [decision, report] = (after ?? `${cursor.decision}.${cursor.report}`)
    .split('.')
    .map(Number) as [number, number];
  const data = await listQueueEvents({
    after: { decision, report },
    heard: {
      decisions: heard.flatMap((said) => ('decision' in said ? [said.decision] : [])),
      reports: heard.flatMap((said) => ('report' in said ? [said.report] : [])),
    },
  });
  return {
    data,
    hold: {
      topic: 'queue',
      cursor: `${cursor.decision}.${cursor.report}`,
      person: viewer.id,
      most,
      mostPerAddress,
    },
  };
}
