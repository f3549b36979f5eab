import type { Metadata } from 'next';
import { Leaving } from '@/components/account/erase-leaving';
import { NameForm } from '@/components/account/name-form';
import { OwnCommentList } from '@/components/account/own-comments';
import { OwnData, OwnSettings } from '@/components/account/own-settings';
import { SavedList } from '@/components/account/saved/saved-list';
import { Standing } from '@/components/account/standing';
import { loadAccount } from '@/lib/account/loaders';
import { longDateTime } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { notificationsPath, ownCommentsPath, ownLikesPath, savedPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.account };
}

export default async function AccountPage() {
  const account = await loadAccount();
  if (account.kind === 'leaving') return <Leaving {...account} />;
  const { viewer, comments, stories, counts, nextName, place } = account;
  const { account: words, own } = wordsIn(place);
  const { overview } = own;
  return (
    <div className="account">
      <header>
        <h1>
          <bdi>{viewer.name}</bdi>
        </h1>
        <p className="lede">{viewer.email}</p>
        <Standing viewer={viewer} place={place} />
        <p>
          <a href={notificationsPath()}>{words.told.title}</a>
          {counts.unread > 0 && <span className="badge">{overview.unread(counts.unread)}</span>}
        </p>
      </header>
      <div className="said">
        <section aria-labelledby="own">
          <h2 id="own">{own.written.title}</h2>
          <OwnCommentList comments={comments} place={place} />
          {counts.comments > 0 && (
            <p className="more">
              <a href={ownCommentsPath()}>
                {counts.comments > comments.length
                  ? overview.allComments(counts.comments)
                  : overview.lookAfterComments}
              </a>
            </p>
          )}
        </section>
        <section aria-labelledby="saved">
          <h2 id="saved">{words.keep.title}</h2>
          {stories.length > 0 ? (
            <>
              <SavedList stories={stories} place={place} isBrief />
              <p className="more">
                <a href={savedPath()}>
                  {counts.saved > stories.length
                    ? overview.allStories(counts.saved)
                    : overview.lookAfterStories}
                </a>
              </p>
            </>
          ) : (
            <p className="hint">{words.keep.nothing}</p>
          )}
        </section>
        <section aria-labelledby="likes">
          <h2 id="likes">{own.likes.title}</h2>
          {counts.likes > 0 ? (
            <p>
              <a href={ownLikesPath()}>{overview.likes(counts.likes)}</a>
            </p>
          ) : (
            <p className="hint">{overview.noLikes}</p>
          )}
        </section>
      </div>
      <aside>
        <section aria-labelledby="name-head">
          <h2 id="name-head">{overview.name}</h2>
          <NameForm name={viewer.name} next={nextName && longDateTime(nextName, place)} />
        </section>
        <section aria-labelledby="settings-head">
          <h2 id="settings-head">{overview.entry}</h2>
          <OwnSettings email={viewer.email} counts={counts} place={place} />
        </section>
        <section aria-labelledby="data-head">
          <h2 id="data-head">{overview.data}</h2>
          <OwnData place={place} />
        </section>
      </aside>
    </div>
  );
}
