import type { Publication } from '@/lib/articles/json-ld';

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
