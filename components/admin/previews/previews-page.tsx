import { DeskMoment } from '@/components/admin/desk-moment';
import { OneButton } from '@/components/admin/one-button';
import { PreviewLinkForm } from '@/components/admin/previews/preview-link-form';
import { StoryHead } from '@/components/admin/story-head';
import type { Place } from '@/lib/dates';
import { revokePreviewLinkAction } from '@/lib/preview-links/actions';
import type { PreviewLinkEntry } from '@/lib/preview-links/schema';

type Props = {
  story: { id: number; headline: string; language: string };
  links: PreviewLinkEntry[];
  isPublic: boolean;
  mayShare: boolean;
  place: Place;
  now: Date;
};

const states = {
  open: { className: 'st live', word: 'Open' },
  expired: { className: 'st down', word: 'Run out' },
  revoked: { className: 'st down', word: 'Revoked' },
} as const;

/** The links by which people outside see a story before it is public. */
export function PreviewsPage({ story, links, isPublic, mayShare, place, now }: Props) {
  return (
    <>
      <StoryHead title="Preview links" story={story} />
      <div className="settings">
        {mayShare && (
          <section className="setting-group" aria-labelledby="new-link">
            <div>
              <h2 id="new-link">A new link</h2>
              <p className="hint">
                Whoever has it sees the last saved text without signing in, and nothing of notes or
                versions. Once the story is public the link leads there.
              </p>
            </div>
            {isPublic ? (
              <p>This story is public: send its own address.</p>
            ) : (
              <PreviewLinkForm storyId={story.id} />
            )}
          </section>
        )}
      </div>
      {links.length === 0 ? (
        <p className="none">Nobody outside has a link to this story.</p>
      ) : (
        <div className="rows">
          <table className="list ledger">
            <thead>
              <tr>
                <th scope="col">For whom</th>
                <th scope="col">State</th>
                <th scope="col">Ends</th>
                <th scope="col" className="far">
                  Opened
                </th>
                <th scope="col">
                  <span className="vh">What to do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {links.map(({ id, label, state, by, createdAt, expiresAt, lastUsedAt, uses }) => (
                <tr key={id}>
                  <td className="address">
                    <bdi>{label}</bdi>
                    <small>
                      made <DeskMoment at={createdAt} now={now} place={place} />
                      {by && (
                        <>
                          {' '}
                          by <bdi>{by}</bdi>
                        </>
                      )}
                    </small>
                  </td>
                  <td>
                    <span className={states[state].className}>{states[state].word}</span>
                  </td>
                  <td>
                    <DeskMoment at={expiresAt} now={now} place={place} />
                  </td>
                  <td className="far">
                    {uses === 1 ? 'once' : `${uses} times`}
                    {lastUsedAt && (
                      <small>
                        last <DeskMoment at={lastUsedAt} now={now} place={place} />
                      </small>
                    )}
                  </td>
                  <td className="acts">
                    {mayShare && state === 'open' && (
                      <OneButton
                        action={revokePreviewLinkAction}
                        values={{ storyId: story.id, id }}
                        look="text"
                      >
                        Revoke<span className="vh"> the link for {label}</span>
                      </OneButton>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
