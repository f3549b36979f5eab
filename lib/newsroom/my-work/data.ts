import { db } from '@/lib/db';
import { statusName } from '@/lib/articles/schema';
import { ownBy } from '@/lib/newsroom/data';
import { workAtOnce, type MyAssignment, type WorkList } from '@/lib/newsroom/my-work/schema';
import type { Prisma } from '@/prisma/generated/client';
import type { StoryStatus } from '@/prisma/generated/enums';

/** What a person has to do, the first that is due at the head. */
export async function listMyAssignments(userId: number): Promise<MyAssignment[]> {
  const rows = await db.assignment.findMany({
    where: { assigneeId: userId, doneAt: null, story: { trashedAt: null } },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      task: true,
      dueAt: true,
      assignedBy: { select: { name: true } },
      story: { select: { id: true, headline: true, language: true, status: true } },
    },
  });
  return rows.map(({ assignedBy, story, ...row }) => ({
    ...row,
    by: assignedBy?.name ?? null,
    story: { ...story, status: statusName(story.status) },
  }));
}

/** Stories in this state, or whose version beside them is. */
type Wanted = {
  status?: StoryStatus;
  pending?: readonly StoryStatus[];
  /** Only what is theirs. */
  ownedBy?: number;
  /** Those that were changed last at the head, of a new version by its own last change; else those that have waited longest. */
  order: 'newest' | 'oldest';
};

const waitingSelect = {
  id: true,
  headline: true,
  language: true,
  status: true,
  updatedAt: true,
  pending: { select: { status: true, updatedAt: true } },
  _count: { select: { passages: { where: { resolvedAt: null, parentId: null } } } },
} as const satisfies Prisma.StorySelect;

/** The stories that wait in a state. The caller decides whose may be seen. */
export async function listWaiting({
  status,
  pending = [],
  ownedBy,
  order,
}: Wanted): Promise<WorkList> {
  const way = order === 'newest' ? 'desc' : 'asc';
  const theirs = { trashedAt: null, ...(ownedBy === undefined ? {} : ownBy(ownedBy)) };
  // Asked one by one: of the two at once no index knows, and the whole archive would be read.
  const [stories, versions] = await Promise.all([
    status
      ? db.story.findMany({
          where: { status, ...theirs },
          orderBy: [{ updatedAt: way }, { id: way }],
          take: workAtOnce + 1,
          select: waitingSelect,
        })
      : [],
    pending.length > 0
      ? db.pendingVersion.findMany({
          where: { status: { in: [...pending] }, story: theirs },
          orderBy: [{ updatedAt: way }, { storyId: way }],
          take: workAtOnce + 1,
          select: { story: { select: waitingSelect } },
        })
      : [],
  ]);
  const found = [...stories, ...versions.map(({ story }) => story)].map(
    ({ status: state, pending: beside, updatedAt, _count, ...row }) => {
      const version = state === status ? null : beside;
      return {
        ...row,
        status: statusName(state),
        pendingStatus: version && statusName(version.status),
        at: version?.updatedAt ?? updatedAt,
        openNotes: _count.passages,
      };
    },
  );
  const sign = order === 'newest' ? -1 : 1;
  const rows = [...new Map(found.map((row) => [row.id, row])).values()].sort(
    (a, b) => sign * (a.at.getTime() - b.at.getTime() || a.id - b.id),
  );
  return { hasMore: rows.length > workAtOnce, stories: rows.slice(0, workAtOnce) };
}

/** What goes out by itself until then, soonest first: stories, and new versions of live ones. */
export async function listGoingOut(
  now: Date,
  until: Date,
  { ownedBy }: { ownedBy?: number },
): Promise<WorkList> {
  const theirs = ownedBy === undefined ? {} : ownBy(ownedBy);
  const select = { id: true, headline: true, language: true, status: true } as const;
  const [stories, versions] = await Promise.all([
    db.story.findMany({
      where: {
        ...theirs,
        ...{ trashedAt: null, status: 'SCHEDULED', publishedAt: { gt: now, lt: until } },
      },
      orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
      take: workAtOnce + 1,
      select: { ...select, publishedAt: true },
    }),
    db.pendingVersion.findMany({
      where: {
        ...{ status: 'SCHEDULED', publishAt: { gt: now, lt: until } },
        story: { trashedAt: null, ...theirs },
      },
      orderBy: [{ publishAt: 'asc' }, { storyId: 'asc' }],
      take: workAtOnce + 1,
      select: { publishAt: true, story: { select } },
    }),
  ]);
  const all = [
    ...stories.map(({ publishedAt, ...row }) => ({
      ...row,
      pendingStatus: null,
      at: publishedAt!,
    })),
    ...versions.map(({ publishAt, story }) => ({
      ...story,
      pendingStatus: 'scheduled' as const,
      at: publishAt!,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
  return {
    hasMore: all.length > workAtOnce,
    stories: all.slice(0, workAtOnce).map((row) => ({
      ...row,
      status: statusName(row.status),
      openNotes: 0,
    })),
  };
}
