import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { InviteForm } from '@/components/account/invite-form';
import { signInPath } from '@/lib/paths';
import { loadInvitation } from '@/lib/people/invitations/loaders';
import { asA } from '@/lib/people/words';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function InvitePage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== 'string') {
    return (
      <AccountPage title="This link is not complete" lede="Some mail programs break long links.">
        <p>Copy the whole address from the mail, or ask for a new one.</p>
      </AccountPage>
    );
  }
  const { invitation, siteName } = await loadInvitation(token);
  if (!invitation) {
    return (
      <AccountPage
        title="This invitation is over"
        lede="It has been used or withdrawn, or is older than seven days."
      >
        <p>
          If you have an account, <a href={signInPath()}>sign in</a>. If not, ask whoever invited
          you for a new one.
        </p>
      </AccountPage>
    );
  }
  const { name, by, role, email } = invitation;
  return (
    <AccountPage
      title={
        <>
          Welcome, <bdi>{name}</bdi>
        </>
      }
      lede={
        <>
          <bdi>{by}</bdi> invites you to work at <bdi>{siteName}</bdi> as {asA(role)}. Your account
          will be {email}.
        </>
      }
    >
      <InviteForm token={token} name={name} />
    </AccountPage>
  );
}
