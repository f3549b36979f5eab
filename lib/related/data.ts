import { interfaceLanguage } from '@/lib/articles/language';
import { db } from '@/lib/db';
import { cardSelect } from '@/lib/articles/rows';
import { publicStoriesAt, publicStoriesSql } from '@/lib/articles/visibility';
import { wordsIn } from '@/lib/i18n/words';
import { arrange, type Offer } from '@/lib/related/arrange';
import { baseLanguage } from '@/lib/related/language';
import { reasonText, sameStoryCosine } from '@/lib/related/rank';
import {
  fewestShown,
  keptPerStory,
  shownPerStory,
  strongCosine,
  type RelatedControl,
  type RelatedItem,
} from '@/lib/related/schema';

type Wish = {
  storyId: number;
  sectionSlug: string;
  language: string;
  now: Date;
  limit?: number;
  /** In the words of whose site the reasons are; left out, of the newsroom's. */
  locale?: string;
};

/**
 * The stories offered beside one: what editors pinned, then stored matches, best first, then the newest of its section,
 * which say that they are filling. Whatever is stored, only what is public at `now`, in the story's language, still offered
 * and not kept out by an editor comes out, never the story itself, its translation nor a copy of one that stands. Fewer than
 * three are none.
 */
export async function getRelated(wish: Wish): Promise<RelatedItem[]> {
  const { storyId, now, limit = shownPerStory, locale = interfaceLanguage } = wish;
  const [{ isOff, isSensitive }, offers] = await Promise.all([
    getRelatedControl(storyId),
    listOffers(wish),
  ]);
  if (isOff) return [];
  const copies = new Map(offers.map((offer) => [offer.id, offer.copies]));
  const chosen: Offer[] = arrange(offers, copies, limit);
  if (!isSensitive && chosen.length < limit)
    chosen.push(...(await listFill(wish, chosen, limit - chosen.length)));
  const isPinned = chosen.some(({ kind }) => kind === 'PIN');
  if (!isPinned && chosen.length < Math.min(fewestShown, limit)) return [];
  return withCards(chosen, { now, locale });
}

/** What holds for a story of which no editor said anything. */
export const noControl: RelatedControl = {
  ...{ isOff: false, isSensitive: false, isWithheld: false },
  offeredUntil: null,
};

/** What editors want of a story's list as a whole, and of the story in others' lists. */
export const getRelatedControl = async (storyId: number): Promise<RelatedControl> =>
  (await db.relatedControl.findUnique({
    where: { storyId },
    select: { isOff: true, isSensitive: true, isWithheld: true, offeredUntil: true },
  })) ?? noControl;

/**
 * Pins in their order, then stored matches, best first, as many as are kept, each with the numbers of its copies. Every rule
 * of who may be offered stands in this one query, before its limit.
 */
async function listOffers({
  storyId,
  language,
  now,
}: Wish): Promise<(Offer & { copies: number[] })[]> {
  return db.$queryRaw<(Offer & { copies: number[] })[]>`
    select s.id, coalesce(r.score, 0) as score, r.reason, c."offeredUntil",
      coalesce((select json_agg(n."copyId") from near_copy n where n."storyId" = s.id), '[]') as copies,
      case when u.kind = 'PIN' then 'PIN' else 'AUTO' end as kind,
      (floor(extract(epoch from s."publishedAt") / 86400)
        - floor(extract(epoch from coalesce(own."publishedAt", ${now})) / 86400))::int as days
    from story own
    join (
      select "relatedId" from related_story where "storyId" = ${storyId}
      union select "relatedId" from related_rule where "storyId" = ${storyId} and kind = 'PIN'
    ) listed on true
    join story s on s.id = listed."relatedId"
    left join related_story r on r."storyId" = own.id and r."relatedId" = s.id
    left join related_rule u on u."storyId" = own.id and u."relatedId" = s.id
    left join related_control c on c."storyId" = s.id
    left join related_control mine on mine."storyId" = own.id
    where own.id = ${storyId} and s.id <> own.id
      and ${publicStoriesSql(now)}
      and split_part(lower(s.language), '-', 1) = ${baseLanguage(language)}
      and u.kind is distinct from 'EXCLUDE'
      and c."isWithheld" is not true and (c."offeredUntil" is null or c."offeredUntil" > ${now})
      and coalesce(s."translationOfId", s.id) <> coalesce(own."translationOfId", own.id)
      and (u.kind = 'PIN' or mine."isSensitive" is not true or (r.reason->>'cosine')::float8 >= ${strongCosine})
    order by u.kind is null, u.position, r.score desc, s.id
    limit ${keptPerStory}`;
}

