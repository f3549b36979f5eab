import { SecretOnce } from '@/components/admin/secret-once';
import { adminWebhooksPath } from '@/lib/paths';

/** The secret of a webhook that is new, or has a new one. */
export const WebhookSecret = ({ secret, words }: { secret: string; words: string }) => (
  <SecretOnce
    id="webhook-secret"
    label="Secret"
    secret={secret}
    hint="Check each message with it, by any library for Standard Webhooks or as docs/webhooks.md shows."
    next={{ href: adminWebhooksPath(), words: 'I have it. Go on.' }}
  >
    <b>{words}</b> Copy the secret now: it is shown this once.
  </SecretOnce>
);
