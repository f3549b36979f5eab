import { isReservedPageSlug, slugOf } from '@/lib/articles/slug';
import { resolve } from '@/lib/door/routes';
import { validSlug } from '@/lib/importers/names';
import { decodedSlug } from '@/lib/importers/words';
import { pagePath } from '@/lib/paths';
import type { StoryKind } from '@/prisma/generated/enums';

const isPageAddress = (slug: string) =>
  !isReservedPageSlug(slug) && resolve(pagePath(slug)).kind === 'page';

type Wish = {
  kind: StoryKind;
  /** The slug it has there. */
  own: string;
  title: string;
  /** What it is called by when neither slug nor title has a letter. */
  key: string;
};

/** The address an item should have: its own where our rules allow it. `why` says why it is another. */
export function addressFor(wish: Wish): { slug: string; why?: string } {
  const own = decodedSlug(wish.own).toLowerCase();
  const made = [own, slugOf(own), slugOf(wish.title)]
    .map((slug) => validSlug(slug))
    .filter((slug) => slug !== undefined);
  const changed = (slug: string) =>
    own && slug !== own ? { slug, why: 'addresses changed to fit the rules here' } : { slug };
  if (wish.kind !== 'PAGE') return changed(made[0] ?? `story-${slugOf(wish.key) || 'x'}`);
  const slug = made.find(isPageAddress);
  if (slug !== undefined && slug === made[0]) return changed(slug);
  if (made[0] !== undefined && isReservedPageSlug(made[0])) {
    return { slug: `${made[0]}-page`, why: 'pages moved, because the site itself answers there' };
  }
  const moved = { slug: slug ?? `page-${slugOf(wish.key) || 'x'}` };
  return own
    ? { ...moved, why: 'pages moved, because their address does not fit the rules here' }
    : moved;
}