/** The newest other stories of the section: filling, which is never a copy, nor one that was marked as sensitive. */
async function listFill(
  { storyId, sectionSlug, language, now }: Wish,
  chosen: readonly Offer[],
  count: number,
): Promise<Offer[]> {
  const base = baseLanguage(language);
  const own = await db.story.findUnique({
    where: { id: storyId },
    select: { translationOfId: true },
  });
  const original = own?.translationOfId ?? storyId;
  const known = [storyId, original, ...chosen.map((offer) => offer.id)];
  const rows = await db.story.findMany({
    where: {
      AND: [
        publicStoriesAt(now),
        { section: { slug: sectionSlug }, id: { notIn: known } },
        {
          OR: [
            { language: { equals: base, mode: 'insensitive' } },
            { language: { startsWith: `${base}-`, mode: 'insensitive' } },
          ],
        },
        { relatedRulesTo: { none: { storyId, kind: 'EXCLUDE' } } },
        { copiedBy: { none: { storyId: { in: known } } } },
        // Said of what may be, not of what may not: "not before a moment that is none" is neither true nor false.
        {
          OR: [
            { relatedControl: { is: null } },
            {
              relatedControl: {
                is: {
                  ...{ isWithheld: false, isSensitive: false },
                  OR: [{ offeredUntil: null }, { offeredUntil: { gt: now } }],
                },
              },
            },
          ],
        },
        { OR: [{ translationOfId: null }, { translationOfId: { not: original } }] },
      ],
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: count,
    select: { id: true, relatedControl: { select: { offeredUntil: true } } },
  });
  return rows.map(({ id, relatedControl }) => ({
    ...{ id, kind: 'FILL', score: 0, reason: null, days: 0 },
    offeredUntil: relatedControl?.offeredUntil ?? null,
  }));
}

const { id, slug, headline, language, publishedAt, section, hero } = cardSelect;
const itemSelect = { id, slug, headline, language, publishedAt, section, hero } as const;

/** The offers with what stands on a card, asked for by the same rule once more. */
async function withCards(
  chosen: readonly Offer[],
  { now, locale }: { now: Date; locale: string },
): Promise<RelatedItem[]> {
  const rows = await db.story.findMany({
    where: { AND: [publicStoriesAt(now), { id: { in: chosen.map((offer) => offer.id) } }] },
    select: itemSelect,
  });
  const cards = new Map(rows.map((row) => [row.id, row]));
  return chosen.flatMap((offer) => {
    const card = cards.get(offer.id);
    if (!card) return [];
    const { id: _, publishedAt: at, ...shown } = card;
    const { score, kind, reason, offeredUntil } = offer;
    const isSameStory = reason !== null && reason.cosine >= sameStoryCosine;
    return {
      ...shown,
      publishedAt: at!,
      ...{ score, kind, isSameStory, offeredUntil },
      reason: wordsFor(offer, { section: shown.section.name, locale }),
    };
  });
}

function wordsFor(
  { kind, reason, days }: Offer,
  { section, locale }: { section: string; locale: string },
): string {
  const words = wordsIn({ locale }).story.related;
  if (kind === 'FILL') return words.moreFrom({ section });
  return reason ? reasonText({ ...reason, days }, locale) : words.chosen;
}
