'use client';

import { useActionState, useState } from 'react';
import { PictureChooser } from '@/components/admin/media/picture-chooser';
import { Panel } from '@/components/admin/story-editor/panel';
import type { Picture } from '@/lib/articles/schema';
import { mediaApiPath } from '@/lib/paths';

type Words = Pick<Picture, 'alt' | 'caption' | 'credit'>;
type Props = {
  hero: Picture | undefined;
  onChoose: (picture: Picture | null) => void;
  onDescribed: (words: Words & { id: number }) => void;
};

/** The picture over the story, from the library, and what is said of it wherever it stands. */
export function PicturePanel({ hero, onChoose, onDescribed }: Props) {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <Panel title="Picture" aside={hero ? undefined : 'none'}>
      {hero?.path && <img src={hero.path} alt={hero.alt} />}
      {hero && !hero.path && <p className="hint">Picture on another site: {hero.externalUrl}</p>}
      <div className="add">
        <button type="button" className="btn line" onClick={() => setIsChoosing(true)}>
          {hero ? 'Choose another' : 'Choose a picture'}
        </button>
        {hero && (
          <button type="button" className="text" onClick={() => onChoose(null)}>
            Take it off the story
          </button>
        )}
      </div>
      {hero && <PictureWords key={hero.id} picture={hero} onDescribed={onDescribed} />}
      {isChoosing && (
        <PictureChooser
          label="The story’s picture"
          onChoose={(picture) => {
            setIsChoosing(false);
            onChoose(picture);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </Panel>
  );
}

/** Changes the words in the library, by the API: an action would load the page anew under what is being written. */
async function describe(id: number, words: Words): Promise<string> {
  const answer = await fetch(`${mediaApiPath()}/${id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(words),
  }).catch(() => null);
  if (!answer) return 'The server could not be reached. The words are still here.';
  if (answer.ok) return '';
  const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
  return problem.detail ?? `The server answered ${answer.status}.`;
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
  const [fault, save, isSaving] = useActionState(async () => {
    const refused = await describe(id, words);
    if (!refused) onDescribed({ id, ...words });
    return refused;
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
      {field('alt', 'What it shows, for those who do not see it', 1000)}
      {field('caption', 'Caption', 2000)}
      {field('credit', 'Credit', 500)}
      <div className="add">
        <button className="btn line" disabled={isSaving || !isChanged}>
          Save the picture’s words
        </button>
        <span role="status" className="hint">
          {fault ||
            (fault === '' && !isChanged ? 'Saved.' : 'They stand wherever this picture does.')}
        </span>
      </div>
    </form>
  );
}
