import type { Metadata } from 'next';
import { gate } from '../gate';
import { MemberDrawer } from '@/components/admin/members/member-drawer';
import { ModerationDesk } from '@/components/admin/moderation/moderation-desk';
import { QueueFilters } from '@/components/admin/moderation/queue-filters';
import { QueueTabs } from '@/components/admin/moderation/queue-tabs';
import { loadModeration } from '@/lib/moderation/loaders';
import { filterOf, screenQuery } from '@/lib/moderation/queue/schema';
import { moderationPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Comments' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ModerationPage({ searchParams }: Props) {
  const query = screenQuery.parse(await searchParams);
  const { status, sort, comment, drawer, wrote, older } = query;
  const address = { status, sort, ...filterOf(query), cursor: query.cursor, comment };
  const beside = { drawer, wrote, older };
  const entry = await gate(moderationPath({ ...address, ...beside }), () => loadModeration(query));
  if ('instead' in entry) return entry.instead;
  const { items, counts, nextCursor, isLater, filter, names, choices } = entry.data;
  const { reasons, bars, member, clock } = entry.data;
  return (
    <>
      <QueueTabs status={status} counts={counts} filter={filter} />
      <QueueFilters {...{ status, sort, filter, choices, names }} />
      <ModerationDesk
        key={moderationPath(address)}
        {...{ items, status, sort, filter, nextCursor, reasons, bars, clock }}
        cursor={isLater ? query.cursor : undefined}
        named={comment}
      />
      {member && (
        <MemberDrawer view={member} query={{ status: wrote, cursor: older }} queue={address} />
      )}
    </>
  );
}
