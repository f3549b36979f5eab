'use client';

import { useState } from 'react';
import { PictureChooser } from '@/components/admin/media/picture-chooser';
import { Portraits } from '@/components/admin/taxonomy/portraits';
import { SuccessorForm } from '@/components/admin/taxonomy/successor-form';
import { TermField, faultOf } from '@/components/admin/taxonomy/term-field';
import { TermForm, useTermForm } from '@/components/admin/taxonomy/term-form';
import type { Picture } from '@/lib/articles/schema';
import { adminAuthorsPath } from '@/lib/paths';
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
  const form = useTermForm(author, addAuthorAction, changeAuthorAction);
  const { made, state, failure } = form;
  const common = { failure, of: 'author' };
  const [isChoosing, setIsChoosing] = useState(false);
  // Of the library, and of this turn of the form: what was sent since decides again.
  const [taken, setTaken] = useState<{ picture: Picture; turn: typeof state } | null>(null);
  const chosen =
    taken?.turn === state ? taken.picture.id : (failure?.values?.photoId ?? author?.photoId ?? '');
  const who = failure?.values?.who ?? (author ? kindOf(author) : 'guest');
  return (
    <>
      <TermForm form={form} of="author" back={adminAuthorsPath()}>
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
      </TermForm>
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

type DeleteProps = { author: AuthorRow; successors: readonly { id: number; name: string }[] };

/** Deletes an author after asking whose the stories become. */
export function DeleteAuthor({ author, successors }: DeleteProps) {
  const { stories } = author;
  const words =
    stories === 0
      ? {
          label: 'The address and the feeds lead to',
          none: 'nobody',
          hint: 'There are no stories. Without a name the address is not found any more.',
        }
      : {
          label: `${stories === 1 ? 'The one story gets' : `The ${stories} stories get`} the byline of`,
          none: 'Choose a person or a desk',
          hint: 'The address and the feeds lead there from then on.',
        };
  return (
    <SuccessorForm
      of="author"
      term={author}
      act={deleteAuthorAction}
      successors={successors}
      words={words}
    />
  );
}
