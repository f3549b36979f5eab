import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { graceHours } from '@/lib/account/leaving/schema';
import { accountPath, frontPath, signInPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Goodbye' };

export default function GoodbyePage() {
  return (
    <AccountPage
      title="Goodbye"
      lede={`You are signed out everywhere. In ${graceHours} hours your account will be deleted; we have sent you a mail that says so.`}
    >
      <p>
        <a href={signInPath(accountPath())}>Sign in</a> until then if you want to keep it after all.
      </p>
      <p>
        <a href={frontPath()}>To the front page</a>
      </p>
    </AccountPage>
  );
}
