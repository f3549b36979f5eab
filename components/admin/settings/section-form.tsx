'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { setSectionCommentsAction } from '@/lib/taxonomy/conversations/actions';
import type { SectionEntry } from '@/lib/taxonomy/conversations/schema';
import type { Settings } from '@/lib/settings/schema';

const modes = {
  OPEN: 'appear at once',
  PREMODERATED: 'wait for a moderator',
  CLOSED: 'cannot be written',
} as const;
const closing = (days: number) =>
  days === 0 ? 'never' : days === 1 ? 'after one day' : `after ${days} days`;

type Props = { section: SectionEntry; site: Pick<Settings, 'commentMode' | 'commentCloseDays'> };

/** What holds under the stories of one section. It reaches those that are out already. */
export function SectionForm({ section, site }: Props) {
  const { id, name, commentMode, commentCloseDays, exceptions } = section;
  const [state, save, isSaving] = useActionState(setSectionCommentsAction, null);
  const failure = state && !state.ok ? state : null;
  const typed = failure?.values ?? {};
  const fault = failure?.error.fields?.find(({ path }) => path === 'commentCloseDays')?.message;
  const mode = typed.commentMode ?? commentMode;
  return (
    <section className="setting-group" aria-labelledby={`section-${id}`}>
      <div>
        <h2 id={`section-${id}`}>{name}</h2>
        {exceptions > 0 && (
          <p className="hint">
            {exceptions === 1
              ? 'One published story says something else itself, which goes first.'
              : `${exceptions.toLocaleString('en-GB')} published stories say something else themselves, which goes first.`}
          </p>
        )}
      </div>
      <form action={save}>
        <input type="hidden" name="id" value={id} />
        <FaultLine>{failure?.error.message}</FaultLine>
        <div>
          <label htmlFor={`mode-${id}`}>
            Comments that no rule stops<span className="vh"> in {name}</span>
          </label>
          <select
            // React puts a select back to its first option after an action; a new one keeps the choice.
            key={mode}
            id={`mode-${id}`}
            name="commentMode"
            defaultValue={mode}
          >
            <option value="DEFAULT">as on the whole site: {modes[site.commentMode]}</option>
            {Object.entries(modes).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`days-${id}`}>
            Close after so many days<span className="vh"> in {name}</span>
          </label>
          <input
            key={String(commentCloseDays)}
            id={`days-${id}`}
            name="commentCloseDays"
            type="number"
            min={0}
            max={3650}
            defaultValue={typed.commentCloseDays ?? commentCloseDays ?? ''}
            aria-invalid={fault ? true : undefined}
            aria-describedby={`days-note-${id}`}
          />
          <p className="hint" id={`days-note-${id}`}>
            {fault ? (
              <b>{fault}</b>
            ) : (
              `Empty: as on the whole site, ${closing(site.commentCloseDays)}. 0: never. It counts from publication, so it reaches old stories.`
            )}
          </p>
        </div>
        <div className="send">
          <button className="btn" disabled={isSaving}>
            Save <span className="vh">{name}</span>
          </button>
          {state?.ok && !isSaving && <p role="status">Saved. It holds at once.</p>}
        </div>
      </form>
    </section>
  );
}
