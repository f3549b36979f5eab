import type { QueueView } from '@/components/admin/moderation/queue-view';
import { isFiltered } from '@/lib/moderation/queue/schema';
import { moderationPath } from '@/lib/paths';

const words: Record<QueueView['status'], string> = {
  pending: 'Nothing waits. Every comment has been read.',
  reported: 'Nobody has reported a comment that is still to be looked at.',
  new: 'Nothing new. Somebody has looked at every comment.',
  approved: 'No comment is approved yet.',
  rejected: 'No comment has been rejected.',
  spam: 'No spam.',
};

/** In place of a part of the queue that holds nothing, or nothing that was asked for. */
export function EmptyQueue({
  view: { status, sort, filter, cursor, address },
}: {
  view: QueueView;
}) {
  if (cursor !== undefined) {
    return (
      <p className="none">
        Nothing further. <a href={address({ cursor: undefined })}>Back to the first</a>
      </p>
    );
  }
  if (!isFiltered(filter)) return <p className="none">{words[status]}</p>;
  return (
    <p className="none">
      Nothing here is what you asked for.{' '}
      <a href={moderationPath({ status, sort })}>Show all again</a>
    </p>
  );
}
