import { statusName, statusNames, statusOf } from '@/lib/articles/schema';
import {
  nextPendingStatuses,
  nextStatuses,
  pendingStatuses,
  type PendingStatus,
} from '@/lib/articles/workflow';
import { can, type Viewer } from '@/lib/auth/policy';
import type { StoryStatus } from '@/prisma/generated/enums';

const spoken = (status: StoryStatus) => statusName(status).replace('_', ' ');
const steps = (list: StoryStatus[]) => (list.length ? [`to ${list.map(spoken).join(', ')}`] : []);

/** What the person may do with a story of this status, in the words of the table in docs/newsroom.md. */
export function rightsAt(viewer: Viewer, status: StoryStatus, isOwn: boolean): string {
  const facts = { status, isOwn };
  const rights = [
    ...(can(viewer, 'story.read', facts) ? ['read'] : []),
    ...(can(viewer, 'story.edit', facts) ? ['change'] : []),
    ...(can(viewer, 'story.revise', { ...facts, pending: null }) ? ['write beside it'] : []),
    ...(can(viewer, 'story.flag-legal', facts) ? ['ask for a legal check'] : []),
    ...(can(viewer, 'story.clear-legal') ? ['clear it'] : []),
    ...(can(viewer, 'story.assign') ? ['assign'] : []),
    ...(can(viewer, 'story.trash', facts) ? ['trash'] : []),
    ...steps(nextStatuses(viewer, facts)),
  ];
  return rights.join('; ') || 'nothing';
}

/** The same of a new version of this status beside a live story. */
export function pendingRightsAt(viewer: Viewer, pending: PendingStatus, isOwn: boolean): string {
  const facts = { status: 'PUBLISHED', isOwn } as const;
  const rights = [
    ...(can(viewer, 'story.read', facts) ? ['read'] : []),
    ...(can(viewer, 'story.revise', { ...facts, pending }) ? ['change; discard'] : []),
    ...steps(nextPendingStatuses(viewer, { pending, isOwn })),
  ];
  return rights.join('; ') || 'nothing';
}

type Column = { title: string; viewer: Viewer; isOwn: boolean };

/** Both tables of docs/newsroom.md, as Markdown. */
export function rightsTables(columns: readonly Column[]): string {
  const table = <T>(
    head: string,
    rows: readonly T[],
    name: (row: T) => string,
    cell: (c: Column, row: T) => string,
  ) =>
    [
      `| ${[head, ...columns.map(({ title }) => title)].join(' | ')} |`,
      `| ${['', ...columns].map(() => '---').join(' | ')} |`,
      ...rows.map((row) => `| ${[name(row), ...columns.map((c) => cell(c, row))].join(' | ')} |`),
    ].join('\n');
  return [
    table(
      'Status',
      statusNames,
      (row) => row.replace('_', ' '),
      (c, row) => rightsAt(c.viewer, statusOf(row), c.isOwn),
    ),
    table('New version', pendingStatuses, spoken, (c, row) =>
      pendingRightsAt(c.viewer, row, c.isOwn),
    ),
  ].join('\n\n');
}
