'use client';

import { useScript } from '@/components/admin/use-script';
import type { Picture } from '@/lib/articles/schema';
import { thumbnail } from '@/lib/media/sources';
import { adminMediaPath } from '@/lib/paths';

type Props = {
  portraits: readonly Picture[];
  /** What was taken from the library, among these or not. */
  taken: Picture | null;
  chosen: string;
  onChoose: () => void;
  fault?: string;
};

/** The photo of an author: the newest pictures, which is all there is without the script; with it, a way to every other. */
export function Portraits({ portraits, taken, chosen, onChoose, fault }: Props) {
  const hasScript = useScript();
  const others = portraits.filter(({ id }) => id !== taken?.id);
  return (
    <fieldset className="boxes portraits">
      <legend>Photo</legend>
      <label>
        <input type="radio" name="photoId" value="" defaultChecked={chosen === ''} />
        None
      </label>
      <div className="portrait-row">
        {[...(taken ? [taken] : []), ...others].map((picture) => (
          // One that was just taken is a new field, which begins as the chosen one.
          <label key={picture === taken ? `taken-${picture.id}` : picture.id}>
            <input
              type="radio"
              name="photoId"
              value={picture.id}
              defaultChecked={chosen === String(picture.id)}
            />
            {picture.path && (
              <img src={thumbnail(picture, 160)!} alt="" width={64} height={64} loading="lazy" />
            )}
            <span>{picture.alt || picture.caption || `Picture ${picture.id}`}</span>
          </label>
        ))}
      </div>
      {hasScript && (
        <button type="button" className="btn line" onClick={onChoose}>
          Another of the library, or a new one
        </button>
      )}
      <p className={fault ? 'hint fault' : 'hint'}>
        {fault ?? (
          <>
            These are the newest of the <a href={adminMediaPath()}>library</a>.
          </>
        )}
      </p>
    </fieldset>
  );
}
