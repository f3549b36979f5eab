import type { QueueFilter, QueueSort, QueueStatus } from '@/lib/moderation/queue/schema';
import { moderationPath } from '@/lib/paths';

/** What the address says of the queue, and addresses that differ from it in something. */
export type QueueView = {
  status: QueueStatus;
  sort: QueueSort | undefined;
  filter: QueueFilter;
  cursor: string | undefined;
  address: (change: Parameters<typeof moderationPath>[0]) => string;
};

type Shown = Omit<QueueView, 'address'>;

/** The view of an address. A link to another page, part or filter says nothing of the comment that is read. */
export const queueView = ({ status, sort, filter, cursor }: Shown): QueueView => ({
  ...{ status, sort, filter, cursor },
  address: (change) => moderationPath({ status, sort, ...filter, cursor, ...change }),
});
