import { signOutFormPath } from '@/lib/paths';

/** Ends the session in this browser. A form, because a link must change nothing; a plain one, so that every kept page goes. */
export function SignOutForm() {
  return (
    <form method="post" action={signOutFormPath()}>
      <button className="btn line">Sign out</button>
    </form>
  );
}
