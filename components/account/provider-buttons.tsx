import type { ProviderName } from '@/lib/auth/providers/config';
import { providerFormPath } from '@/lib/paths';

type Props = {
  providers: readonly ProviderName[];
  /** Where to go afterwards. */
  next?: string;
  /** The account that is signed in gets one more way in, instead of somebody signing in. */
  isLinking?: boolean;
};

/** One button for each service that one can sign in with. Forms, so that no link signs anybody in; plain ones, without script. */
export function ProviderButtons({ providers, next, isLinking = false }: Props) {
  return (
    <>
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={providerFormPath()}>
          <input type="hidden" name="provider" value={id} />
          {next && <input type="hidden" name="next" value={next} />}
          {isLinking && <input type="hidden" name="intent" value="link" />}
          <button className="btn line">
            <span>
              {isLinking ? 'Link' : 'Continue with'} <bdi>{name}</bdi>
            </span>
          </button>
        </form>
      ))}
    </>
  );
}
