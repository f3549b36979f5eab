import { currentPassword, FormFields } from '@/components/account/form-fields';
import type { ProviderName } from '@/lib/auth/providers/config';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { providerFormPath } from '@/lib/paths';

type Props = {
  place: Place;
  /** Those that are not linked yet. */
  providers: readonly ProviderName[];
  hasPassword: boolean;
};

/** Gives the account one more way in. Asks for the password where there is one; a plain form, without script. */
export function LinkServiceForm({ providers, hasPassword, place }: Props) {
  if (providers.length === 0) return null;
  const { account } = wordsIn(place);
  return (
    <form className="stack" method="post" action={providerFormPath()}>
      <input type="hidden" name="intent" value="link" />
      {hasPassword && (
        <FormFields
          fields={[{ ...currentPassword(account.fields.current), id: 'link-current' }]}
          failure={null}
        />
      )}
      <div className="acts-row">
        {providers.map(({ id, name }) => (
          <button key={id} className="btn line" name="provider" value={id}>
            <span>{account.linkService({ service: <bdi>{name}</bdi> })}</span>
          </button>
        ))}
      </div>
    </form>
  );
}
