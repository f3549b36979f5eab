import { db, type Tx } from '@/lib/db';
import type { DocNode } from '@/lib/articles/document';
import { innerLinks } from '@/lib/articles/links/in-document';
import { publicAt } from '@/lib/articles/visibility';
import { isFixedPath } from '@/lib/door/routes';

/** Pages that are no rows of the database: those that are the same for everybody, and the ways into an account. */
const isBuilt = (slug: string) =>
  isFixedPath(`/${slug}`) || ['signin', 'register', 'account'].includes(slug);

/** The addresses in a text that readers would follow to nothing: no such page, or one that is not public. */
export async function brokenLinks(
  body: DocNode,
  { origin, now, client = db }: { origin: string; now: Date; client?: Tx },
): Promise<string[]> {
  const links = innerLinks(body, origin);
  if (links.length === 0) return [];
  const slugs = (...of: string[]) =>
    links.filter(({ kind }) => of.includes(kind)).map(({ slug }) => slug);
  const wanted = slugs('article', 'page');
  const [stories, moved, sections, topics, authors, redirects] = await Promise.all([
    client.story.findMany({
      where: { AND: [publicAt(now), { slug: { in: wanted } }] },
      select: { slug: true },
    }),
    client.formerSlug.findMany({
      where: { slug: { in: wanted }, story: publicAt(now) },
      select: { slug: true },
    }),
    client.section.findMany({ where: { slug: { in: slugs('section') } }, select: { slug: true } }),
    client.topic.findMany({ where: { slug: { in: slugs('topic') } }, select: { slug: true } }),
    client.authorProfile.findMany({
      where: { slug: { in: slugs('author') } },
      select: { slug: true },
    }),
    client.redirect.findMany({
      where: {
        status: { not: 410 },
        source: { in: links.map(({ href }) => new URL(href, origin).pathname) },
      },
      select: { source: true },
    }),
  ]);
  const of = (rows: { slug: string }[]) => new Set(rows.map(({ slug }) => slug));
  const there = {
    article: of([...stories, ...moved]),
    page: of([...stories, ...moved]),
    section: of(sections),
    topic: of(topics),
    author: of(authors),
  };
  const leads = new Set(redirects.map(({ source }) => source));
  return links
    .filter(({ kind, slug }) => !there[kind].has(slug) && !(kind === 'page' && isBuilt(slug)))
    .map(({ href }) => href)
    .filter((href) => !leads.has(new URL(href, origin).pathname));
}
