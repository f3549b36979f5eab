import { publicAt } from '@/lib/articles/visibility';
import type { Tx } from '@/lib/db';
import { cleanPath } from '@/lib/door/clean-path';
import { isFixedPath } from '@/lib/door/routes';

const parts =
  /^\/(?:(article|section|topic|author)\/([^/]+)(?:\/(?:feed\.(?:xml|json)|atom\.xml))?|([^/]+))$/u;

/**
 * Which of these old addresses, in their one spelling, are pages that readers have now: those of the site itself, public
 * stories and the paper's own pages, sections, topics, authors, with what hangs on them (feeds). An address with a query is none
 * of them: it is led on before any page.
 */
export async function listLiving(
  tx: Tx,
  sources: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const living = new Set(sources.filter(isFixedPath));
  const named = new Map<string, Map<string, string[]>>();
  for (const source of sources) {
    const { decoded } = (source.includes('?') ? undefined : cleanPath(source)) ?? {};
    const [, kind = 'page', of, slug = of] = (decoded && parts.exec(decoded)) || [];
    if (slug === undefined) continue;
    const bySlug = named.get(kind) ?? new Map<string, string[]>();
    named.set(kind, bySlug.set(slug, [...(bySlug.get(slug) ?? []), source]));
  }
  const keep = (kind: string, found: readonly { slug: string }[]) => {
    for (const { slug } of found)
      for (const source of named.get(kind)?.get(slug) ?? []) living.add(source);
  };
  const asked = (kind: string) => ({ slug: { in: [...(named.get(kind)?.keys() ?? [])] } });
  const select = { slug: true } as const;
  const story = (kind: 'STORY' | 'PAGE', of: string) =>
    tx.story.findMany({ where: { kind, ...asked(of), ...publicAt(now) }, select });
  keep('article', await story('STORY', 'article'));
  keep('page', await story('PAGE', 'page'));
  keep('section', await tx.section.findMany({ where: asked('section'), select }));
  keep('topic', await tx.topic.findMany({ where: asked('topic'), select }));
  keep('author', await tx.authorProfile.findMany({ where: asked('author'), select }));
  return living;
}
