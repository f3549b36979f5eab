import type { PublicNewsletter } from '@/lib/newsletters/schema';

type Offered = Pick<PublicNewsletter, 'kind' | 'section'>;

/** Which list is offered on a page: that of its section, else what comes daily, else weekly; no other section's, and no alerts. */
export function listFor<T extends Offered>(
  lists: readonly T[],
  section: string | undefined,
): T | undefined {
  const own = lists.find(({ section: of }) => of !== null && of.slug === section);
  return (
    own ?? lists.find(({ kind }) => kind === 'DAILY') ?? lists.find(({ kind }) => kind === 'WEEKLY')
  );
}
