import { db } from '@/lib/db';
import type { Span } from '@/lib/articles/day';
import { statusName, statusOf } from '@/lib/articles/schema';
import { inScope, type DeskScope } from '@/lib/newsroom/data';
import type { CalendarEntry, CalendarFilter, EntryKind } from '@/lib/newsroom/calendar/schema';
import type { Prisma } from '@/prisma/generated/client';

/** More than a newsroom does in six weeks; what is beyond is left out at the end of the span. */
const most = 2_000;

const storySelect = {
  id: true,
  headline: true,
  language: true,
  status: true,
  publishedAt: true,
  embargoUntil: true,
  section: { select: { ink: true } },
} as const satisfies Prisma.StorySelect;
type Row = Prisma.StoryGetPayload<{ select: typeof storySelect }>;

const entryOf = (kind: EntryKind, at: Date, row: Row): CalendarEntry => ({
  ...{ kind, at, storyId: row.id, headline: row.headline, language: row.language },
  status: statusName(row.status),
  ink: row.section.ink,
  work: null,
});

/** Stories in this state: one that is due is published, whether a worker has noted it or not. */
function inState(status: NonNullable<CalendarFilter['status']>, now: Date): Prisma.StoryWhereInput {
  if (status === 'scheduled') return { status: 'SCHEDULED', publishedAt: { gt: now } };
  if (status !== 'published') return { status: statusOf(status) };
  return { OR: [{ status: 'PUBLISHED' }, { status: 'SCHEDULED', publishedAt: { lte: now } }] };
}

/**
 * What happens to stories within the span, soonest first: what went out and will go out, new versions with a moment, ends of
 * embargoes, and when open work is due. A new version that goes out counts as scheduled. The caller decides whose stories
 * may be seen.
 */
export async function listCalendar(
  { from, until }: Span,
  scope: DeskScope,
  now: Date,
  { section, author, status }: CalendarFilter = {},
): Promise<CalendarEntry[]> {
  const within = { gte: from, lt: until };
  const filed: Prisma.StoryWhereInput[] = [
    inScope(scope),
    ...(section === undefined
      ? []
      : [{ section: { OR: [{ id: section }, { parentId: section }] } }]),
    ...(author === undefined ? [] : [{ authors: { some: { authorId: author } } }]),
  ];
  const wanted = [...filed, ...(status === undefined ? [] : [inState(status, now)])];
  const [out, embargoes, pending, work] = await Promise.all([
    db.story.findMany({
      where: { AND: wanted, status: { in: ['SCHEDULED', 'PUBLISHED'] }, publishedAt: within },
      orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
      take: most,
      select: storySelect,
    }),
    db.story.findMany({
      where: { AND: wanted, status: { not: 'WITHDRAWN' }, embargoUntil: within },
      orderBy: [{ embargoUntil: 'asc' }, { id: 'asc' }],
      take: most,
      select: storySelect,
    }),
    status === undefined || status === 'scheduled'
      ? db.pendingVersion.findMany({
          where: { status: 'SCHEDULED', publishAt: within, story: { AND: filed } },
          orderBy: [{ publishAt: 'asc' }, { storyId: 'asc' }],
          take: most,
          select: { publishAt: true, story: { select: storySelect } },
        })
      : [],
    db.assignment.findMany({
      where: {
        doneAt: null,
        dueAt: within,
        story: { AND: wanted },
      },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: most,
      select: {
        task: true,
        dueAt: true,
        assignee: { select: { name: true } },
        story: { select: storySelect },
      },
    }),
  ]);
  const entries = [
    ...out.map((row) => {
      const at = row.publishedAt!;
      return entryOf(at > now ? 'scheduled' : 'published', at, row);
    }),
    // One that goes out as its embargo ends stands there once.
    ...embargoes
      .filter((row) => row.publishedAt?.getTime() !== row.embargoUntil!.getTime())
      .map((row) => entryOf('embargo', row.embargoUntil!, row)),
    ...pending.map(({ publishAt, story }) => entryOf('pending', publishAt!, story)),
    ...work.map(({ task, dueAt, assignee, story }) => ({
      ...entryOf('due', dueAt!, story),
      work: { task, assignee: assignee?.name ?? null },
    })),
  ];
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime() || a.storyId - b.storyId);
}
