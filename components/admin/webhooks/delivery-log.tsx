import { DeskMoment } from '@/components/admin/desk-moment';
import { OneButton } from '@/components/admin/one-button';
import type { Place } from '@/lib/dates';
import { adminWebhooksPath } from '@/lib/paths';
import { sendAgainAction } from '@/lib/webhooks/actions';
import { deliveryDays, type DeliveryEntry } from '@/lib/webhooks/schema';

type Props = {
  log: { webhookId: number; items: DeliveryEntry[]; nextCursor: string | null };
  place: Place;
  now: Date;
};

const states = {
  waiting: { className: 'st plan', word: 'Waits' },
  delivered: { className: 'st live', word: 'Arrived' },
  failed: { className: 'st down', word: 'Failed' },
} as const;

const cameOf = ({ status, error, milliseconds, tries }: DeliveryEntry) =>
  [
    error ?? (status === null ? 'Not tried yet.' : `It answered ${status}.`),
    milliseconds === null ? null : `${milliseconds} ms`,
    tries > 1 ? `${tries} tries` : null,
  ]
    .filter(Boolean)
    .join(' · ');

/** What one webhook was sent, newest first. */
export function DeliveryLog({ log: { webhookId, items, nextCursor }, place, now }: Props) {
  if (items.length === 0)
    return <p className="none">It was sent nothing in the last {deliveryDays} days.</p>;
  return (
    <>
      <div
        className="scroll rows"
        tabIndex={0}
        role="region"
        aria-label={`Log of webhook ${webhookId}`}
      >
        <table className="list">
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Event</th>
              <th scope="col">When</th>
              <th scope="col">
                <span className="vh">Send again</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>
                  <span className={states[item.state].className}>{states[item.state].word}</span>
                </td>
                <td className="h">
                  {item.event}
                  <small>{cameOf(item)}</small>
                </td>
                <td>
                  <DeskMoment
                    at={new Date(item.lastAt ?? item.createdAt)}
                    now={now}
                    place={place}
                  />
                </td>
                <td>
                  {item.state !== 'waiting' && (
                    <OneButton action={sendAgainAction} values={{ id: item.id }}>
                      Send again
                      <span className="vh">
                        : {item.event} {item.messageId}
                      </span>
                    </OneButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {nextCursor && (
        <p>
          <a href={adminWebhooksPath({ log: webhookId, cursor: nextCursor })} rel="next">
            What came before
          </a>
        </p>
      )}
    </>
  );
}
