import { beforeEach, expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import { documentHtml } from '@/lib/articles/to-html';
import { db } from '@/lib/db';
import { Report } from '@/lib/importers/report';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { importGhost } from './mutations';
import { ghost, ghostPostRow, lexical, paragraph, words } from './test-ghost';

const run = async (text: string, options: { isDryRun?: boolean; site?: string } = {}) => {
  const report = new Report();
  const open = async function* () {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
  };
  const now = new Date('2024-01-01T00:00:00Z');
  await importGhost({ open, now, isDryRun: false, report, ...options });
  return report;
};

const site = 'https://old.example';
const paper = ghost({
  posts: [
    ghostPostRow({
      lexical: lexical(
        paragraph(words('See '), {
          ...{ type: 'link', url: '__GHOST_URL__/about/', children: [words('us')] },
        }),
        { type: 'image', src: '__GHOST_URL__/content/images/q.jpg', alt: 'Quay' },
        { type: 'html', html: '<script>alert(1)</script><p onclick="x">Safe</p><div>' },
      ),
      feature_image: '__GHOST_URL__/content/images/hero.jpg',
    }),
    ghostPostRow({
      ...{ id: '2'.repeat(24), uuid: 'u2', title: 'About us', slug: 'about', page: 1 },
      mobiledoc: JSON.stringify({ version: '0.3.1', sections: [[1, 'p', [[0, [], 0, 'We.']]]] }),
    }),
    ghostPostRow({
      ...{ id: '3'.repeat(24), uuid: 'u3', slug: null, title: 'The gate', visibility: 'paid' },
    }),
    ghostPostRow({ id: '4'.repeat(24), uuid: 'u4', slug: 'x', author_id: '99', status: 'sent' }),
  ],
  posts_meta: [
    { post_id: '5c2ca6dfe015a6761618233f', feature_image_alt: 'A quay', meta_description: 'Sum.' },
  ],
  tags: [
    { id: 't1', name: 'Harbour', slug: 'harbour' },
    { id: 't2', name: 'Gale', slug: null },
    { id: 't3', name: '#mail', slug: 'hash-mail' },
  ],
  posts_tags: [
    { post_id: '5c2ca6dfe015a6761618233f', tag_id: 't2', sort_order: 1 },
    { post_id: '5c2ca6dfe015a6761618233f', tag_id: 't1', sort_order: 0 },
    { post_id: '5c2ca6dfe015a6761618233f', tag_id: 't3', sort_order: 2 },
  ],
  members: [
    { id: 'm1', email: 'Ann@Mail.example', name: 'Ann Berg' },
    { id: 'm2', email: 'ben@mail.example', name: '' },
    { id: 'm3', email: 'nonsense', name: 'X' },
    { id: 'm4', email: 'here@mail.example', name: 'Other' },
  ],
});

beforeEach(() => resetDatabase());

it('brings posts, pages, bylines and members in, and no secret', async () => {
  await makeUser({ email: 'here@mail.example', name: 'Here before' });
  const report = await run(paper, { site });
  const stories = await db.story.findMany({
    orderBy: { id: 'asc' },
    include: {
      section: true,
      hero: true,
      authors: { include: { author: true } },
      topics: { include: { topic: true } },
    },
  });
  expect(stories.map(({ kind, slug, status }) => [kind, slug, status])).toEqual([
    ['STORY', 'the-gate', 'PUBLISHED'],
    ['PAGE', 'about', 'PUBLISHED'],
    ['STORY', 'the-gate-2', 'DRAFT'],
    ['STORY', 'x', 'DRAFT'],
  ]);
  expect(stories[0]).toMatchObject({
    ...{ headline: 'The gate', standfirst: 'Sum.', section: { name: 'Harbour' } },
    publishedAt: new Date('2019-01-02T12:00:00Z'),
    topics: [{ topic: { slug: 'gale' } }],
    authors: [{ author: { name: 'Joe Bloggs', slug: 'joe', bio: 'Writes.', userId: null } }],
    hero: { externalUrl: `${site}/content/images/hero.jpg`, alt: 'A quay' },
  });
  const html = documentHtml(stories[0]!.body as DocNode);
  expect(html).toContain('<p>See <a href="/about">us</a></p>');
  expect(html).toContain(`${site}/content/images/q.jpg`);
  expect(html).toContain('<p>Safe</p>');
  expect(html).not.toMatch(/script|onclick|alert/);
  expect(stories[2]!.note).toBe('Imported from Ghost. Was for paid readers only on the old site.');
  expect(stories[3]!.authors.map(({ author }) => author.name)).toEqual(['Old Ghost']);
  expect(
    await db.user.findMany({
      orderBy: { id: 'asc' },
      select: { email: true, name: true, role: true, passwordHash: true },
    }),
  ).toMatchObject([
    { email: 'here@mail.example', name: 'Here before' },
    { email: 'ann@mail.example', name: 'Ann Berg', role: 'READER', passwordHash: null },
    { email: 'ben@mail.example', name: 'Reader m2', role: 'READER', passwordHash: null },
  ]);
  const all = JSON.stringify([
    stories,
    await db.importedItem.findMany(),
    await db.setting.findMany(),
    await db.authorProfile.findMany(),
  ]);
  expect(all).not.toMatch(/secret|hashhash|RSA|joe@mail/);
  expect(report.json(false).counts).toMatchObject({
    stories: { found: 3, created: 3 },
    pages: { found: 1, created: 1 },
    members: { found: 4, created: 2, skipped: 1, leftOut: 1 },
  });
  expect(await db.redirect.findMany({ select: { source: true, target: true } })).toEqual([
    { source: '/the-gate', target: '/article/the-gate' },
  ]);
});

it('changes nothing the second time, and follows what changed there', async () => {
  const text = ghost({ posts: [ghostPostRow()] });
  expect((await run(text)).total('created')).toBe(3);
  const before = await db.story.findMany();
  expect((await run(text)).total('created')).toBe(0);
  expect(await db.story.findMany()).toEqual(before);
  const changed = ghost({ posts: [ghostPostRow({ title: 'The gates' })] });
  expect((await run(changed)).of('stories', 'updated')).toBe(1);
  expect((await db.story.findFirstOrThrow()).headline).toBe('The gates');
});

it('leaves pictures out whose site nobody names', async () => {
  const image = { type: 'image', src: '__GHOST_URL__/content/images/q.jpg' };
  const report = await run(ghost({ posts: [ghostPostRow({ lexical: lexical(image) })] }));
  expect(report.json(false).leftOut).toEqual([
    {
      why: 'pictures on a site that the export does not name: say it with --site',
      ...{ count: 1, examples: ['The gate'] },
    },
  ]);
});

it.each([
  ['in Ghost’s own words', '__GHOST_URL__/content/images/q.jpg'],
  ['without a server', '/content/images/q.jpg'],
])(
  'fetches what a site holds whose address is said later, its pictures named %s',
  async (_, src) => {
    const picture = 'https://old.example/content/images/q.jpg';
    const text = ghost({
      posts: [
        ghostPostRow({ feature_image: src, lexical: lexical({ type: 'image', src }) }),
        ghostPostRow({ id: '2', uuid: 'u2', slug: 'two', html: '<p>No picture<br/></p>' }),
      ],
    });
    const counts = async (options: { site?: string }) => {
      const report = await run(text, options);
      return [report.of('stories', 'updated'), report.of('stories', 'skipped')];
    };
    const shown = async () => {
      const { body, hero } = await db.story.findUniqueOrThrow({
        where: { slug: 'the-gate' },
        select: { body: true, hero: { select: { externalUrl: true } } },
      });
      return [documentHtml(body as DocNode).includes(picture), hero?.externalUrl];
    };
    await run(text);
    expect(await shown()).toEqual([false, undefined]);
    expect(await counts({ site })).toEqual([1, 1]);
    expect(await shown()).toEqual([true, picture]);
    // Once more, and without saying it again: nothing is taken away.
    expect(await counts({ site: `${site}/` })).toEqual([0, 2]);
    expect(await counts({})).toEqual([0, 2]);
    expect(await shown()).toEqual([true, picture]);
  },
);

it.each([
  ['{"asdf":[{"meta":{},"data":{"posts":[]}}]}', 'This is not a Ghost export'],
  [ghost({ posts: [ghostPostRow()] }).slice(0, -3), 'The file is not well-formed JSON'],
  [`{"db":${'['.repeat(10_000)}`, 'nests its values more than 40 deep'],
])('refuses %.40s', async (text, message) => {
  await expect(run(text)).rejects.toThrow(message);
  expect(await db.story.count()).toBe(0);
});

it.each([
  ['default_locale', 'de', null, 'de'],
  ['lang', 'pt-BR', null, 'pt-BR'],
  ['locale', 'en_us', 'fr', 'fr'],
  ['locale', 'no language at all', null, 'en-GB'],
])(
  'a site whose %s is “%s”, with a post in %s, speaks %s',
  async (key, value, locale, language) => {
    await run(ghost({ posts: [ghostPostRow({ locale })], settings: [{ key, value }] }));
    expect((await db.story.findFirstOrThrow({ select: { language: true } })).language).toBe(
      language,
    );
  },
);

it('reads a file that has no list under “db”', async () => {
  await run(
    JSON.stringify({ db: { meta: { version: '5.0' }, data: { posts: [ghostPostRow()] } } }),
  );
  expect(await db.story.count()).toBe(1);
});

it.each([null, '', ' '])('a post whose picture is “%s” has none', async (feature_image) => {
  await run(ghost({ posts: [ghostPostRow({ feature_image })] }), { site });
  expect(await db.story.findFirstOrThrow({ select: { heroId: true } })).toEqual({ heroId: null });
  expect(await db.media.count()).toBe(0);
});

it('says which links to files lead nowhere while nobody names the site', async () => {
  const file = { type: 'file', src: '__GHOST_URL__/content/files/f.pdf', fileName: 'f.pdf' };
  const text = ghost({ posts: [ghostPostRow({ lexical: lexical(file) })] });
  const why = 'links to files on a site that the export does not name: say it with --site';
  const noted = (report: Report) =>
    report
      .json(false)
      .notes.filter(({ what }) => what === why)
      .map(({ count }) => count);
  expect(noted(await run(text))).toEqual([1]);
  await resetDatabase();
  expect(noted(await run(text, { site }))).toEqual([]);
});

it('says which posts put code of their own into their pages', async () => {
  const posts = [
    ghostPostRow({ codeinjection_head: '<style>a{}</style>', title: 'Styled' }),
    ghostPostRow({ id: '2', uuid: 'u2', slug: 'two', codeinjection_foot: ' ' }),
  ];
  const { leftOut } = (await run(ghost({ posts }))).json(false);
  expect(leftOut).toEqual([
    ...[
      {
        why: 'code that posts put into their pages (code injection)',
        count: 1,
        examples: ['Styled'],
      },
    ],
  ]);
});

it('credits a post to another site only where its canonical address is on one', async () => {
  const named = (id: string, canonical_url: string) =>
    ghostPostRow({ id, uuid: id, slug: id, canonical_url });
  const text = ghost({
    posts: [
      named('own', `${site}/own/`),
      named('older', 'http://www.old.example/older/'),
      named('copy', 'https://www.agency.example/copy'),
    ],
  });
  const credited = async (said: { site?: string }) => {
    await resetDatabase();
    const report = await run(text, said);
    const stories = await db.story.findMany({
      where: { sourceIsCanonical: true },
      select: { slug: true, sourceOrganisation: true },
    });
    return [stories, report.json(false).notes.map(({ what, count }) => `${count} ${what}`)];
  };
  const copy = { slug: 'copy', sourceOrganisation: 'www.agency.example' };
  expect(await credited({ site: `${site}/` })).toEqual([[copy], []]);
  expect(await credited({})).toEqual([
    [],
    [
      '3 posts that name the address of their original, which may be their own: say with --site where the old site was',
    ],
  ]);
});

it('leads on from the folder in which the old site was', async () => {
  await run(ghost({ posts: [ghostPostRow({ canonical_url: `${site}/blog/the-gate/` })] }), {
    site: `${site}/blog/`,
  });
  const redirects = await db.redirect.findMany({ select: { source: true, target: true } });
  expect(redirects).toEqual([{ source: '/blog/the-gate', target: '/article/the-gate' }]);
  expect(await db.story.findFirstOrThrow({ select: { sourceUrl: true } })).toEqual({
    sourceUrl: null,
  });
});
