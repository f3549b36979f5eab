import { DeskMoment } from '@/components/admin/desk-moment';
import { OneButton } from '@/components/admin/one-button';
import { RedirectForm } from '@/components/admin/redirects/redirect-form';
import { RedirectsHead } from '@/components/admin/redirects/redirects-head';
import type { Place } from '@/lib/dates';
import { adminRedirectsPath, redirectExportPath } from '@/lib/paths';
import { deleteRedirectAction } from '@/lib/redirects/actions';
import { readable } from '@/lib/redirects/readable';
import type { RedirectDeskQuery, RedirectEntry } from '@/lib/redirects/schema';

type Props = {
  items: RedirectEntry[];
  nextCursor: string | null;
  total: number;
  isWhole: boolean;
  edited: RedirectEntry | null;
  query: RedirectDeskQuery;
  place: Place;
  now: Date;
};

/** Old addresses and where they lead, with a form for one more or for the one that is changed. */
export function RedirectsPage({
  items,
  nextCursor,
  total,
  isWhole,
  edited,
  query,
  place,
  now,
}: Props) {
  const { q, cursor, from } = query;
  return (
    <>
      <RedirectsHead title="Redirects" here="list" isWhole={isWhole} />
      <div className="settings">
        <section className="setting-group" aria-labelledby="redirect-form">
          <div>
            <h2 id="redirect-form">{edited ? 'Change a redirect' : 'A new redirect'}</h2>
            <p className="hint">
              From an address of an old site or an old name. A page that is there always goes before
              a redirect; stories that move leave one by themselves.
            </p>
          </div>
          <RedirectForm
            key={edited?.id ?? from ?? 'new'}
            {...(edited && { redirect: edited })}
            {...(from && { from })}
          />
        </section>
      </div>
      <form className="narrow" action={adminRedirectsPath()} role="search" aria-label="Redirects">
        <div className="wide">
          <label htmlFor="f-q">An old or new address, or a note</label>
          <input id="f-q" type="search" name="q" defaultValue={q} maxLength={200} />
        </div>
        <button className="btn line">Show</button>
        {q && <a href={adminRedirectsPath()}>Show all again</a>}
        {total > 0 && (
          <a className="end" href={redirectExportPath()} download>
            Export all {total} (CSV)
          </a>
        )}
      </form>
      {items.length === 0 ? (
        <p className="none">
          {total === 0
            ? 'No old address leads anywhere yet.'
            : 'No redirect fits. Try fewer letters.'}
        </p>
      ) : (
        <div className="rows">
          <table className="list ledger">
            <thead>
              <tr>
                <th scope="col">Old address</th>
                <th scope="col">Leads to</th>
                <th scope="col" className="far">
                  Used
                </th>
                <th scope="col" className="far" aria-sort="descending">
                  Added ↓
                </th>
                <th scope="col">
                  <span className="vh">What to do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={row.id}>
                  <td className="address">
                    <bdi>{readable(row.source)}</bdi>
                    {row.note && <small>{row.note}</small>}
                  </td>
                  <td className="address">
                    {row.status === 410 ? 'Gone (410)' : <bdi>{readable(row.target)}</bdi>}
                    {row.status === 307 && <small>for now (307)</small>}
                  </td>
                  <td className="far">
                    {row.hits}
                    {row.lastHitAt && (
                      <small>
                        last <DeskMoment at={row.lastHitAt} now={now} place={place} />
                      </small>
                    )}
                  </td>
                  <td className="far">
                    <DeskMoment at={row.createdAt} now={now} place={place} />
                    {row.by && (
                      <small>
                        <bdi>{row.by}</bdi>
                      </small>
                    )}
                  </td>
                  <td className="acts">
                    <a href={adminRedirectsPath({ edit: row.id })}>
                      Change<span className="vh"> the redirect from {row.source}</span>
                    </a>
                    <OneButton action={deleteRedirectAction} values={{ id: row.id }} look="text">
                      Delete<span className="vh"> the redirect from {row.source}</span>
                    </OneButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(nextCursor ?? cursor) && (
        <nav className="pages" aria-label="Pages">
          {cursor && <a href={adminRedirectsPath({ q })}>Newest</a>}
          {nextCursor && (
            <a href={adminRedirectsPath({ q, cursor: nextCursor })} rel="next">
              Older
            </a>
          )}
        </nav>
      )}
    </>
  );
}
