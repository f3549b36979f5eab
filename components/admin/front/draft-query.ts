import type { DraftPlacement } from '@/lib/front/editions/schema';

type Asked = { section: string; liveAt?: string; placements: readonly DraftPlacement[] };

/** A front that is being made as the query of an address: what previewQuery (lib/front/editions/schema) reads. */
export function draftQuery({ section, liveAt = '', placements }: Asked): string {
  const query = new URLSearchParams({ section, liveAt });
  for (const { slot, storyId, until } of placements) {
    query.append('slot', slot);
    query.append('story', String(storyId));
    query.append('until', until);
  }
  return query.toString();
}
