'use client';

import { useEffect, useRef, useState } from 'react';
import { fetchPicture, pictureOf, type LibraryPicture } from '@/components/admin/media/library';
import { UploadBox } from '@/components/admin/media/upload-box';
import { useLibrary } from '@/components/admin/media/use-library';

type Props = {
  label: string;
  /** Several may be chosen, one after the other. */
  staysOpen?: boolean;
  onChoose: (picture: LibraryPicture) => void;
  onClose: () => void;
};

/** The whole library to choose from, found by words, older ones on demand, and a place to add one. */
export function PictureChooser({ label, staysOpen, onChoose, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const [count, setCount] = useState(0);
  const { found, more } = useLibrary(words.trim());
  useEffect(() => dialog.current?.showModal(), []);
  const choose = (picture: LibraryPicture) => {
    onChoose(picture);
    setCount(count + 1);
  };
  return (
    <dialog ref={dialog} className="ask chooser" aria-label={label} onClose={onClose}>
      <h2>{label}</h2>
      <UploadBox
        onAdded={(added) => choose(pictureOf(added))}
        onExisting={async (id) => {
          const picture = await fetchPicture(id);
          if (picture) choose(picture);
        }}
      />
      <label>
        Find by caption, credit or what it shows
        <input
          type="search"
          value={words}
          maxLength={200}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            // It may stand within a form, which Enter would send.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </label>
      <ul className="prints" aria-busy={found?.words !== words.trim()}>
        {found?.items.map((picture) => (
          <li key={picture.id}>
            <button type="button" onClick={() => choose(picture)}>
              {picture.thumbnail ? (
                <img src={picture.thumbnail} alt={picture.alt} loading="lazy" />
              ) : (
                <span className="hint">On another site: {picture.externalUrl}</span>
              )}
              <span>{picture.caption || picture.alt || 'Without words'}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {found?.problem ||
          (found?.items.length === 0 &&
            (found.words ? 'No picture has these words.' : 'There are no pictures yet.')) ||
          (staysOpen && count > 0 && `${count} put in`)}
      </p>
      <div className="add">
        {found?.nextCursor && (
          <button type="button" className="btn line" onClick={() => void more()}>
            Older pictures
          </button>
        )}
        <button type="button" className="btn line" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
