import { completeStory } from '@/lib/articles/mutations';
import { storyLimits, type StoryFields } from '@/lib/articles/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import { isOnDisplay } from '@/lib/articles/stale-tags';
import { demand, type Viewer } from '@/lib/auth/policy';
import { dayKey } from '@/lib/dates';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { byAddress, getFetched } from '@/lib/importers/data';
import { remember } from '@/lib/importers/mutations';
import { pictureFetcher } from '@/lib/importers/pictures/mutations';
import { enqueue, type JobPayloads } from '@/lib/jobs/queue';
import { mediaIdIn } from '@/lib/media/in-document';
import { mediaLimits } from '@/lib/media/schema';
import type { Reach } from '@/lib/outside/locate';
import { getSettings } from '@/lib/settings/data';
import { creditOf, picturesToFetch, type FetchablePicture } from '@/lib/wire/draft/pictures';
import type { WireContent } from '@/lib/wire/schema';

/** A picture that is in the library, or why it is not. */
type Fetched = FetchablePicture & ({ id: number; path: string } | { why: string });

/**
 * Fetches the pictures of an item, of the version that its draft says, into the library and puts them into the draft with
 * their caption and credit: the first over the text where there is none, the others below its end. Only from the hosts of the
 * settings and under the guard of every import. What could not be fetched is in the draft's note with the reason. May be
 * stopped and begun anew: what is here is not asked for again. `after` leaves out what that version had. Does nothing for a
 * story that readers have.
 */
export async function fetchWirePictures(
  { itemId, after }: JobPayloads['fetch-wire'],
  reach: Reach = { allowsPrivate: false },
): Promise<void> {
  const item = await db.wireItem.findUnique({
    where: { id: itemId },
    select: {
      ...{ status: true, storyId: true, takenId: true },
      story: { select: { status: true } },
    },
  });
  if (!item?.story || item.storyId === null || item.takenId === null) return;
  if (item.status !== 'USABLE' || isOnDisplay(item.story)) return;
  const content = await contentAt(item.takenId);
  const older = after === undefined ? null : await contentAt(after);
  const wanted = content ? picturesToFetch(content, older) : [];
  if (!content || wanted.length === 0) return;
  const { wireHosts, timeZone } = await getSettings();
  const isNamed = (host: string) =>
    wireHosts.some((name) => host === name || host.endsWith(`.${name}`));
  const fetcher = await pictureFetcher(isNamed, reach);
  const fetched: Fetched[] = [];
  const rightsUntil = content.expiresAt === null ? null : lastDay(content.expiresAt, timeZone);
  for (const picture of wanted) fetched.push(await fetchOne(picture, rightsUntil, fetcher));
  const { storyId } = item;
  await db.$transaction((tx) =>
    completeStory(tx, storyId, (story) => withPictures(story, fetched)),
  );
}

/** The rights in a picture have a last day, which is that of the newsroom; a bare day is stored as its beginning in UTC. */
const lastDay = (expiresAt: string, timeZone: string): Date =>
  new Date(
    expiresAt.endsWith('T00:00:00.000Z') ? expiresAt : dayKey(new Date(expiresAt), timeZone),
  );

async function contentAt(versionId: number): Promise<WireContent | null> {
  const row = await db.wireVersion.findUnique({
    where: { id: versionId },
    select: { content: true },
  });
  return row && (row.content as unknown as WireContent);
}

async function fetchOne(
  picture: FetchablePicture,
  rightsUntil: Date | null,
  fetcher: Awaited<ReturnType<typeof pictureFetcher>>,
): Promise<Fetched> {
  const { href, rights } = picture;
  const here = await getHere(href);
  if (here) return { ...picture, ...here };
  if (!fetcher.isAllowed(href))
    return { ...picture, why: 'Its host is not named in the settings.' };
  const words = {
    ...wordsOf(picture),
    copyright: rights.slice(0, mediaLimits.copyright).toWellFormed(),
    rightsUntil,
  };
  const made = await db.media.createManyAndReturn({
    data: [{ externalUrl: href, ...words }],
    skipDuplicates: true,
    select: { id: true },
  });
  // An import of another site may wait for the same picture; its words stay.
  const id = made[0]?.id ?? (await idElsewhere(href));
  const why = id === null ? 'It was taken away meanwhile.' : await fetcher.fetch(id, href);
  if (why !== null || id === null) {
    if (made.length) await db.media.deleteMany({ where: { id: made[0]!.id, path: null } });
    return { ...picture, why: why ?? '' };
  }
  await remember(db, byAddress, 'picture', [{ externalId: href, localId: id }]);
  return { ...picture, ...(await getHere(href))! };
}

/** What stands below a picture, in the library as in a text. */
const wordsOf = (picture: FetchablePicture) => ({
  caption: picture.caption.slice(0, mediaLimits.caption).toWellFormed(),
  credit: creditOf(picture).slice(0, mediaLimits.credit).toWellFormed(),
});

async function idElsewhere(externalUrl: string): Promise<number | null> {
  const row = await db.media.findUnique({ where: { externalUrl }, select: { id: true } });
  return row?.id ?? null;
}

async function getHere(href: string): Promise<{ id: number; path: string } | null> {
  const path = (await getFetched([href])).get(href);
  const id = path === undefined ? null : mediaIdIn(path);
  return path === undefined || id === null ? null : { id, path };
}

const notFetched = (href: string) => `Picture not fetched: ${href}`;

/** What the pictures change of a draft, and a note on those that did not come. */
function withPictures(story: StorySnapshot, fetched: readonly Fetched[]): StoryFields {
  const text = JSON.stringify(story.body);
  const here = fetched.flatMap((picture) => ('path' in picture ? [picture] : []));
  const fresh = here.filter(({ id, path }) => id !== story.heroId && !text.includes(`"${path}"`));
  const hero = story.heroId === null ? fresh.shift() : undefined;
  const nodes = fresh.map((picture) => ({
    type: 'image' as const,
    attrs: { src: picture.path, ...wordsOf(picture) },
  }));
  const lines = story.note
    .split('\n')
    .filter((line) => !fetched.some(({ href }) => line.startsWith(notFetched(href))));
  for (const picture of fetched)
    if ('why' in picture) lines.push(`${notFetched(picture.href)} (${picture.why})`);
  return {
    ...(hero && { heroId: hero.id }),
    ...(nodes.length && {
      body: { ...story.body, content: [...(story.body.content ?? []), ...nodes] },
    }),
    note: lines.join('\n').slice(0, storyLimits.note).toWellFormed(),
  };
}

/** Has the pictures of an item's draft fetched (again). Throws `forbidden`, `not_found`, `conflict`. */
export async function askForPictures(actor: Viewer | null, itemId: number): Promise<void> {
  demand(actor, 'wire.use');
  await db.$transaction(async (tx) => {
    const item = await tx.wireItem.findUnique({
      where: { id: itemId },
      select: { story: { select: { status: true } } },
    });
    if (!item) throw new AppError('not_found', 'There is no such item.');
    if (!item.story || isOnDisplay(item.story))
      throw new AppError('conflict', 'There is no draft of this item into which they could go.');
    await enqueue(tx, { kind: 'fetch-wire', payload: { itemId }, key: `${itemId}` });
  });
}
