'use client';

import { useEffect, useRef, useState } from 'react';
import type { Picture } from '@/lib/articles/schema';

type Props = {
  pictures: Picture[];
  label: string;
  onChoose: (picture: Picture) => void;
  onClose: () => void;
};

const wordsOf = ({ alt, caption, credit, path, externalUrl }: Picture) =>
  [alt, caption, credit, path, externalUrl].join(' ').toLowerCase();

/** The paper's pictures to choose from, found by their words. */
export function PictureChooser({ pictures, label, onChoose, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const found = pictures.filter((picture) =>
    wordsOf(picture).includes(wanted.trim().toLowerCase()),
  );
  return (
    <dialog ref={dialog} className="ask chooser" aria-label={label} onClose={onClose}>
      <h2>{label}</h2>
      <label>
        Find by caption, credit or what it shows
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      <ul className="prints">
        {found.map((picture) => (
          <li key={picture.id}>
            <button type="button" onClick={() => onChoose(picture)}>
              {picture.path ? (
                <img src={picture.path} alt={picture.alt} loading="lazy" />
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
      <button type="button" className="btn line" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
