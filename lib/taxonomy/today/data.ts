import type { Tx } from '@/lib/db';
import { authorPath, sectionPath, topicPath } from '@/lib/paths';
import { sourceOf } from '@/lib/redirects/source';
import type { TermKind } from '@/lib/taxonomy/terms/schema';

type Named = { slug: string; name: string };

const paths = { section: sectionPath, topic: topicPath, author: authorPath };

/** The slug at which the redirect of a former one ends; null when there is none. */
export async function slugToday(tx: Tx, kind: TermKind, word: string): Promise<string | null> {
  const source = sourceOf(paths[kind](word.toLowerCase()));
  if ('fault' in source) return null;
  const row = await tx.redirect.findUnique({
    where: { source: source.address },
    select: { target: true },
  });
  const [, root, slug, ...rest] = row?.target.split('/') ?? [];
  return root === kind && slug && rest.length === 0 ? decodeURIComponent(slug) : null;
}

/**
 * What these sections, topics or authors of an older copy are today, by the slug that they had: what was renamed or merged
 * under its new name; what was deleted without an heir is left out.
 */
export async function termsToday(
  tx: Tx,
  kind: TermKind,
  old: readonly Named[],
): Promise<Map<string, Named>> {
  const find = async (slugs: readonly string[]) => {
    const query = { where: { slug: { in: [...slugs] } }, select: { slug: true, name: true } };
    const rows = await (kind === 'section'
      ? tx.section.findMany(query)
      : kind === 'topic'
        ? tx.topic.findMany(query)
        : tx.authorProfile.findMany(query));
    return new Map(rows.map((row) => [row.slug, row]));
  };
  const found = await find(old.map(({ slug }) => slug));
  const moved = new Map<string, string>();
  for (const { slug } of old) {
    const now = found.has(slug) ? null : await slugToday(tx, kind, slug);
    if (now) moved.set(slug, now);
  }
  const heirs = moved.size > 0 ? await find([...moved.values()]) : found;
  for (const [was, now] of moved) {
    const heir = heirs.get(now);
    if (heir) found.set(was, heir);
  }
  return found;
}

/** A list of an older copy as it is today, in its order, each once. */
export const listToday = (old: readonly Named[], today: ReadonlyMap<string, Named>): Named[] => [
  ...new Map(
    old.flatMap(({ slug }) => {
      const now = today.get(slug);
      return now ? [[now.slug, now] as const] : [];
    }),
  ).values(),
];
