import { interfaceLanguage } from '@/lib/articles/language';
import { db } from '@/lib/db';
import { publicStoriesSql } from '@/lib/articles/visibility';
import { wordsIn } from '@/lib/i18n/words';
import { arrange, type Offer } from '@/lib/related/arrange';
import { baseLanguage } from '@/lib/related/language';
import { reasonText, sameStoryCosine } from '@/lib/related/rank';
import {
  fewestShown,
  freshBoost,
  freshDays,
  keptPerStory,
  shownPerStory,
  strongCosine,
  type RelatedControl,
  type RelatedItem,
} from '@/lib/related/schema';
import { Prisma } from '@/prisma/generated/client';

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
 * The stories offered beside one: what editors pinned, then stored matches, best first, then the newest of its topic and
 * of its section, which say that they are filling. Whatever is stored, only what is public at `now`, in the story's language, still offered
 * and not kept out by an editor comes out, never the story itself, its translation nor a copy of one that stands. Fewer than
 * three are none, unless an editor pinned one of them: that was asked for.
 */
export async function getRelated(wish: Wish): Promise<RelatedItem[]> {
  const { storyId, limit = shownPerStory, locale = interfaceLanguage } = wish;
  const offers = await listOffers(wish);
  const { isOff, isSensitive } = offers[0] ?? (await getRelatedControl(storyId));
  if (isOff) return [];
  const copies = new Map(offers.map((offer) => [offer.id, offer.copies]));
  const chosen: Offered[] = arrange(offers, copies, limit);
  for (const list of isSensitive ? [] : [listTopicFill, listSectionFill])
    if (chosen.length < limit) chosen.push(...(await list(wish, chosen, limit - chosen.length)));
  const isPinned = chosen.some(({ kind }) => kind === 'PIN');
  if (!isPinned && chosen.length < Math.min(fewestShown, limit)) return [];
  return chosen.map((offer) => itemOf(offer, locale));
}

/** What stands on the card of an offer. */
type Card = Pick<
  RelatedItem,
  'slug' | 'headline' | 'language' | 'publishedAt' | 'section' | 'hero'
>;
/** `topic` is the name of the one that fills. */
type Offered = Offer & { card: Card; topic?: string };

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

type OfferRow = Offer & Card & Pick<RelatedControl, 'isOff' | 'isSensitive'> & { copies: number[] };

/** A card's columns, of `story s` and `section p`. */
const cardColumns = Prisma.sql`
  s.id, s.slug, s.headline, s.language, s."publishedAt", json_build_object('slug', p.slug, 'name', p.name, 'ink', p.ink) as section,
  (select to_json(h) from (
    select m.id, m.path, m."externalUrl", m.alt, m.caption, m.credit, m.width, m.height, m."focalX", m."focalY", m.revision,
      m.renditions, m.placeholder
    from media m where m.id = s."heroId") h) as hero`;

/** Of `story s` and its control `c`: it is in the language, and offered elsewhere at this moment. */
const isOfferedSql = (language: string, now: Date) => Prisma.sql`
  ${publicStoriesSql(now)} and split_part(lower(s.language), '-', 1) = ${baseLanguage(language)}
  and c."isWithheld" is not true and (c."offeredUntil" is null or c."offeredUntil" > ${now})`;

/** What a match counts for at a moment: of two that are alike, the one that came out in the days before it stands first. */
const freshnessSql = (now: Date) => {
  const since = new Date(now.getTime() - freshDays * 86_400_000);
  return Prisma.sql`case when s."publishedAt" >= ${since} then 1 + ${freshBoost}::float8 else 1 end`;
};

/**
 * Pins in their order, then stored matches, best and newest first, as many as are kept, each with the numbers of its copies. Every rule
 * of who may be offered stands in this one query, before its limit. What editors want of the list as a whole comes with each.
 */
