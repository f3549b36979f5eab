import { existsSync, readdirSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import { brokenLinks } from '@/lib/articles/links/data';
import { db } from '@/lib/db';
import { makeAuthor, makeSection, makeStory, makeTopic } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const origin = 'https://tidings.example';
const now = new Date('2026-11-25T12:00:00Z');
const past = new Date('2026-11-25T11:00:00Z');
const linked = (...hrefs: string[]): DocNode => ({
  type: 'doc',
  content: hrefs.map((href) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
  })),
});

it('knows the pages that stand in no table', async () => {
  const pages = readdirSync('app/(site)').filter((name) =>
    existsSync(`app/(site)/${name}/page.tsx`),
  );
  const fixed = pages.filter((name) => /^[a-z-]+$/.test(name)).map((name) => `/${name}`);
  expect(fixed).toContain('/newsletters');
  const links = linked(...fixed, '/signin', '/account', '/feed.xml');
  expect(await brokenLinks(links, { origin, now })).toEqual([]);
});

it('finds the links that readers would follow to nothing', async () => {
  await makeStory({ slug: 'öl-preis', publishedAt: past, formerSlugs: ['oil'] });
  await makeStory({ slug: 'draft', status: 'DRAFT', publishedAt: null });
  await makeStory({ slug: 'about', kind: 'PAGE', publishedAt: past });
  await makeSection({ slug: 'harbour' });
  await makeTopic({ slug: 'storm' });
  await makeAuthor({ slug: 'maren' });
  await db.redirect.create({ data: { source: '/old-page', target: '/about' } });
  const fine = [
    '/article/%C3%B6l-preis',
    '/article/öl-preis?x=1#notes',
    `${origin}/article/oil`,
    '/about',
    '/latest',
    '/section/harbour',
    '/topic/storm',
    '/author/maren',
    '/old-page',
    '/archive/2026/11',
    '#notes',
    'mailto:desk@tidings.example',
    'https://elsewhere.example/article/none',
  ];
  const broken = [
    '/article/draft',
    '/article/none',
    `${origin}/article/none`,
    '/nowhere',
    '/section/none',
    '/topic/none',
    '/author/none',
  ];
  expect(await brokenLinks(linked(...fine, ...broken), { origin, now })).toEqual(broken);
});
