import type { Metadata } from 'next';
import { gate } from '../../gate';
import { AppealList } from '@/components/admin/appeals/appeal-list';
import { loadAppealDesk } from '@/lib/appeals/loaders';
import { adminAppealsPath, moderationPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Appeals' };

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function AppealsPage({ searchParams }: Props) {
  const { cursor } = await searchParams;
  const place = typeof cursor === 'string' ? cursor : undefined;
  const entry = await gate(adminAppealsPath(place), () => loadAppealDesk(place));
  if ('instead' in entry) return entry.instead;
  const { items, nextCursor, isLater, place: clock } = entry.data;
  return (
    <>
      <div className="dk-head">
        <h1>Appeals</h1>
        <p className="sum">Somebody else than who decided hears them.</p>
        <div className="end">
          <a className="btn line" href={moderationPath()}>
            Comments
          </a>
        </div>
      </div>
      <AppealList items={items} place={clock} />
      {(isLater || nextCursor) && (
        <nav className="pages" aria-label="Pages">
          {isLater && <a href={adminAppealsPath()}>Back to the oldest</a>}
          {nextCursor && (
            <a href={adminAppealsPath(nextCursor)} rel="next">
              Later ones
            </a>
          )}
        </nav>
      )}
    </>
  );
}
