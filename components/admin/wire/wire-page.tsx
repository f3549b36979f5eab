import { LiveRefresh } from '@/components/admin/analytics/live-refresh';
import { DeskMoment } from '@/components/admin/desk-moment';
import { AsideButton, TakeForm } from '@/components/admin/wire/wire-forms';
import { WireKeys } from '@/components/admin/wire/wire-keys';
import type { Place } from '@/lib/dates';
import { adminStoryPath, adminWirePath } from '@/lib/paths';
import type { WireRow } from '@/lib/wire/data';
import type { WireQuery, WireState } from '@/lib/wire/query';
import { isEmbargoed, statusWords } from '@/components/admin/wire/words';

type Props = {
  items: WireRow[];
  nextCursor: string | null;
  services: string[];
  unread: number;
  query: WireQuery;
  place: Place;
  now: Date;
};

const stateNames: Record<WireState, string> = {
  open: 'All that is not put aside',
  unread: 'Unread',
  taken: 'Taken as a story',
  aside: 'Put aside',
  canceled: 'Called back',
  all: 'Everything',
};

/** The queue of the wires: what agencies sent, newest first, a draft one button away. */
export function WirePage({ items, nextCursor, services, unread, query, place, now }: Props) {
  const { q, service, subject, urgency, state, cursor } = query;
  const narrowed = Boolean(q ?? service ?? subject ?? urgency ?? state);
  return (
    <>
      <div className="dk-head">
        <h1>Wires</h1>
        <p role="status">{unread === 0 ? 'All read' : `${unread} unread`}</p>
      </div>
      <form className="narrow" action={adminWirePath()} role="search" aria-label="Wires">
        <div className="wide">
          <label htmlFor="w-q">Words</label>
          <input id="w-q" type="search" name="q" defaultValue={q} maxLength={200} />
        </div>
        <div>
          <label htmlFor="w-service">Service</label>
          <select id="w-service" name="service" defaultValue={service ?? ''}>
            <option value="">Any</option>
            {services.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="w-subject">Subject</label>
          <input id="w-subject" name="subject" defaultValue={subject} maxLength={200} />
        </div>
        <div>
          <label htmlFor="w-urgency">Urgency</label>
          <select id="w-urgency" name="urgency" defaultValue={urgency ?? ''}>
            <option value="">Any</option>
            {[1, 2, 3, 4, 5].map((level) => (
              <option key={level} value={level}>
                {level === 1 ? '1' : `1 to ${level}`}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="w-state">State</label>
          <select id="w-state" name="state" defaultValue={state ?? 'open'}>
            {Object.entries(stateNames).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button className="btn line">Show</button>
        {narrowed && <a href={adminWirePath()}>Show all again</a>}
      </form>
      {items.length === 0 ? (
        <p className="none">
          {narrowed
            ? 'Nothing fits. Try fewer words, or another state.'
            : 'Nothing has come yet. Agencies send to POST /api/v1/wire with a token of the scope wire:write, or put files into the folder WIRE_FOLDER.'}
        </p>
      ) : (
        <div className="rows">
          <table className="list ledger">
            <thead>
              <tr>
                <th scope="col">Headline</th>
                <th scope="col" className="far">
                  Service
                </th>
                <th scope="col">
                  <abbr title="Urgency: 1 is the most urgent">Urg.</abbr>
                </th>
                <th scope="col" className="far" aria-sort="descending">
                  Came ↓
                </th>
                <th scope="col">
                  <span className="vh">What to do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Row key={item.id} item={item} place={place} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(nextCursor ?? cursor) && (
        <nav className="pages" aria-label="Pages">
          {cursor && <a href={adminWirePath({ ...query, cursor: undefined })}>Newest</a>}
          {nextCursor && (
            <a href={adminWirePath({ ...query, cursor: nextCursor })} rel="next">
              Older
            </a>
          )}
        </nav>
      )}
      <WireKeys />
      <LiveRefresh />
    </>
  );
}

function Row({ item, place, now }: { item: WireRow; place: Place; now: Date }) {
  const { id, headline, isRead, status, storyId, takenId, currentId } = item;
  const marks = [
    ...(isRead ? [] : ['unread']),
    ...(status === 'USABLE' ? [] : [statusWords[status]]),
    ...(isEmbargoed(item, now) ? ['under embargo'] : []),
    ...(item.versionCount > 1 ? [`${item.versionCount} versions`] : []),
    ...(item.kind === 'text' ? [] : [item.kind]),
    ...(storyId !== null && takenId !== currentId ? ['update not taken'] : []),
  ];
  return (
    <tr data-wire={id}>
      <td className="address">
        <a href={adminWirePath({ id })} lang={item.language} dir="auto">
          {isRead ? headline : <b>{headline}</b>}
        </a>
        <small>{[item.slugline, ...marks].filter(Boolean).join(' · ')}</small>
      </td>
      <td className="far">{item.service}</td>
      <td>{item.urgency ?? '–'}</td>
      <td className="far">
        <DeskMoment at={item.changedAt} now={now} place={place} />
      </td>
      <td className="acts">
        {storyId !== null ? (
          <a href={adminStoryPath(storyId)}>
            Story<span className="vh">: {headline}</span>
          </a>
        ) : (
          status === 'USABLE' && <TakeForm id={id} headline={headline} />
        )}
        <AsideButton id={id} headline={headline} isAside={item.setAsideAt !== null} />
      </td>
    </tr>
  );
}
