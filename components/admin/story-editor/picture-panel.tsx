'use client';

import { useActionState, useState } from 'react';
import { PictureChooser } from '@/components/admin/media/picture-chooser';
import { TheirWords } from '@/components/admin/media/their-words';
import { Panel } from '@/components/admin/story-editor/panel';
import { mediaLimits, type ChangedMedia, type DescribedPicture } from '@/lib/media/schema';
import { mediaApiPath } from '@/lib/paths';

type Words = Pick<DescribedPicture, 'alt' | 'caption' | 'credit'>;
type Props = {
  hero: DescribedPicture | undefined;
  onChoose: (picture: DescribedPicture | null) => void;
  onDescribed: (words: Words & Pick<DescribedPicture, 'id' | 'version'>) => void;
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

type Outcome = { version: number } | { refused: string; theirs: ChangedMedia | null };

/** Changes the words in the library, by the API: an action would load the page anew under what is being written. */
async function describe(id: number, words: Words & { version: number }): Promise<Outcome> {
  const answer = await fetch(`${mediaApiPath()}/${id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(words),
  }).catch(() => null);
  if (!answer)
    return { refused: 'The server could not be reached. The words are still here.', theirs: null };
  const said = (await answer.json().catch(() => ({}))) as ChangedMedia & { detail?: string };
  if (answer.ok) return { version: said.version };
  return {
    refused: said.detail ?? `The server answered ${answer.status}.`,
    theirs: answer.status === 409 ? said : null,
  };
}

const fields = [
  { name: 'alt', label: 'What it shows, for those who do not see it' },
  { name: 'caption', label: 'Caption' },
  { name: 'credit', label: 'Credit' },
] as const;

type PictureWordsProps = { picture: DescribedPicture; onDescribed: Props['onDescribed'] };

function PictureWords({ picture, onDescribed }: PictureWordsProps) {
  const { id, alt, caption, credit } = picture;
  const [words, setWords] = useState({ alt, caption, credit });
  /** What a colleague has made of it meanwhile. */
  const [theirs, setTheirs] = useState<ChangedMedia | null>(null);
  const { version } = theirs ?? picture;
  const [fault, save, isSaving] = useActionState(async () => {
    const outcome = await describe(id, { ...words, version });
    if ('refused' in outcome) {
      const { refused, theirs: now } = outcome;
      if (now) {
        setTheirs(now);
        // Of the fields that nobody touched here, theirs is the newer word.
        const untouched = fields.filter(({ name }) => words[name] === picture[name]);
        setWords({
          ...words,
          ...Object.fromEntries(untouched.map(({ name }) => [name, now[name]])),
        });
      }
      return refused;
    }
    setTheirs(null);
    onDescribed({ id, ...words, version: outcome.version });
    return '';
  }, null);
  const isChanged = fields.some(({ name }) => words[name] !== picture[name]);
  return (
    <form action={save} className="in-form">
      {fields.map(({ name, label }) => (
        <div key={name}>
          <label htmlFor={`p-${name}`}>{label}</label>
          <textarea
            id={`p-${name}`}
            name={name}
            rows={2}
            dir="auto"
            value={words[name]}
            maxLength={mediaLimits[name]}
            onChange={(event) => setWords({ ...words, [name]: event.target.value })}
          />
          <TheirWords theirs={theirs?.[name]} mine={words[name]} />
        </div>
      ))}
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
