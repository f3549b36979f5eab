import { EditionButton } from '@/components/admin/front/edition-button';
import { deskTime } from '@/lib/newsroom/desk-time';
import type { FrontDeskView } from '@/lib/front/editions/schema';
import { adminFrontPath } from '@/lib/paths';

const states = {
  live: { words: 'Live', shape: 'live' },
  coming: { words: 'Coming', shape: 'sched' },
  past: { words: 'Past', shape: 'draft' },
  revoked: { words: 'Taken back', shape: 'down' },
} as const;

/** The editions of a front, those to come first: who set which when, and the way back. */
export function EditionList({ view }: { view: FrontDeskView }) {
  const { editions, place, now, draft, section } = view;
  const time = (moment: Date) => deskTime(moment, now, place);
  return (
    <section className="panel" aria-labelledby="fd-editions">
      <h2 id="fd-editions">Editions</h2>
      <div className="in">
        {editions.length === 0 && <p>None yet: the whole front fills itself.</p>}
        <ol className="fd-editions">
          {editions.map((edition) => {
            const { id, state, liveAt, note, revoked, placements } = edition;
            return (
              <li key={id}>
                <span className={`st ${states[state].shape}`}>{states[state].words}</span>
                <div>
                  <b>
                    {state === 'coming' ? 'Comes' : 'From'} {time(liveAt)}
                  </b>
                  , {placements.length === 1 ? 'one story' : `${placements.length} stories`} placed
                  {note && <q>{note}</q>}
                  <span className="meta">
                    Set {time(edition.createdAt)}
                    <By name={edition.by} />
                    {revoked && (
                      <>
                        . Taken back {time(revoked.at)}
                        <By name={revoked.by} />
                      </>
                    )}
                  </span>
                </div>
                <div className="fd-pair">
                  {state !== 'live' && (
                    <a className="text" href={adminFrontPath({ section: section?.slug, from: id })}>
                      Begin with this one<span className="vh"> {time(liveAt)}</span>
                    </a>
                  )}
                  {state !== 'past' && (
                    <EditionButton
                      id={id}
                      version={draft.version}
                      kind={state === 'revoked' ? 'restore' : 'revoke'}
                      about={time(liveAt)}
                    />
                  )}
                </div>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

const By = ({ name }: { name: string | null }) =>
  name && (
    <>
      {' '}
      by <bdi>{name}</bdi>
    </>
  );
