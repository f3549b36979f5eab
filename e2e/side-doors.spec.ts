import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { makeAuthor, makeMedia, makeTopic, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, call, cookieOf, site } from './wire';

// What the newsroom keeps to itself is looked for wherever a story could show: its words, not the statuses, which the matrix has.

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour);
const kept = {
  draft: { status: 'DRAFT' },
  review: { status: 'IN_REVIEW' },
  scheduled: { status: 'SCHEDULED', publishedAt: at(1) },
  embargo: { status: 'PUBLISHED', publishedAt: at(-1), embargoUntil: at(1) },
  unpublished: { status: 'UNPUBLISHED', publishedAt: at(-1) },
  withdrawn: { status: 'WITHDRAWN', publishedAt: at(-1) },
  trash: { status: 'DRAFT', trashedAt: at(-1) },
} as const;

const feeds = ['feed.xml', 'atom.xml', 'feed.json'];
const api = (path: string) => `/api/v1${path}`;

/** Where lists, feeds, searches and pickers are. */
const lists = (word: string, { topic, author }: { topic: string; author: string }) => [
  ...[
    '/',
    '/latest',
    '/archive',
    '/most-read',
    '/corrections',
    '/news-sitemap.xml',
    '/sitemap.xml',
  ],
  ...['/sitemap/1.xml', '/section/harbour', `/topic/${topic}`, `/author/${author}`],
  ...['', '/section/harbour', `/topic/${topic}`, `/author/${author}`].flatMap((of) =>
    feeds.map((feed) => `${of}/${feed}`),
  ),
  ...[`/search?q=${word}`, api(`/search/suggestions?q=${word}`), api('/articles')],
  ...[api(`/articles?q=${word}`), api(`/newsroom/articles?q=${word}`), api('/newsroom/issues')],
  ...[api('/newsroom/calendar'), api('/newsroom/my-work')],
  ...[api('/front'), api(`/media?q=${word}`), api('/analytics'), api('/analytics/now')],
  ...['/admin', `/admin/articles?q=${word}`, '/admin/articles/trash', '/admin/calendar'],
  ...['/admin/my-work', '/admin/front', '/admin/media', '/admin/analytics', '/admin/newsletters'],
];

/** What hangs on one story, by its number and by its address. */
const doorsOf = ({ id, slug }: { id: number; slug: string }) => [
  ...['', '/history', '/card/0123456789abcdef.jpg', ...feeds.map((feed) => `/${feed}`)].map(
    (door) => `/article/${slug}${door}`,
  ),
  ...['', '/comments', '/corrections', '/history', '/live', '/notes', '/pending', '/posts'].flatMap(
    (door) => [api(`/articles/${slug}${door}`), api(`/articles/${id}${door}`)],
  ),
  ...['/previews', '/related', '/revisions', '/revisions/1', '/revisions/diff?from=1&to=1'].map(
    (door) => api(`/articles/${id}${door}`),
  ),
  ...[api(`/articles/${slug}/comments/events`), api(`/articles/${slug}/posts/events`)],
  ...['', '/preview', '/history', '/previews', '/related', '/corrections', '/live'].map(
    (door) => `/admin/articles/${id}${door}`,
  ),
  ...[`/admin/analytics/stories/${id}`, api(`/analytics/stories/${id}`)],
];

test('no door of the site tells of a story more than its page would', async () => {
  test.setTimeout(300_000);
  const word = `zq${randomUUID().slice(0, 8)}`;
  const topic = await makeTopic({ slug: `topic-${word}` });
  const author = await makeAuthor({ slug: `author-${word}` });
  const stories = [];
  for (const [name, fields] of Object.entries(kept))
    stories.push(
      await makeStory({
        ...{ ...fields, slug: `${name}-${word}`, topics: [topic], authors: [author] },
        ...{ headline: `Headline of ${word}`, standfirst: `Standfirst of ${word}` },
      }),
    );
  const doors = [
    ...lists(word, { topic: topic.slug, author: author.slug }),
    ...stories.flatMap(doorsOf),
  ];
  const tells = (text: string) =>
    text.includes(`Headline of ${word}`) || text.includes(`Standfirst of ${word}`);

  const toldTo = async (role: 'READER' | 'AUTHOR' | 'MODERATOR' | null) => {
    const headers: Record<string, string> = { Origin: site.origin };
    if (role) headers.Cookie = await cookieOf(await makeUser({ role }));
    const told: string[] = [];
    for (const door of doors) {
      const { status, text } = await ask(door, { headers });
      if (tells(text) || status >= 500) told.push(`${status} ${door}`);
    }
    return told;
  };
  const nothing = [[], [], [], []];
  expect(
    await Promise.all(
      [null, 'READER' as const, 'AUTHOR' as const, 'MODERATOR' as const].map(toldTo),
    ),
  ).toEqual(nothing);

  // Whoever may know it does hear of it at the same doors, so that silence above means something.
  const editor = await makeUser({ role: 'EDITOR' });
  const found = await call(editor, 'GET', `/newsroom/articles?q=${word}`);
  expect(tells(JSON.stringify(found.body))).toBe(true);
  const page = await ask(`/admin/articles/${stories[0]!.id}`, {
    headers: { Cookie: await cookieOf(editor) },
  });
  expect(tells(page.text)).toBe(true);
  await db.story.deleteMany({ where: { id: { in: stories.map(({ id }) => id) } } });
});

test('the library tells an author nothing of a picture that stands in stories of others alone', async () => {
  const word = `zq${randomUUID().slice(0, 8)}`;
  const picture = await makeMedia({
    ...{ path: `/media/${word}.jpg`, fileName: `${word}.jpg` },
    ...{ alt: `Alt of ${word}`, caption: `Caption of ${word}` },
  });
  const story = await makeStory({ status: 'DRAFT', hero: picture });
  const doors = [
    ...['/admin/media', `/admin/media?q=${word}`, `/admin/media/${picture.id}`],
    ...[api('/media'), api(`/media?q=${word}`), api(`/media/${picture.id}`)],
  ];
  const told = async (role: 'AUTHOR' | 'EDITOR') => {
    const headers = { Origin: site.origin, Cookie: await cookieOf(await makeUser({ role })) };
    const answers = await Promise.all(doors.map((door) => ask(door, { headers })));
    // What was looked for stands in the field of the search.
    return answers.map(({ text }) => /(Alt|Caption) of zq|zq[0-9a-f]{8}\.jpg/.test(text));
  };
  expect(await told('AUTHOR')).toEqual(doors.map(() => false));
  expect(await told('EDITOR')).toEqual(doors.map(() => true));
  const author = await makeUser({ role: 'AUTHOR' });
  expect((await call(author, 'GET', `/media/${picture.id}`)).status).toBe(404);
  await db.story.update({
    where: { id: story.id },
    data: { status: 'PUBLISHED', publishedAt: at(-1) },
  });
  expect(await told('AUTHOR')).toEqual(doors.map(() => true));
  await db.story.delete({ where: { id: story.id } });
  await db.media.delete({ where: { id: picture.id } });
});
