import { DeletePicture } from '@/components/admin/media/delete-picture';
import { DescribePicture } from '@/components/admin/media/describe-picture';
import { ReplaceFile } from '@/components/admin/media/replace-file';
import { bytesWords, nameOf, rightsWords } from '@/components/admin/media/words';
import type { Place } from '@/lib/dates';
import type { MediaItem, MediaUses } from '@/lib/media/schema';
import { adminMediaPath, adminStoryPath, authorPath } from '@/lib/paths';

type Props = {
  item: MediaItem;
  uses: MediaUses;
  place: Place;
  canEdit: boolean;
  canDelete: boolean;
};

/** A picture of the library: what is said of it, how it is cut, and where it stands. */
export function PicturePage({ item, uses, place, canEdit, canDelete }: Props) {
  const rights = rightsWords(item, place.locale);
  return (
    <>
      <div className="dk-head">
        <h1 dir="auto">{nameOf(item)}</h1>
        <div className="end">
          <a href={adminMediaPath()}>All pictures</a>
        </div>
      </div>
      {rights && (
        <p className="told notice" role="note">
          {rights}.
        </p>
      )}
      <div className="picture-page">
        <DescribePicture item={item} canEdit={canEdit} />
        <div className="aside">
          <Facts item={item} />
          <Uses uses={uses} />
          {canEdit && item.path?.startsWith('/media/') && <ReplaceFile id={item.id} />}
          {canDelete && <DeletePicture id={item.id} isUsed={item.uses > 0} />}
        </div>
      </div>
    </>
  );
}

function Facts({ item }: { item: MediaItem }) {
  const { width, height, bytes, frames, fileName, type, uploadedBy, renditions, path } = item;
  return (
    <section className="panel" aria-labelledby="p-file">
      <h2 id="p-file">File</h2>
      <dl className="kv">
        {fileName && (
          <>
            <dt>Name</dt>
            <dd>
              <bdi>{fileName}</bdi>
            </dd>
          </>
        )}
        <dt>Kind</dt>
        <dd>
          {type.replace('image/', '').replace('+xml', '').toUpperCase() || 'unknown'}
          {frames > 1 && `, ${frames} frames`}
        </dd>
        {width && (
          <>
            <dt>Size</dt>
            <dd className="num">
              {width} × {height} {bytesWords(bytes)}
            </dd>
          </>
        )}
        {uploadedBy && (
          <>
            <dt>Added by</dt>
            <dd>
              <bdi>{uploadedBy.name}</bdi>
            </dd>
          </>
        )}
        {path?.startsWith('/media/') && (
          <>
            <dt>Sizes</dt>
            <dd>{renditions.length > 0 ? 'ready' : 'being made'}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Uses({ uses: { stories, hidden, authors, isLogo } }: { uses: MediaUses }) {
  const isUsed = isLogo || stories.length + hidden + authors.length > 0;
  return (
    <section className="panel" aria-labelledby="p-uses">
      <h2 id="p-uses">Where it stands</h2>
      {!isUsed && <p className="hint">Nowhere yet.</p>}
      <ul>
        {stories.map(({ id, headline, status, as }) => (
          <li key={id}>
            <a href={adminStoryPath(id)} dir="auto">
              {headline}
            </a>{' '}
            <span className="hint">
              {as === 'lead' ? 'lead picture' : 'in the text'}, {status.replace('_', ' ')}
            </span>
          </li>
        ))}
        {hidden > 0 && (
          <li className="hint">{hidden === 1 ? 'One story' : `${hidden} stories`} of colleagues</li>
        )}
        {authors.map(({ slug, name }) => (
          <li key={slug}>
            <a href={authorPath(slug)}>
              <bdi>{name}</bdi>
            </a>{' '}
            <span className="hint">portrait</span>
          </li>
        ))}
        {isLogo && <li>The publication’s logo or icon</li>}
      </ul>
    </section>
  );
}
