import { SettingsHead } from '@/components/admin/settings/settings-head';
import { DeliveryLog } from '@/components/admin/webhooks/delivery-log';
import { WebhookForm } from '@/components/admin/webhooks/webhook-form';
import { WebhookPanel } from '@/components/admin/webhooks/webhook-panel';
import type { Place } from '@/lib/dates';
import type { DeliveryEntry, WebhookEntry } from '@/lib/webhooks/schema';

type Props = {
  webhooks: WebhookEntry[];
  log: { webhookId: number; items: DeliveryEntry[]; nextCursor: string | null } | null;
  place: Place;
  now: Date;
};

/** The programs that are told what happens: what there are, what one was sent, and a form for one more. */
export function WebhooksPage({ webhooks, log, place, now }: Props) {
  return (
    <>
      <SettingsHead title="Webhooks" here="webhooks" />
      <div className="settings">
        {webhooks.length === 0 && <p className="none">There are no webhooks yet.</p>}
        {webhooks.map((webhook) => (
          <WebhookPanel key={webhook.id} webhook={webhook} place={place} now={now}>
            {log?.webhookId === webhook.id && <DeliveryLog log={log} place={place} now={now} />}
          </WebhookPanel>
        ))}
        <section className="setting-group" aria-labelledby="new-webhook">
          <div>
            <h2 id="new-webhook">A new webhook</h2>
            <p className="hint">
              We post JSON to an address of yours when something happens, and sign it, so that you
              can tell that it comes from here.
            </p>
          </div>
          <WebhookForm />
        </section>
      </div>
    </>
  );
}
