import { queueWords } from '@/components/admin/moderation/words';
import { queueStatuses, type QueueCounts, type QueueStatus } from '@/lib/moderation/schema';
import { adminAppealsPath, moderationPath } from '@/lib/paths';

/** The parts of the queue and how many comments each holds. */
export function QueueTabs({ status, counts }: { status: QueueStatus; counts: QueueCounts }) {
  return (
    <div className="dk-head">
      <h1>Comments</h1>
      <ul className="chips" aria-label="By state">
        {queueStatuses.map((part) => (
          <li key={part}>
            <a
              href={moderationPath({ status: part })}
              aria-current={part === status ? 'true' : undefined}
            >
              <span className={`st ${queueWords[part].sign}`}>{queueWords[part].name}</span>{' '}
              {counts[part].toLocaleString('en-GB')}
            </a>
          </li>
        ))}
        <li>
          <a href={adminAppealsPath()}>Appeals</a>
        </li>
      </ul>
    </div>
  );
}
