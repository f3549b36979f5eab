import { adminWebhooksPath } from '@/lib/paths';

/** A secret that is shown this once. */
export function SecretOnce({ secret, words }: { secret: string; words: string }) {
  return (
    <div className="new-secret" role="status">
      <p>
        <b>{words}</b> Copy the secret now: it is shown this once.
      </p>
      <label htmlFor="webhook-secret">Secret</label>
      <input
        id="webhook-secret"
        type="text"
        readOnly
        value={secret}
        spellCheck={false}
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="hint">
        Check each message with it, by any library for Standard Webhooks or as docs/webhooks.md
        shows.
      </p>
      <p>
        <a href={adminWebhooksPath()}>I have it. Go on.</a>
      </p>
    </div>
  );
}
