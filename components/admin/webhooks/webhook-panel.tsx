import type { ReactNode } from 'react';
import { DeskMoment } from '@/components/admin/desk-moment';
import { OneButton } from '@/components/admin/one-button';
import { RotateForm } from '@/components/admin/webhooks/rotate-form';
import { WebhookForm } from '@/components/admin/webhooks/webhook-form';
import type { Place } from '@/lib/dates';
import { adminWebhooksPath } from '@/lib/paths';
import { deleteWebhookAction, pauseWebhookAction, testWebhookAction } from '@/lib/webhooks/actions';
import { failingDays, webhookEvents, type WebhookEntry } from '@/lib/webhooks/schema';

type Props = { webhook: WebhookEntry; place: Place; now: Date; children: ReactNode };

const states = {
  active: { className: 'st live', word: 'Works' },
  paused: { className: 'st down', word: 'Paused' },
  stopped: { className: 'st down', word: 'Stopped by us' },
} as const;

/** One webhook: where it goes, how it does, and what can be done about it. The log stands in it when it is open. */
export function WebhookPanel({ webhook, place, now, children }: Props) {
  const { id, url, events, isCheck, seesHidden, state, failingSince, overlapUntil } = webhook;
  const name = `Webhook ${id}`;
  const isActive = state === 'active';
  return (
    <section className="setting-group" aria-labelledby={`webhook-${id}`}>
      <div>
        <h2 id={`webhook-${id}`}>{name}</h2>
        <p>
          <span className={states[state].className}>{states[state].word}</span>
        </p>
        {failingSince && (
          <p className="hint fault">
            Nothing has arrived since <DeskMoment at={failingSince} now={now} place={place} />.
            {state === 'stopped'
              ? ' We have stopped trying: see what is wrong there, then let it go on.'
              : ` We stop trying after ${failingDays} days.`}
          </p>
        )}
        {overlapUntil && (
          <p className="hint">
            The secret before still signs until{' '}
            <DeskMoment at={overlapUntil} now={now} place={place} />.
          </p>
        )}
      </div>
      <div className="webhook-facts">
        <p className="webhook-url">{url}</p>
        <ul>
          {isCheck && <li>It is asked about each comment before that is decided.</li>}
          {events.map((event) => (
            <li key={event}>
              {webhookEvents[event]} <small>{event}</small>
            </li>
          ))}
          {!isCheck && seesHidden && <li>With words that are not public.</li>}
        </ul>
        <div className="send">
          {!isCheck && (
            <a className="btn line" href={adminWebhooksPath({ log: id })}>
              Log<span className="vh"> of {name}</span>
            </a>
          )}
          {!isCheck && isActive && (
            <OneButton action={testWebhookAction} values={{ id }} done="A test is on its way.">
              Send a test<span className="vh"> to {name}</span>
            </OneButton>
          )}
          <OneButton action={pauseWebhookAction} values={{ id, active: isActive ? 'no' : 'yes' }}>
            {isActive ? 'Pause' : 'Let it go on'}
            <span className="vh">: {name}</span>
          </OneButton>
        </div>
        <details className="revoke">
          <summary className="text">
            Change <span className="vh">{name}</span>
          </summary>
          <WebhookForm webhook={webhook} />
        </details>
        <details className="revoke">
          <summary className="text">
            New secret <span className="vh">for {name}</span>
          </summary>
          <RotateForm id={id} />
        </details>
        <details className="revoke">
          <summary className="text">
            Delete <span className="vh">{name}</span>
          </summary>
          <OneButton action={deleteWebhookAction} values={{ id }} look="btn no">
            Delete it with its log
          </OneButton>
        </details>
        {children}
      </div>
    </section>
  );
}
