import type { Metadata } from 'next';
import { NameForm, PasswordForm } from '@/components/account/forms';
import { OwnCommentList } from '@/components/account/own-comments';
import { SignOutForm } from '@/components/account/sign-out-form';
import { Standing } from '@/components/account/standing';
import { loadAccount } from '@/lib/account/loaders';
import { securityPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const { viewer, comments, place } = await loadAccount();
  return (
    <div className="account">
      <header>
        <h1>
          <bdi>{viewer.name}</bdi>
        </h1>
        <p className="lede">{viewer.email}</p>
        <Standing viewer={viewer} place={place} />
        <SignOutForm />
      </header>
      <section aria-labelledby="own" className="said">
        <h2 id="own">What you have written</h2>
        <OwnCommentList comments={comments} place={place} />
      </section>
      <aside>
        <section aria-labelledby="name-head">
          <h2 id="name-head">Your name</h2>
          <NameForm name={viewer.name} />
        </section>
        <section aria-labelledby="password-head">
          <h2 id="password-head">Your password</h2>
          <PasswordForm />
        </section>
        <section aria-labelledby="factor-head">
          <h2 id="factor-head">Second factor</h2>
          <p>
            Codes of an app, or passkeys: <a href={securityPath()}>look after your second factor</a>
          </p>
        </section>
      </aside>
    </div>
  );
}
