import { queueWords } from '@/components/admin/moderation/words';
import {
  mostCounted,
  queueStatuses,
  type QueueCounts,
  type QueueFilter,
  type QueueStatus,
} from '@/lib/moderation/queue/schema';
import { adminAppealsPath, adminReportPath, moderationPath } from '@/lib/paths';

type Props = { status: QueueStatus; counts: QueueCounts; filter: QueueFilter };

/** "10,000+": nobody counts further. */
const countWords = (count: number) =>
  `${Math.min(count, mostCounted).toLocaleString('en-GB')}${count > mostCounted ? '+' : ''}`;

/** The parts of the queue and how many comments each holds, of those that the filter lets through. */
export function QueueTabs({ status, counts, filter }: Props) {
  return (
    <div className="dk-head">
      <h1>Comments</h1>
      <ul className="chips" aria-label="By state">
        {queueStatuses.map((part) => (
          <li key={part}>
            <a
              href={moderationPath({ status: part, ...filter })}
              aria-current={part === status ? 'true' : undefined}
            >
              <span className={`st ${queueWords[part].sign}`}>{queueWords[part].name}</span>{' '}
              {countWords(counts[part])}
            </a>
          </li>
        ))}
        <li>
          <a href={adminAppealsPath()}>Appeals</a>
        </li>
        <li>
          <a href={adminReportPath()}>Report</a>
        </li>
      </ul>
    </div>
  );
}
