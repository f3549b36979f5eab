import { createHash } from 'node:crypto';
import type { GhostPost } from '@/lib/importers/ghost/schema';
import { getMarks, marked } from '@/lib/importers/marks';
import { ghostSource } from '@/lib/importers/members/mutations';
import type { PlannedStory } from '@/lib/importers/schema';

/** What stands for the old site while nobody has said its address. */
export const unknownSite = 'https://ghost.invalid';

/** In which folder of its server the old site was; '' where it had the server for itself. */
export const folderOf = (site: string): string => new URL(site).pathname.replace(/\/+$/, '');

/** An address without a server, behind a quotation mark of HTML or JSON; `"/>` is none. */
const relative = /["']\\*\/(?![/>])/;

/** Whether it depends on the old site's address what becomes of a post: where its pictures are, and where links lead. */
const restsOn = (site: string, post: GhostPost): boolean => {
  const text = JSON.stringify(post);
  const isNamed = text.includes('__GHOST_URL__') || text.includes(new URL(site).host);
  return isNamed || relative.test(text) || post.canonical_url !== '' || folderOf(site) !== '';
};

/** What the old site's address adds to the hash of a post's words, so that saying it later changes the post here. */
export function markOf(site: string, post: GhostPost): string {
  if (site === unknownSite || !restsOn(site, post)) return '';
  return `@${createHash('sha256').update(site).digest('hex').slice(0, 16)}`;
}

/** A file that is read without the site's address takes nothing from stories that came in with it: they stay the same. */
export async function keepMarks(entries: readonly PlannedStory[]): Promise<void> {
  const marks = await getMarks(ghostSource, entries);
  for (const entry of entries) entry.hash = marked(entry.hash, marks.get(entry.key) ?? '');
}
