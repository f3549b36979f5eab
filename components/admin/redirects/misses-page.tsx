import { DeskMoment } from '@/components/admin/desk-moment';
import { OneButton } from '@/components/admin/one-button';
import { RedirectsHead } from '@/components/admin/redirects/redirects-head';
import type { Place } from '@/lib/dates';
import { adminMissedPath, adminRedirectsPath } from '@/lib/paths';
import { ignoreMissAction } from '@/lib/redirects/actions';
import { readable } from '@/lib/redirects/readable';
import type { MissEntry } from '@/lib/redirects/schema';

type Props = { misses: MissEntry[]; isIgnored: boolean; isWhole: boolean; place: Place; now: Date };

/** What readers asked for and did not find, most missed first; one click from a redirect. */
export function MissesPage({ misses, isIgnored, isWhole, place, now }: Props) {
  return (
    <>
      <RedirectsHead title="Not found" here="missed" isWhole={isWhole} />
      <p className="lede-note">
        Addresses that people came to and found nothing at. Programs and those who try doors are
        left out; of a visit only the path and the site that led here are kept.{' '}
        <a href={adminMissedPath(isIgnored ? undefined : 'yes')}>
          {isIgnored ? 'Show what is missed' : 'Show what is ignored'}
        </a>
      </p>
      {misses.length === 0 ? (
        <p className="none">
          {isIgnored ? 'Nothing has been set aside.' : 'Nobody has missed anything lately.'}
        </p>
      ) : (
        <div className="rows">
          <table className="list ledger">
            <thead>
              <tr>
                <th scope="col">Address</th>
                <th scope="col" aria-sort="descending">
                  Times ↓
                </th>
                <th scope="col" className="far">
                  Linked from
                </th>
                <th scope="col" className="far">
                  Last
                </th>
                <th scope="col">
                  <span className="vh">What to do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {misses.map(({ path, hits, fromHost, lastAt }) => (
                <tr key={path}>
                  <td className="address">
                    <bdi>{readable(path)}</bdi>
                  </td>
                  <td>{hits}</td>
                  <td className="far">{fromHost || '–'}</td>
                  <td className="far">
                    <DeskMoment at={lastAt} now={now} place={place} />
                  </td>
                  <td className="acts">
                    {!isIgnored && (
                      <a href={adminRedirectsPath({ from: path })}>
                        Redirect<span className="vh"> {path}</span>
                      </a>
                    )}
                    <OneButton
                      action={ignoreMissAction}
                      values={{ path, ignored: isIgnored ? 'no' : 'yes' }}
                      look="text"
                    >
                      {isIgnored ? 'Take up again' : 'Ignore'}
                      <span className="vh"> {path}</span>
                    </OneButton>
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
