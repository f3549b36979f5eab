import { db, type Tx } from '@/lib/db';
import type {
  Audience,
  DeskNewsletter,
  PublicNewsletter,
  TimedLetter,
} from '@/lib/newsletters/schema';
import { getSettings } from '@/lib/settings/data';
import type { Prisma } from '@/prisma/generated/client';

const publicSelect = {
  ...{ id: true, slug: true, name: true, description: true, kind: true },
  ...{ sendMinute: true, weekday: true },
  section: { select: { slug: true, name: true, ink: true } },
} as const satisfies Prisma.NewsletterSelect;
const deskSelect = {
  ...publicSelect,
  ...{ sectionId: true, timeZone: true, isActive: true, nextAt: true, version: true },
} as const satisfies Prisma.NewsletterSelect;
// What readers want most often stands first.
const inOrder = [
  { kind: 'asc' },
  { name: 'asc' },
  { id: 'asc' },
] satisfies Prisma.NewsletterOrderByWithRelationInput[];

/** The lists that people can have: those that are on. */
export const listNewsletters = (client: Tx = db): Promise<PublicNewsletter[]> =>
  client.newsletter.findMany({ where: { isActive: true }, orderBy: inOrder, select: publicSelect });

/** The list at an address; one that is off only where something of it was sent. */
export async function getNewsletterBySlug(
  slug: string,
): Promise<(PublicNewsletter & { isActive: boolean }) | null> {
  return db.newsletter.findFirst({
    where: { slug, OR: [{ isActive: true }, { issues: { some: { number: { not: null } } } }] },
    select: { ...publicSelect, isActive: true },
  });
}

/** The lists of which an issue is built by itself, the next one first. */
export async function listTimedLetters(): Promise<TimedLetter[]> {
  const rows = await db.newsletter.findMany({
    where: { isActive: true, kind: { not: 'BREAKING' }, nextAt: { not: null } },
    orderBy: [{ nextAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ name: true, nextAt: true },
      section: { select: { slug: true, subsections: { select: { slug: true } } } },
    },
  });
  return rows.map(({ name, nextAt, section }) => ({
    ...{ name, nextAt: nextAt! },
    sections: section && [section, ...section.subsections].map(({ slug }) => slug),
  }));
}

/** Every list, for the newsroom. */
export const listDeskNewsletters = (): Promise<DeskNewsletter[]> =>
  db.newsletter.findMany({ orderBy: inOrder, select: deskSelect });

/** A list for the newsroom; null when there is none. */
export const getDeskNewsletter = (id: number, client: Tx = db): Promise<DeskNewsletter | null> =>
  client.newsletter.findUnique({ where: { id }, select: deskSelect });

/** How many there are on each list. */
export async function countAudiences(): Promise<Map<number, Audience>> {
  const rows = await db.subscription.groupBy({
    by: ['newsletterId', 'status'],
    _count: { _all: true },
  });
  const all = new Map<number, Audience>();
  for (const { newsletterId, status, _count } of rows) {
    const audience =
      all.get(newsletterId) ??
      all.set(newsletterId, { confirmed: 0, pending: 0, ended: 0, bounced: 0 }).get(newsletterId)!;
    if (status === 'CONFIRMED') audience.confirmed += _count._all;
    else if (status === 'PENDING') audience.pending += _count._all;
    else if (status === 'UNSUBSCRIBED') audience.ended += _count._all;
    else audience.bounced += _count._all;
  }
  return all;
}

/** How many an issue of this list would go to now. */
export const countConfirmed = (newsletterId: number, client: Tx = db): Promise<number> =>
  client.subscription.count({ where: { newsletterId, status: 'CONFIRMED' } });

/** Whether readers can be told of breaking news: by a list that is on, or on their devices. */
export async function getAlertWays(): Promise<{ byMail: boolean; onDevices: boolean }> {
  const where = { kind: 'BREAKING', isActive: true } as const;
  const [list, { pushAlerts }] = await Promise.all([
    db.newsletter.findFirst({ where, select: { id: true } }),
    getSettings(),
  ]);
  return { byMail: list !== null, onDevices: pushAlerts === 'ON' };
}
