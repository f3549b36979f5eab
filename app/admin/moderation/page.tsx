import type { Metadata } from 'next';
import { gate } from '../gate';
import { ModerationDesk } from '@/components/admin/moderation/moderation-desk';
import { QueueTabs } from '@/components/admin/moderation/queue-tabs';
import { loadModeration } from '@/lib/moderation/loaders';
import { screenQuery } from '@/lib/moderation/schema';
import { moderationPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Comments' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ModerationPage({ searchParams }: Props) {
  const query = screenQuery.parse(await searchParams);
  const { status, comment, cursor } = query;
  const entry = await gate(moderationPath({ status, comment, cursor }), () =>
    loadModeration(query),
  );
  if ('instead' in entry) return entry.instead;
  const { items, counts, nextCursor, sanctionable, clock } = entry.data;
  return (
    <>
      <QueueTabs status={status} counts={counts} />
      <ModerationDesk
        key={`${status}.${cursor ?? ''}.${comment ?? ''}`}
        items={items}
        status={status}
        nextCursor={nextCursor}
        named={comment}
        sanctionable={sanctionable}
        clock={clock}
      />
    </>
  );
}
