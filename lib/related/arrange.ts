import type { RelatedKind, RelatedReason } from '@/lib/related/schema';

/** A story that may be offered. */
export type Offer = {
  id: number;
  kind: RelatedKind;
  score: number;
  /** Null for what an editor chose against the texts, and for filling. */
  reason: RelatedReason | null;
  /** Days from the story shown to this one; negative: it is older. */
  days: number;
  /** It is offered no longer then; null: always. */
  offeredUntil: Date | null;
};

/**
 * The first of these offers, in their order, of which each tells something of its own: of two copies the one that stands
 * first. `copies` holds the numbers of a story's copies by its own. What an editor pinned stays in any case.
 */
export function arrange<T extends Offer>(
  offers: readonly T[],
  copies: ReadonlyMap<number, readonly number[]>,
  limit: number,
): T[] {
  const chosen: T[] = [];
  const told = new Set<number>();
  for (const offer of offers) {
    if (chosen.length === limit) break;
    if (offer.kind !== 'PIN' && told.has(offer.id)) continue;
    chosen.push(offer);
    for (const copy of copies.get(offer.id) ?? []) told.add(copy);
  }
  return chosen;
}
