'use client';

import { useEffect, useRef, useState } from 'react';
import { UploadBox } from '@/components/admin/media/upload-box';
import type { Picture } from '@/lib/articles/schema';
import type { MediaAnswer } from '@/lib/media/api';
import { mediaApiPath } from '@/lib/paths';
import { thumbnail } from '@/lib/media/sources';

type Props = {
  pictures: Picture[];
  label: string;
  /** Several may be chosen, one after the other. */
  staysOpen?: boolean;
  onChoose: (picture: Picture) => void;
  onClose: () => void;
};

const wordsOf = ({ alt, caption, credit, path, externalUrl }: Picture) =>
  [alt, caption, credit, path, externalUrl].join(' ').toLowerCase();

/** What the library tells of a picture, as the editor knows it. */
export const pictureOf = (added: MediaAnswer): Picture => ({
  id: added.id,
  path: new URL(added.url).pathname,
  externalUrl: null,
  alt: added.alt,
  caption: added.caption,
  credit: added.credit,
  width: added.width,
  height: added.height,
  focalX: added.focalX,
  focalY: added.focalY,
});

/** The paper's pictures to choose from, found by their words, and a place to add one. */
export function PictureChooser({ pictures, label, staysOpen, onChoose, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState('');
  const [count, setCount] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const found = pictures.filter((picture) =>
    wordsOf(picture).includes(wanted.trim().toLowerCase()),
  );
  return (
    <dialog ref={dialog} className="ask chooser" aria-label={label} onClose={onClose}>
      <h2>{label}</h2>
      <UploadBox
        megabytes={25}
        onAdded={(added) => onChoose(pictureOf(added))}
        onExisting={async (id) => {
          const answer = await fetch(`${mediaApiPath()}/${id}`);
          if (answer.ok) onChoose(pictureOf((await answer.json()) as MediaAnswer));
        }}
      />
      <label>
        Find by caption, credit or what it shows
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      <ul className="prints">
        {found.map((picture) => (
          <li key={picture.id}>
            <button
              type="button"
              onClick={() => {
                onChoose(picture);
                setCount(count + 1);
              }}
            >
              {picture.path ? (
                <img src={thumbnail(picture, 320)!} alt={picture.alt} loading="lazy" />
              ) : (
                <span className="hint">On another site: {picture.externalUrl}</span>
              )}
              <span>{picture.caption || picture.alt || 'Without words'}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p>{pictures.length ? 'No picture has these words.' : 'There are no pictures yet.'}</p>
      )}
      {staysOpen && <p role="status">{count > 0 && `${count} put in`}</p>}
      <button type="button" className="btn line" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
