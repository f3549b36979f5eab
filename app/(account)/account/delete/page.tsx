import type { Metadata } from 'next';
import { LeaveForm } from '@/components/account/erase-forms';
import { OwnPage } from '@/components/account/own-page';
import { loadLeave } from '@/lib/account/loaders';
import { exportPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export const metadata: Metadata = { title: 'Delete your account' };

export default async function LeavePage() {
  const { hasPassword, graceHours, freshMinutes } = await loadLeave();
  return (
    <OwnPage
      place={await loadPlace()}
      title="Delete your account"
      lede={`You are signed out at once, and after ${graceHours} hours everything goes. Sign in before that to keep it.`}
    >
      <section aria-labelledby="what">
        <h2 id="what">What happens then</h2>
        <ul className="plain-list">
          <li>Your name, your address and all that you have set up go.</li>
          <li>
            Your comments go. Where somebody has answered, a line without your name stays, so that
            their words still make sense.
          </li>
          <li>Your likes, your reports and your saved stories go.</li>
          <li>Nobody can bring any of it back.</li>
        </ul>
        <p>
          You may want to{' '}
          <a href={exportPath()} download>
            download your data
          </a>{' '}
          first.
        </p>
      </section>
      <section aria-labelledby="sure">
        <h2 id="sure">Are you sure?</h2>
        {!hasPassword && (
          <p className="hint">
            You have no password, so you must have signed in within the last {freshMinutes} minutes.
          </p>
        )}
        <LeaveForm hasPassword={hasPassword} />
      </section>
    </OwnPage>
  );
}
