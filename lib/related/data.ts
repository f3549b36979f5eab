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
  const { storyId, limit = shownPerStory, locale = interfaceLanguage } = wish;
  const [{ isOff, isSensitive }, offers] = await Promise.all([
    getRelatedControl(storyId),
    listOffers(wish),
  ]);
  if (isOff) return [];
  const copies = new Map(offers.map((offer) => [offer.id, offer.copies]));
  const chosen: Offered[] = arrange(offers, copies, limit);
  if (!isSensitive && chosen.length < limit)
    chosen.push(...(await listFill(wish, chosen, limit - chosen.length)));
  const isPinned = chosen.some(({ kind }) => kind === 'PIN');
  if (!isPinned && chosen.length < Math.min(fewestShown, limit)) return [];
  return chosen.map((offer) => itemOf(offer, locale));
}

/** What stands on the card of an offer. */
type Card = Pick<
  RelatedItem,
  'slug' | 'headline' | 'language' | 'publishedAt' | 'section' | 'hero'
>;
type Offered = Offer & { card: Card };

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
}: Wish): Promise<(Offered & { copies: number[] })[]> {
  type Row = Offer & Card & { copies: number[] };
  const rows = await db.$queryRaw<Row[]>`
    select s.id, s.slug, s.headline, s.language, s."publishedAt", coalesce(r.score, 0) as score, r.reason, c."offeredUntil",
      json_build_object('slug', p.slug, 'name', p.name, 'ink', p.ink) as section,
      (select to_json(h) from (
        select m.id, m.path, m."externalUrl", m.alt, m.caption, m.credit, m.width, m.height, m."focalX", m."focalY", m.revision,
          m.renditions, m.placeholder
        from media m where m.id = s."heroId") h) as hero,
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
    join section p on p.id = s."sectionId"
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
  return rows.map(({ slug, headline, language, publishedAt, section, hero, ...offer }) => ({
    ...offer,
    card: { slug, headline, language, publishedAt, section, hero },
  }));
}

/** The newest other stories of the section: filling, which is never a copy, nor one that was marked as sensitive. */
async function listFill(
  { storyId, sectionSlug, language, now }: Wish,
  chosen: readonly Offer[],
  count: number,
): Promise<Offered[]> {
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
    select: { ...itemSelect, relatedControl: { select: { offeredUntil: true } } },
  });
  return rows.map(({ id, relatedControl, publishedAt, ...card }) => ({
    ...{ id, kind: 'FILL', score: 0, reason: null, days: 0 },
    offeredUntil: relatedControl?.offeredUntil ?? null,
    card: { ...card, publishedAt: publishedAt! },
  }));
}

const { id, slug, headline, language, publishedAt, section, hero } = cardSelect;
const itemSelect = { id, slug, headline, language, publishedAt, section, hero } as const;

function itemOf(offer: Offered, locale: string): RelatedItem {
  const { card, score, kind, reason, offeredUntil } = offer;
  return {
    ...card,
    ...{ score, kind, offeredUntil },
    isSameStory: reason !== null && reason.cosine >= sameStoryCosine,
    reason: wordsFor(offer, { section: card.section.name, locale }),
  };
}

function wordsFor(
  { kind, reason, days }: Offer,
  { section, locale }: { section: string; locale: string },
): string {
  const words = wordsIn({ locale }).story.related;
  if (kind === 'FILL') return words.moreFrom({ section });
  return reason ? reasonText({ ...reason, days }, locale) : words.chosen;
}
