import { freeSlug, slugOf } from '@/lib/articles/slug';
import { staleTags } from '@/lib/articles/stale-tags';
import type { Viewer } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db';
import { AppError, isUniqueViolation } from '@/lib/errors';
import { authorPath, feedPath, sectionPath, topicPath } from '@/lib/paths';
import { clearSources, leadOn } from '@/lib/redirects/mutations';
import type { TermKind } from '@/lib/taxonomy/terms/schema';
import type { Prisma } from '@/prisma/generated/client';

const pathOf = { section: sectionPath, topic: topicPath, author: authorPath } as const;
const pathsOf = (kind: TermKind, slug: string) => {
  const path = pathOf[kind](slug);
  return [path, ...['feed.xml', 'atom.xml', 'feed.json'].map((format) => feedPath(path, format))];
};

export const refusal = (
  field: string,
  message: string,
  code: 'invalid' | 'conflict' = 'invalid',
): AppError => new AppError(code, message, { fields: [{ path: field, message }] });

/** Throws `conflict` when somebody has changed it since it was read. */
export function demandVersion(row: { version: number }, seen: number): void {
  if (row.version === seen) return;
  throw new AppError(
    'conflict',
    'Somebody has changed this since you opened it. Look at it again, then save.',
    { details: { version: row.version } },
  );
}

/** Those of `base`, `base-2` … that are taken. */
async function taken(tx: Tx, kind: TermKind, base: string): Promise<Set<string>> {
  const query = { where: { slug: { startsWith: base } }, select: { slug: true } };
  const rows = await (kind === 'section'
    ? tx.section.findMany(query)
    : kind === 'topic'
      ? tx.topic.findMany(query)
      : tx.authorProfile.findMany(query));
  return new Set(rows.map(({ slug }) => slug));
}

/** The address that was typed, or one made of the name. Throws `invalid` when it is none or another has it. */
export async function termAddress(
  tx: Tx,
  kind: TermKind,
  { slug, name }: { slug: string; name: string },
): Promise<string> {
  const base = slugOf(slug || name);
  if (!base) throw refusal(slug ? 'slug' : 'name', 'It needs a letter or a digit.');
  if (!slug) return freeSlug(base, await taken(tx, kind, base));
  if (base !== slug)
    throw refusal('slug', `Small letters, digits and single hyphens, such as ${base}.`);
  if ((await taken(tx, kind, slug)).has(slug))
    throw refusal('slug', 'Another one has this address: choose a different one.');
  return slug;
}

/** The address after a change: the one there was unless another is typed. Throws `invalid` and `conflict`. */
export const addressAfterChange = (
  tx: Tx,
  kind: TermKind,
  before: { slug: string },
  { slug, name }: { slug: string | undefined; name: string },
): Promise<string> =>
  slug && slug !== before.slug
    ? termAddress(tx, kind, { slug, name })
    : Promise.resolve(before.slug);

/** Runs a write that names an address; who loses the race for it is told so. */
export async function claiming<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw refusal(
      'slug',
      'Somebody has just taken this address: choose a different one.',
      'conflict',
    );
  }
}

/** An old page and its feeds lead on to another from now. */
export async function leadTermOn(
  tx: Tx,
  actor: Viewer,
  kind: TermKind,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const targets = pathsOf(kind, to);
  await leadOn(
    tx,
    actor,
    pathsOf(kind, from).map((source, i) => [source, targets[i]!] as const),
  );
}

/** What led away from the address of a new one leads nowhere any more: the living always wins. */
export const clearTermPaths = (tx: Tx, kind: TermKind, slug: string): Promise<void> =>
  clearSources(tx, pathsOf(kind, slug));

/** Every tag of the pages that show these stories. Asked before and after a change, for their old and new places. */
export async function tagsOfStories(tx: Tx, where: Prisma.StoryWhereInput): Promise<string[]> {
  const stories = await tx.story.findMany({
    where: { AND: [where, { status: { in: ['PUBLISHED', 'SCHEDULED'] } }] },
    select: {
      kind: true,
      status: true,
      slug: true,
      section: { select: { slug: true } },
      topics: { select: { topic: { select: { slug: true } } } },
      authors: { select: { author: { select: { slug: true } } } },
      formerSlugs: { select: { slug: true } },
      relatedTo: { select: { storyId: true } },
    },
  });
  return [
    ...new Set(
      stories.flatMap(({ relatedTo, ...story }) =>
        staleTags({ before: null, after: story, listedBy: relatedTo.map((row) => row.storyId) }),
      ),
    ),
  ];
}
