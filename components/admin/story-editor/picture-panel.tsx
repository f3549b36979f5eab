'use client';

import { useActionState, useState } from 'react';
import { Panel } from '@/components/admin/story-editor/panel';
import { PictureChooser } from '@/components/admin/story-editor/picture-chooser';
import type { Picture } from '@/lib/articles/schema';
import { describePictureAction } from '@/lib/newsroom/actions';

type Props = {
  heroId: number | null;
  pictures: Picture[];
  onChange: (heroId: number | null) => void;
  onDescribed: (words: Pick<Picture, 'id' | 'alt' | 'caption' | 'credit'>) => void;
};

/** The picture over the story, from the paper's own, and what is said of it wherever it stands. */
export function PicturePanel({ heroId, pictures, onChange, onDescribed }: Props) {
  const [isChoosing, setIsChoosing] = useState(false);
  /** Uploaded from here: the page was sent before they were there. */
  const [added, setAdded] = useState<Picture[]>([]);
  const all = [...added, ...pictures];
  const hero = all.find(({ id }) => id === heroId);
  return (
    <Panel title="Picture" aside={hero ? undefined : 'none'}>
      {hero?.path && <img src={hero.path} alt={hero.alt} />}
      {hero && !hero.path && <p className="hint">Picture on another site: {hero.externalUrl}</p>}
      <div className="add">
        <button type="button" className="btn line" onClick={() => setIsChoosing(true)}>
          {hero ? 'Choose another' : 'Choose a picture'}
        </button>
        {hero && (
          <button type="button" className="text" onClick={() => onChange(null)}>
            Take it off the story
          </button>
        )}
      </div>
      {hero && <PictureWords key={hero.id} picture={hero} onDescribed={onDescribed} />}
      {isChoosing && (
        <PictureChooser
          pictures={all}
          label="The story’s picture"
          onChoose={(picture) => {
            setIsChoosing(false);
            if (!all.some(({ id }) => id === picture.id)) setAdded([picture, ...added]);
            onChange(picture.id);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </Panel>
  );
}

function PictureWords({
  picture,
  onDescribed,
}: {
  picture: Picture;
  onDescribed: Props['onDescribed'];
}) {
  const { id, alt, caption, credit } = picture;
  const [words, setWords] = useState({ alt, caption, credit });
  const [result, save, isSaving] = useActionState(async (_: unknown, form: FormData) => {
    const answer = await describePictureAction(null, form);
    if (answer.ok) onDescribed(answer.data);
    return answer;
  }, null);
  const field = (name: 'alt' | 'caption' | 'credit', label: string, max: number) => (
    <div>
      <label htmlFor={`p-${name}`}>{label}</label>
      <textarea
        id={`p-${name}`}
        name={name}
        rows={2}
        dir="auto"
        value={words[name]}
        maxLength={max}
        onChange={(event) => setWords({ ...words, [name]: event.target.value })}
      />
    </div>
  );
  const isChanged = words.alt !== alt || words.caption !== caption || words.credit !== credit;
  return (
    <form action={save} className="in-form">
      <input type="hidden" name="id" value={id} />
      {field('alt', 'What it shows, for those who do not see it', 1000)}
      {field('caption', 'Caption', 2000)}
      {field('credit', 'Credit', 500)}
      <div className="add">
        <button className="btn line" disabled={isSaving || !isChanged}>
          Save the picture’s words
        </button>
        <span role="status" className="hint">
          {result?.ok && !isChanged
            ? 'Saved.'
            : result && !result.ok
              ? result.error.message
              : 'They stand wherever this picture does.'}
        </span>
      </div>
    </form>
  );
}
