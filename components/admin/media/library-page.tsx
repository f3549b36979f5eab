import { LibraryUploads } from '@/components/admin/media/library-uploads';
import { PictureList } from '@/components/admin/media/picture-list';
import type { Place } from '@/lib/dates';
import { mediaKinds, type MediaFilter, type MediaItem } from '@/lib/media/schema';
import { adminMediaPath } from '@/lib/paths';

type Counts = Record<(typeof mediaKinds)[number] | 'all', number>;
type Props = {
  filter: MediaFilter;
  items: MediaItem[];
  nextCursor: string | null;
  counts: Counts;
  place: Place;
  mediaMegabytes: number;
};

const kindWords = {
  unused: 'Unused',
  expiring: 'Rights end',
  'no-alt': 'Without alt text',
  mine: 'Mine',
} as const;

/** The media library. */
export function LibraryPage({ filter, items, nextCursor, counts, place, mediaMegabytes }: Props) {
  const { q, only, view } = filter;
  const at = (next: Partial<MediaFilter>) => {
    const wanted = { q, only, view, ...next };
    return adminMediaPath({ ...wanted, view: wanted.view === 'grid' ? undefined : wanted.view });
  };
  return (
    <>
      <div className="dk-head">
        <h1>Pictures</h1>
        <ul className="chips" aria-label="Which pictures">
          <li>
            <a href={at({ only: undefined })} aria-current={only ? undefined : 'true'}>
              All {counts.all.toLocaleString('en-GB')}
            </a>
          </li>
          {mediaKinds.map((kind) => (
            <li key={kind}>
              <a href={at({ only: kind })} aria-current={only === kind ? 'true' : undefined}>
                {kindWords[kind]} {counts[kind].toLocaleString('en-GB')}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <LibraryUploads megabytes={mediaMegabytes} />
      <form
        key={JSON.stringify(filter)}
        className="narrow"
        action={adminMediaPath()}
        role="search"
        aria-label="Pictures"
      >
        <div className="wide">
          <label htmlFor="m-q">What it shows, caption, credit or file name</label>
          <input id="m-q" type="search" name="q" defaultValue={q} maxLength={200} />
        </div>
        {only && <input type="hidden" name="only" value={only} />}
        {view === 'list' && <input type="hidden" name="view" value={view} />}
        <button className="btn line">Find</button>
        <a href={at({ view: view === 'grid' ? 'list' : 'grid' })}>
          {view === 'grid' ? 'Show as a list' : 'Show as a grid'}
        </a>
      </form>
      {items.length === 0 ? (
        <p className="none">
          {counts.all === 0
            ? 'There are no pictures yet. Drop one above.'
            : only === 'expiring'
              ? 'No rights end soon.'
              : 'No picture fits. Try fewer letters or another filter.'}
        </p>
      ) : (
        <PictureList items={items} view={view} locale={place.locale} />
      )}
      {nextCursor && (
        <p className="more">
          <a className="btn line" href={adminMediaPath({ q, only, view, cursor: nextCursor })}>
            Older pictures
          </a>
        </p>
      )}
    </>
  );
}
