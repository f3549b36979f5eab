import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';

/** How many stories are in memory at a time. */
const batch = 50;

const inOrder = { orderBy: { position: 'asc' } } as const;
/** Those that readers have, as they have them. */
const livePosts = {
  where: { removedAt: null },
  select: { headline: true, body: true, signature: true, publishedAt: true },
  orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
} satisfies Prisma.Story$livePostsArgs;
const storyFields = {
  ...{
    id: true,
    kind: true,
    slug: true,
    status: true,
    headline: true,
    standfirst: true,
    body: true,
  },
  ...{ dateline: true, language: true, heroId: true, commentMode: true, footerOrder: true },
  ...{ publishedAt: true, embargoUntil: true, createdAt: true, updatedAt: true },
  ...{ sourceWriter: true, sourceOrganisation: true, sourceUrl: true },
  section: { select: { slug: true, name: true } },
  authors: { select: { author: { select: { slug: true, name: true } } }, ...inOrder },
  topics: { select: { topic: { select: { slug: true, name: true } } }, ...inOrder },
  corrections: { select: { kind: true, text: true, createdAt: true }, orderBy: { id: 'asc' } },
  coverage: { select: { storyId: true } },
  livePosts,
  comments: {
    select: {
      ...{ id: true, parentId: true, guestName: true, body: true, status: true, createdAt: true },
      author: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
  },
} as const;

const readStories = (after: number, client: Tx) =>
  client.story.findMany({
    where: { id: { gt: after }, trashedAt: null },
    select: storyFields,
    orderBy: { id: 'asc' },
    take: batch,
  });
export type WxrStory = Awaited<ReturnType<typeof readStories>>[number];

/** Every story and page that is not in the trash, in order of their numbers. */
export async function* listStories(client: Tx = db): AsyncGenerator<WxrStory> {
  for (let after = 0, rows = await readStories(after, client); rows.length > 0;) {
    yield* rows;
    after = rows.at(-1)!.id;
    rows = await readStories(after, client);
  }
}

const readPictures = (after: number, client: Tx) =>
  client.media.findMany({
    where: { id: { gt: after } },
    select: {
      ...{ id: true, path: true, externalUrl: true, alt: true, caption: true, fileName: true },
      createdAt: true,
    },
    orderBy: { id: 'asc' },
    take: batch,
  });
export type WxrPicture = Awaited<ReturnType<typeof readPictures>>[number];

/** Drawings (SVG), which WordPress takes only where a plugin lets it. */
export const countDrawings = (client: Tx = db): Promise<number> =>
  client.media.count({ where: { OR: drawings } });

const drawings = [
  { mime: 'image/svg+xml' },
  { path: { endsWith: '.svg', mode: 'insensitive' as const } },
  { externalUrl: { endsWith: '.svg', mode: 'insensitive' as const } },
];

/** Every picture, in order of their numbers. */
export async function* listPictures(client: Tx = db): AsyncGenerator<WxrPicture> {
  for (let after = 0, rows = await readPictures(after, client); rows.length > 0;) {
    yield* rows;
    after = rows.at(-1)!.id;
    rows = await readPictures(after, client);
  }
}

/** What stands at the head of the file: names, of which there are few enough to hold; and the highest number of a story. */
export async function getWxrHead(client: Tx = db) {
  const names = { select: { id: true, slug: true, name: true }, orderBy: { id: 'asc' } } as const;
  return {
    authors: await client.authorProfile.findMany(names),
    sections: await client.section.findMany({
      select: { ...names.select, description: true, parent: { select: { slug: true } } },
      orderBy: { id: 'asc' },
    }),
    topics: await client.topic.findMany(names),
    highestStory: (await client.story.aggregate({ _max: { id: true } }))._max.id ?? 0,
    stories: await client.story.count({ where: { trashedAt: null } }),
  };
}
export type WxrHead = Awaited<ReturnType<typeof getWxrHead>>;
