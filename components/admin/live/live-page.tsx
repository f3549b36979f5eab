import { CoverageForm } from '@/components/admin/live/coverage-form';
import { PostForm } from '@/components/admin/live/post-form';
import { DeskMoment } from '@/components/admin/desk-moment';
import { OneButton } from '@/components/admin/one-button';
import { DocumentWords } from '@/components/ui/document-words';
import { StoryHead } from '@/components/admin/story-head';
import { writing } from '@/lib/articles/language';
import type { Place } from '@/lib/dates';
import { removePostAction } from '@/lib/live-posts/actions';
import type { CoverageState, PostEntry } from '@/lib/live-posts/schema';
import { articlePath } from '@/lib/paths';

type Props = {
  story: { id: number; kind: 'STORY' | 'PAGE'; slug: string; headline: string; language: string };
  state: CoverageState;
  posts: PostEntry[];
  isPublic: boolean;
  maySwitch: boolean;
  mayPost: boolean;
  /** What a new post is signed with at first. */
  signature: string;
  place: Place;
  now: Date;
};

const stateWords = {
  none: 'This story is not told live. Its text stays above the posts, as what is known so far.',
  live: 'Readers hear of each post a moment after it is sent.',
  ended: 'The live coverage has ended. Its posts stay.',
} as const;

/** The posts of a story that is told while it happens: one is written at the top, all others can be changed. */
export function LivePage(props: Props) {
  const { story, state, posts, isPublic, maySwitch, mayPost, signature, place, now } = props;
  return (
    <>
      <StoryHead title="Live coverage" story={story}>
        {isPublic && (
          <a className="btn line" href={articlePath(story.slug)}>
            Public page
          </a>
        )}
      </StoryHead>
      <div className="settings">
        <section className="setting-group" aria-labelledby="coverage">
          <div>
            <h2 id="coverage">{state === 'live' ? 'Live now' : 'Live coverage'}</h2>
            <p className="hint">{stateWords[state]}</p>
          </div>
          {maySwitch ? (
            <CoverageForm storyId={story.id} state={state} hasPosts={posts.length > 0} />
          ) : (
            <p>An editor begins and ends it.</p>
          )}
        </section>
        {mayPost && (
          <section className="setting-group" aria-labelledby="new-post">
            <div>
              <h2 id="new-post">A new post</h2>
              <p className="hint">
                **bold**, *italic*, [a link](https://…), “- ” for a list. Ctrl and Enter sends it.
              </p>
            </div>
            {isPublic ? (
              <PostForm storyId={story.id} signature={signature} />
            ) : (
              <p>Readers do not have this story yet: publish it first.</p>
            )}
          </section>
        )}
        {state !== 'none' && posts.length === 0 && <p className="none">There is no post yet.</p>}
        {posts.map((post) => (
          <section key={post.id} className="setting-group" aria-labelledby={`post-${post.id}`}>
            <div>
              <h2 id={`post-${post.id}`}>{post.headline || `Post ${post.id}`}</h2>
              <p className="hint">
                <DeskMoment at={post.publishedAt} now={now} place={place} />
                {post.by && (
                  <>
                    , written by <bdi>{post.by}</bdi>
                  </>
                )}
                {post.isPinned && ', pinned'}
                {post.removedAt && ', taken from readers'}
              </p>
            </div>
            <div>
              <DocumentWords className="post-words" body={post.body} {...writing(story.language)} />
              {post.signature && (
                <p className="hint">
                  Signed: <bdi>{post.signature}</bdi>
                </p>
              )}
              {mayPost && (
                <>
                  {/* Only hidden, so that words which somebody types meanwhile are there when it is given back. */}
                  <details className="revoke" hidden={post.removedAt !== null}>
                    <summary className="text">Change</summary>
                    <PostForm storyId={story.id} post={post} />
                  </details>
                  <OneButton
                    action={removePostAction}
                    values={{
                      ...{ storyId: story.id, id: post.id, version: post.version },
                      removed: post.removedAt ? 'no' : 'yes',
                    }}
                    look="text"
                  >
                    {post.removedAt ? 'Give it back to readers' : 'Take it from readers'}
                    <span className="vh">: {post.headline || `post ${post.id}`}</span>
                  </OneButton>
                </>
              )}
            </div>
          </section>
        ))}
      </div>
    </>
  );
}
