import { db } from '@/lib/db';
import { isPublic } from '@/lib/articles/visibility';
import type { BannerEntry, BannerLine } from '@/lib/front/banners/schema';

/** A line that stands, with its times. */
export type StandingBanner = BannerLine & { id: number; startsAt: Date; endsAt: Date };

/**
 * The line of breaking news at `now`: the one that began last, while it lasts. An older one that would last longer does not
 * come back after it.
 */
export async function getBanner(now: Date): Promise<StandingBanner | null> {
  const row = await db.banner.findFirst({
    where: { startsAt: { lte: now } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      text: true,
      startsAt: true,
      endsAt: true,
      story: {
        select: { slug: true, kind: true, status: true, publishedAt: true, embargoUntil: true },
      },
    },
  });
  if (!row || row.endsAt <= now) return null;
  const { story, ...banner } = row;
  const isShown = story?.kind === 'STORY' && isPublic(story, now);
  return { ...banner, slug: isShown ? story.slug : null };
}

/** When the next line begins; null when none is to come. */
export async function getNextBannerStart(now: Date): Promise<Date | null> {
  const next = await db.banner.findFirst({
    where: { startsAt: { gt: now } },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  });
  return next?.startsAt ?? null;
}

/** The line that is up and those to come, for the desk. */
export async function listBanners(now: Date): Promise<BannerEntry[]> {
  const up = await getBanner(now);
  const rows = await db.banner.findMany({
    where: { OR: [{ id: up?.id ?? 0 }, { startsAt: { gt: now } }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      text: true,
      startsAt: true,
      endsAt: true,
      story: { select: { slug: true } },
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ story, createdBy, ...row }) => ({
    ...row,
    slug: story?.slug ?? null,
    by: createdBy?.name ?? null,
    state: row.id === up?.id ? 'up' : 'coming',
  }));
}
