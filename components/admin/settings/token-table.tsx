import { DeskMoment } from '@/components/admin/desk-moment';
import { RevokeTokenForm } from '@/components/admin/settings/revoke-token-form';
import { roleWords } from '@/components/admin/settings/role-words';
import type { Place } from '@/lib/dates';
import type { TokenEntry } from '@/lib/tokens/schema';

type Props = { tokens: TokenEntry[]; place: Place; now: Date };

const states = {
  works: { className: 'st live', word: 'Works' },
  expired: { className: 'st down', word: 'Expired' },
  revoked: { className: 'st down', word: 'Revoked' },
} as const;

const stateOf = ({ revokedAt, expiresAt }: TokenEntry, now: Date) =>
  revokedAt ? states.revoked : expiresAt <= now ? states.expired : states.works;

/** The tokens there are, those that work first. */
export function TokenTable({ tokens, place, now }: Props) {
  if (tokens.length === 0) return <p className="none">There are no tokens yet.</p>;
  return (
    <div className="scroll rows" tabIndex={0} role="region" aria-label="Tokens">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Token</th>
            <th scope="col">Acts as</th>
            <th scope="col">Until</th>
            <th scope="col">Last used</th>
            <th scope="col">
              <span className="vh">Revoke</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => {
            const { id, name, hint, scopes, owner, expiresAt, lastUsedAt } = token;
            const state = stateOf(token, now);
            return (
              <tr key={id}>
                <td>
                  <span className={state.className}>{state.word}</span>
                </td>
                <td className="h">
                  {name}
                  <small>
                    bs_…{hint} · {scopes.join(', ')}
                  </small>
                </td>
                <td>
                  <bdi>{owner.name}</bdi>, {roleWords[owner.role]}
                </td>
                <td>
                  <DeskMoment at={expiresAt} now={now} place={place} />
                </td>
                <td>
                  {lastUsedAt ? <DeskMoment at={lastUsedAt} now={now} place={place} /> : 'never'}
                </td>
                <td>{state === states.works && <RevokeTokenForm id={id} name={name} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
