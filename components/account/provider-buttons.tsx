import type { ProviderName } from '@/lib/auth/providers/config';
import { providerFormPath } from '@/lib/paths';

type Props = {
  providers: readonly ProviderName[];
  /** Where to go afterwards. */
  next?: string;
};

/** One button for each service that one can sign in with. Forms, so that no link signs anybody in; plain ones, without script. */
export function ProviderButtons({ providers, next }: Props) {
  return (
    <>
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={providerFormPath()}>
          <input type="hidden" name="provider" value={id} />
          {next && <input type="hidden" name="next" value={next} />}
          <button className="btn line">
            <span>
              Continue with <bdi>{name}</bdi>
            </span>
          </button>
        </form>
      ))}
    </>
  );
}