async function listOffers({
  storyId,
  language,
  now,
}: Wish): Promise<(Offered & Omit<OfferRow, keyof Card>)[]> {
  const rows = await db.$queryRaw<OfferRow[]>`
    /* prepared */ select ${cardColumns}, coalesce(r.score, 0) as score, r.reason, c."offeredUntil",
      coalesce((select json_agg(n."copyId") from near_copy n where n."storyId" = s.id), '[]') as copies,
      case when u.kind = 'PIN' then 'PIN' else 'AUTO' end as kind,
      (floor(extract(epoch from s."publishedAt") / 86400)
        - floor(extract(epoch from coalesce(own."publishedAt", ${now})) / 86400))::int as days,
      coalesce(mine."isOff", false) as "isOff", coalesce(mine."isSensitive", false) as "isSensitive"
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
    where own.id = ${storyId} and s.id <> own.id and ${isOfferedSql(language, now)}
      and u.kind is distinct from 'EXCLUDE'
      and coalesce(s."translationOfId", s.id) <> coalesce(own."translationOfId", own.id)
      and (u.kind = 'PIN' or mine."isSensitive" is not true or (r.reason->>'cosine')::float8 >= ${strongCosine})
    order by u.kind is null, u.position, r.score * ${freshnessSql(now)} desc, s.id
    limit ${keptPerStory}`;
  return rows.map(({ slug, headline, language, publishedAt, section, hero, ...offer }) => ({
    ...offer,
    card: { slug, headline, language, publishedAt, section, hero },
  }));
}

type Filling = {
  from: Prisma.Sql;
  kind: 'TOPIC' | 'FILL';
  topic?: string;
};

/** The newest other stories of the section. */
const listSectionFill = (wish: Wish, chosen: readonly Offer[], count: number) =>
  listFill(wish, chosen, count, {
    from: Prisma.sql`s."sectionId" = (select id from section where slug = ${wish.sectionSlug})`,
    kind: 'FILL',
  });

/** The newest other stories of one topic: of the story's own, in their order, the first that has any. */
async function listTopicFill(wish: Wish, chosen: readonly Offer[], count: number) {
  const topics = await db.storyTopic.findMany({
    where: { storyId: wish.storyId },
    orderBy: { position: 'asc' },
    select: { topic: { select: { id: true, name: true } } },
  });
  for (const { topic } of topics) {
    const from = Prisma.sql`s.id in (select "storyId" from story_topic where "topicId" = ${topic.id}::int)`;
    const found = await listFill(wish, chosen, count, { from, kind: 'TOPIC', topic: topic.name });
    if (found.length > 0) return found;
  }
  return [];
}

/** The newest other stories of these: filling, which is never a copy, nor one that was marked as sensitive. */
async function listFill(
  { storyId, language, now }: Wish,
  chosen: readonly Offer[],
  count: number,
  { from, ...fill }: Filling,
): Promise<Offered[]> {
  const known = [storyId, ...chosen.map((offer) => offer.id)];
  // The original of a translation, or the story itself.
  const original = Prisma.sql`(select coalesce(own."translationOfId", own.id) from story own where own.id = ${storyId})`;
  const rows = await db.$queryRaw<(Card & { id: number; offeredUntil: Date | null })[]>`
    /* prepared */ select ${cardColumns}, c."offeredUntil"
    from story s join section p on p.id = s."sectionId" left join related_control c on c."storyId" = s.id
    where ${from}
      and s.id <> all(${known}::int[]) and ${isOfferedSql(language, now)} and c."isSensitive" is not true
      and coalesce(s."translationOfId", s.id) <> ${original}
      and not exists (
        select from related_rule u where u."storyId" = ${storyId} and u."relatedId" = s.id and u.kind = 'EXCLUDE')
      and not exists (
        select from near_copy n where n."copyId" = s.id and (n."storyId" = any(${known}::int[]) or n."storyId" = ${original}))
    order by s."publishedAt" desc, s.id desc
    limit ${count}`;
  return rows.map(({ id, offeredUntil, ...card }) => ({
    ...{ id, score: 0, reason: null, days: 0 },
    ...{ ...fill, offeredUntil, card },
  }));
}

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
  { kind, topic, reason, days }: Offered,
  { section, locale }: { section: string; locale: string },
): string {
  const words = wordsIn({ locale }).story.related;
  if (kind === 'TOPIC') return words.moreOn({ topic: topic! });
  if (kind === 'FILL') return words.moreFrom({ section });
  return reason ? reasonText({ ...reason, days }, locale) : words.chosen;
}
