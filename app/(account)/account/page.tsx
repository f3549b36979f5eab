import type { Metadata } from 'next';
import { Leaving } from '@/components/account/erase-leaving';
import { NameForm } from '@/components/account/name-form';
import { OwnCommentList } from '@/components/account/own-comments';
import { OwnData, OwnSettings } from '@/components/account/own-settings';
import { SavedList } from '@/components/account/saved/saved-list';
import { Standing } from '@/components/account/standing';
import { loadAccount } from '@/lib/account/loaders';
import { longDateTime } from '@/lib/dates';
import { notificationsPath, ownCommentsPath, ownLikesPath, savedPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const account = await loadAccount();
  if (account.kind === 'leaving') return <Leaving {...account} />;
  const { viewer, comments, stories, counts, nextName, place } = account;
  return (
    <div className="account">
      <header>
        <h1>
          <bdi>{viewer.name}</bdi>
        </h1>
        <p className="lede">{viewer.email}</p>
        <Standing viewer={viewer} place={place} />
        <p>
          <a href={notificationsPath()}>Notifications</a>
          {counts.unread > 0 && <span className="badge">{counts.unread} new</span>}
        </p>
      </header>
      <div className="said">
        <section aria-labelledby="own">
          <h2 id="own">What you have written</h2>
          <OwnCommentList comments={comments} place={place} />
          {counts.comments > 0 && (
            <p className="more">
              <a href={ownCommentsPath()}>
                {counts.comments > comments.length
                  ? `All ${counts.comments} comments`
                  : 'Look after them'}
              </a>
            </p>
          )}
        </section>
        <section aria-labelledby="saved">
          <h2 id="saved">What you have saved</h2>
          {stories.length > 0 ? (
            <>
              <SavedList stories={stories} place={place} isBrief />
              <p className="more">
                <a href={savedPath()}>
                  {counts.saved > stories.length
                    ? `All ${counts.saved} stories`
                    : 'Look after the list'}
                </a>
              </p>
            </>
          ) : (
            <p className="hint">Nothing yet. Under each headline there is “Save for later”.</p>
          )}
        </section>
        <section aria-labelledby="likes">
          <h2 id="likes">What you like</h2>
          {counts.likes > 0 ? (
            <p>
              <a href={ownLikesPath()}>
                {counts.likes === 1 ? '1 comment' : `${counts.likes} comments`}
              </a>
            </p>
          ) : (
            <p className="hint">No comment yet.</p>
          )}
        </section>
      </div>
      <aside>
        <section aria-labelledby="name-head">
          <h2 id="name-head">Your name</h2>
          <NameForm name={viewer.name} next={nextName && longDateTime(nextName, place)} />
        </section>
        <section aria-labelledby="settings-head">
          <h2 id="settings-head">Getting in</h2>
          <OwnSettings email={viewer.email} counts={counts} />
        </section>
        <section aria-labelledby="data-head">
          <h2 id="data-head">Your data</h2>
          <OwnData />
        </section>
      </aside>
    </div>
  );
}
