import { db } from '@/lib/db';
import { articlePath, pagePath } from '@/lib/paths';

/** Addresses that lead on to others: nothing links to them any more, but the world outside may. */
export async function listOldAddresses(): Promise<string[]> {
  const [redirects, slugs] = await Promise.all([
    db.redirect.findMany({
      // An address that is gone leads nowhere.
      where: { status: { not: 410 } },
      select: { source: true },
      orderBy: { source: 'asc' },
    }),
    db.formerSlug.findMany({
      select: { slug: true, story: { select: { kind: true } } },
      orderBy: { slug: 'asc' },
    }),
  ]);
  return [
    ...redirects.map(({ source }) => source),
    ...slugs.map(({ slug, story }) => (story.kind === 'PAGE' ? pagePath : articlePath)(slug)),
  ];
}
