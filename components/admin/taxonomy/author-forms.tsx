'use client';

import { useActionState, useState } from 'react';
import { PictureChooser } from '@/components/admin/media/picture-chooser';
import { TermField, faultOf, generalFault } from '@/components/admin/taxonomy/term-field';
import { useScript } from '@/components/admin/use-script';
import { FaultLine } from '@/components/ui/fault-line';
import type { Picture } from '@/lib/articles/schema';
import { thumbnail } from '@/lib/media/sources';
import { adminAuthorsPath, adminMediaPath } from '@/lib/paths';
import {
  addAuthorAction,
  changeAuthorAction,
  deleteAuthorAction,
} from '@/lib/taxonomy/authors/actions';
import { linesOf, type AuthorRow } from '@/lib/taxonomy/authors/schema';

const kinds = {
  staff: 'Somebody of the staff',
  guest: 'A guest, who writes here now and then',
  desk: 'A desk of the newsroom',
} as const;
const kindOf = ({ kind, isGuest }: AuthorRow) =>
  kind === 'DESK' ? 'desk' : isGuest ? 'guest' : 'staff';

type Props = { author?: AuthorRow; portraits: readonly Picture[] };

/** Adds an author, or changes the one that it is given. */
export function AuthorForm({ author, portraits }: Props) {
  const [made, make, isMaking] = useActionState(addAuthorAction, null);
  const [changed, change, isChanging] = useActionState(changeAuthorAction, null);
  const state = author ? changed : made;
  const failure = state && !state.ok ? state : null;
  const common = { failure, of: 'author' };
  const [isChoosing, setIsChoosing] = useState(false);
  // Of the library, and of this turn of the form: what was sent since decides again.
  const [taken, setTaken] = useState<{ picture: Picture; turn: typeof state } | null>(null);
  const chosen =
    taken?.turn === state ? taken.picture.id : (failure?.values?.photoId ?? author?.photoId ?? '');
  const who = failure?.values?.who ?? (author ? kindOf(author) : 'guest');
  return (
    <>
      <form action={author ? change : make} key={made?.ok ? made.data.id : 'open'}>
        {author && (
          <>
            <input type="hidden" name="id" value={author.id} />
            <input type="hidden" name="version" value={author.version} />
          </>
        )}
        <FaultLine>{generalFault(failure)}</FaultLine>
        <TermField
          {...common}
          name="name"
          label="Name"
          value={author?.name}
          maxLength={80}
          isRequired
        />
        <TermField
          {...common}
          name="slug"
          label="Address"
          value={author?.slug}
          maxLength={120}
          hint={
            author
              ? 'A new address leaves a redirect at the old one.'
              : 'Empty: made of the name. It stands after /author/.'
          }
        />
        <fieldset className="boxes">
          <legend>Who it is</legend>
          {Object.entries(kinds).map(([value, words]) => (
            <label key={value}>
              <input type="radio" name="who" value={value} defaultChecked={value === who} />
              {words}
            </label>
          ))}
          {faultOf(failure, 'who') && <p className="hint fault">{faultOf(failure, 'who')}</p>}
        </fieldset>
        <TermField
          {...common}
          name="title"
          label="Title"
          value={author?.title}
          maxLength={120}
          hint="A line such as “Harbour reporter”."
        />
        <TermField
          {...common}
          name="bio"
          label="In a few words"
          value={author?.bio}
          maxLength={1000}
          rows={4}
        />
        <TermField
          {...common}
          name="links"
          label="Links"
          value={author && linesOf(author.links)}
          maxLength={6000}
          rows={3}
          hint="One a line: words, then the address. Mastodon https://example.social/@name"
        />
        <Portraits
          portraits={portraits}
          taken={made?.ok && taken?.turn !== state ? null : (taken?.picture ?? null)}
          chosen={String(chosen)}
          onChoose={() => setIsChoosing(true)}
          fault={faultOf(failure, 'photoId')}
        />
        <div className="send">
          <button className="btn" disabled={isMaking || isChanging}>
            {author ? 'Save the author' : 'Add the author'}
          </button>
          {author && <a href={adminAuthorsPath()}>Leave it as it is</a>}
          <span role="status">{made?.ok && `${made.data.name} was added.`}</span>
        </div>
      </form>
      {/* Not within the form: it has forms of its own. */}
      {isChoosing && (
        <PictureChooser
          label="The author’s photo"
          onChoose={(picture) => {
            setTaken({ picture, turn: state });
            setIsChoosing(false);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  );
}

type PortraitProps = {
  portraits: readonly Picture[];
  /** What was taken from the library, among these or not. */
  taken: Picture | null;
  chosen: string;
  onChoose: () => void;
  fault?: string;
};

/** The newest pictures, which is all there is without the script; with it, a way to every other. */
function Portraits({ portraits, taken, chosen, onChoose, fault }: PortraitProps) {
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

type DeleteProps = { author: AuthorRow; successors: readonly { id: number; name: string }[] };

/** Deletes an author after asking whose the stories become. */
export function DeleteAuthor({ author, successors }: DeleteProps) {
  const [state, act, isActing] = useActionState(deleteAuthorAction, null);
  const { id, version, name, stories } = author;
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <div>
        <label htmlFor="author-to">
          {stories === 0
            ? 'The address and the feeds lead to'
            : `${stories === 1 ? 'The one story gets' : `The ${stories} stories get`} the byline of`}
        </label>
        <select id="author-to" name="to" defaultValue="" required={stories > 0}>
          <option value="">{stories > 0 ? 'Choose a person or a desk' : 'nobody'}</option>
          {successors
            .filter((other) => other.id !== id)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
        </select>
        <p className="hint">
          {stories === 0
            ? 'There are no stories. Without a name the address is not found any more.'
            : 'The address and the feeds lead there from then on.'}
        </p>
      </div>
      <div className="send">
        <button className="btn line" disabled={isActing}>
          Delete {name}
        </button>
      </div>
    </form>
  );
}
