'use client';

import { useActionState } from 'react';
import { WebhookSecret } from '@/components/admin/webhooks/webhook-secret';
import { FaultLine } from '@/components/ui/fault-line';
import { changeWebhookAction, createWebhookAction } from '@/lib/webhooks/actions';
import { webhookEventNames, webhookEvents, type WebhookEntry } from '@/lib/webhooks/schema';

/** Adds a webhook and shows its secret this once; with one, changes where it goes and what it is told. */
export function WebhookForm({ webhook }: { webhook?: WebhookEntry }) {
  const [made, make, isMaking] = useActionState(createWebhookAction, null);
  const [changed, change, isChanging] = useActionState(changeWebhookAction, null);
  if (made?.ok) return <WebhookSecret secret={made.data.secret} words="The webhook is there." />;
  const state = webhook ? changed : made;
  const failure = state && !state.ok ? state : null;
  const values = failure?.values;
  const fault = (name: string) =>
    failure?.error.fields?.find(({ path }) => path.split('.')[0] === name)?.message;
  const key = webhook?.id ?? 'new';
  const told = (name: string) => (
    <p className={fault(name) ? 'hint fault' : 'hint'} id={`${name}-note-${key}`}>
      {fault(name)}
    </p>
  );
  const events = values ? (values.events ?? '').split('\n') : (webhook?.events ?? []);
  const isHidden = values ? values.seesHidden === 'yes' : webhook?.seesHidden;
  return (
    <form action={webhook ? change : make} key={webhook && changed?.ok ? 'changed' : 'open'}>
      {webhook && <input type="hidden" name="id" value={webhook.id} />}
      <FaultLine>{failure?.error.message}</FaultLine>
      <div>
        <label htmlFor={`url-${key}`}>Address</label>
        <input
          id={`url-${key}`}
          name="url"
          type="url"
          required
          maxLength={500}
          autoComplete="off"
          placeholder="https://"
          defaultValue={values?.url ?? webhook?.url}
          aria-invalid={fault('url') ? true : undefined}
          aria-describedby={`url-note-${key}`}
        />
        {told('url')}
      </div>
      {!webhook && (
        <fieldset className="boxes">
          <legend className="lab">What it is for</legend>
          <label>
            <input
              type="radio"
              name="kind"
              value="tell"
              defaultChecked={values?.kind !== 'check'}
            />
            <span>It is told what has happened, as ticked below</span>
          </label>
          <label>
            <input
              type="radio"
              name="kind"
              value="check"
              defaultChecked={values?.kind === 'check'}
            />
            <span>It is asked about each comment before that is decided</span>
          </label>
        </fieldset>
      )}
      {!webhook?.isCheck && (
        <fieldset className="boxes" aria-describedby={`events-note-${key}`}>
          <legend className="lab">It is told when</legend>
          {webhookEventNames.map((event) => (
            <label key={event}>
              <input
                type="checkbox"
                name="events"
                value={event}
                defaultChecked={events.includes(event)}
              />
              <span>
                {webhookEvents[event]} <small>{event}</small>
              </span>
            </label>
          ))}
          {told('events')}
        </fieldset>
      )}
      {!webhook?.isCheck && (
        <label className="sure">
          <input type="checkbox" name="seesHidden" value="yes" defaultChecked={isHidden} />
          <span>It may read comments and stories that are not public</span>
        </label>
      )}
      <div className="send">
        <button className={webhook ? 'btn line' : 'btn'} disabled={isMaking || isChanging}>
          {webhook ? 'Save' : 'Add the webhook'}
        </button>
        <span role="status">{webhook && changed?.ok && 'Saved.'}</span>
      </div>
    </form>
  );
}
