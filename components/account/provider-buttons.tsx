import type { ProviderName } from '@/lib/auth/providers/config';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { providerFormPath } from '@/lib/paths';

type Props = {
  providers: readonly ProviderName[];
  /** Where to go afterwards. */
  next?: string;
  place: Place;
};

/** One button for each service that one can sign in with. Forms, so that no link signs anybody in; plain ones, without script. */
export function ProviderButtons({ providers, next, place }: Props) {
  const { enter } = wordsIn(place).account;
  return (
    <>
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={providerFormPath()}>
          <input type="hidden" name="provider" value={id} />
          {next && <input type="hidden" name="next" value={next} />}
          <button className="btn line">
            <span>{enter.with({ service: <bdi>{name}</bdi> })}</span>
          </button>
        </form>
      ))}
    </>
  );
}
