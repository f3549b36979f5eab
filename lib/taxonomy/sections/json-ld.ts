import type { Publication } from '@/lib/articles/json-ld';
import type { Article, Named } from '@/lib/articles/schema';
import { articlePath, sectionPath } from '@/lib/paths';

/** Where a page stands, as schema.org's BreadcrumbList. */
export const breadcrumbs = (
  steps: readonly { name: string; path: string }[],
  { origin }: Pick<Publication, 'origin'>,
) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: origin + path,
  })),
});

/** The way to a story: the section above its own, its own, itself. `tops` are the sections of the masthead. */
export function stepsTo(
  { slug, headline, section }: Pick<Article, 'slug' | 'headline' | 'section'>,
  tops: readonly (Named & { below: readonly string[] })[],
) {
  const above = tops.filter(({ below }) => below.includes(section.slug));
  return [
    ...[...above, section].map((one) => ({ name: one.name, path: sectionPath(one.slug) })),
    { name: headline, path: articlePath(slug) },
  ];
}
