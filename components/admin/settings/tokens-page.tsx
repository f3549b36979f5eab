import { SettingsHead } from '@/components/admin/settings/settings-head';
import { TokenForm } from '@/components/admin/settings/token-form';
import { TokenTable } from '@/components/admin/settings/token-table';
import type { Place } from '@/lib/dates';
import type { TokenEntry, TokenOwner } from '@/lib/tokens/schema';

type Props = {
  tokens: TokenEntry[];
  owners: TokenOwner[];
  viewerId: number;
  days: { first: string; last: string };
  place: Place;
  now: Date;
};

/** The keys of programs: what there are, and a form for one more. */
export function TokensPage({ tokens, owners, viewerId, days, place, now }: Props) {
  return (
    <>
      <SettingsHead title="API tokens" here="tokens" />
      <TokenTable tokens={tokens} place={place} now={now} />
      <div className="settings">
        <section className="setting-group" aria-labelledby="new-token">
          <div>
            <h2 id="new-token">A new token</h2>
            <p className="hint">
              For a program that reads or writes here. What it can call stands in{' '}
              <a href="/api/v1/openapi.json">the description of the API</a>.
            </p>
          </div>
          <TokenForm owners={owners} viewerId={viewerId} days={days} />
        </section>
      </div>
    </>
  );
}
