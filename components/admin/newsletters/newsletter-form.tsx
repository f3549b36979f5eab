'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { Field, faultOf } from '@/components/ui/field';
import { addNewsletterAction, changeNewsletterAction } from '@/lib/newsletters/actions';
import { clockOf } from '@/lib/newsletters/rhythm';
import {
  kindWords,
  newsletterKinds,
  newsletterLimits,
  weekdayWords,
  type DeskNewsletter,
} from '@/lib/newsletters/schema';

type Props = {
  /** Null: a new one. */
  list: DeskNewsletter | null;
  sections: readonly { id: number; name: string }[];
  /** The newsroom's zone. */
  timeZone: string;
};

const fresh = {
  ...{ name: '', slug: '', description: '', kind: 'DAILY', sectionId: null, weekday: null },
  ...{ sendMinute: 420, timeZone: null, isActive: false },
} as const;

/** What a newsletter is and when it goes. */
export function NewsletterForm({ list, sections, timeZone }: Props) {
  const [state, act, isActing] = useActionState(
    list ? changeNewsletterAction : addNewsletterAction,
    null,
  );
  const failure = state && !state.ok ? state : null;
  const typed = failure?.values ?? {};
  const faults = failure?.error.fields;
  const kept = list ?? fresh;
  const value = (name: string, saved: string) => typed[name] ?? saved;
  /** React puts a select back to its first option after an action; a new one keeps the choice. */
  const choice = (name: string, saved: string) => {
    const chosen = value(name, saved);
    return { name, defaultValue: chosen, key: chosen };
  };
  return (
    <form action={act} key={list?.version ?? 0}>
      {list && (
        <>
          <input type="hidden" name="id" value={list.id} />
          <input type="hidden" name="version" value={list.version} />
        </>
      )}
      <FaultLine>{failure?.error.message}</FaultLine>
      <Field id="nl-name" label="Name" fault={faultOf(faults, 'name')}>
        {(control) => (
          <input
            {...control}
            name="name"
            required
            dir="auto"
            maxLength={newsletterLimits.name}
            defaultValue={value('name', kept.name)}
          />
        )}
      </Field>
      <Field
        id="nl-slug"
        label="Address, after /newsletters/"
        hint="Left empty it is made of the name. A new one breaks links to past issues."
        fault={faultOf(faults, 'slug')}
      >
        {(control) => (
          <input {...control} name="slug" maxLength={120} defaultValue={value('slug', kept.slug)} />
        )}
      </Field>
      <Field
        id="nl-about"
        label="What readers are told of it"
        fault={faultOf(faults, 'description')}
      >
        {(control) => (
          <textarea
            {...control}
            name="description"
            rows={2}
            dir="auto"
            maxLength={newsletterLimits.description}
            defaultValue={value('description', kept.description)}
          />
        )}
      </Field>
      <Field id="nl-kind" label="What it is" fault={faultOf(faults, 'kind')}>
        {(control) => {
          const { key, ...rest } = choice('kind', kept.kind);
          return (
            <select key={key} {...control} {...rest}>
              {newsletterKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindWords[kind]}
                </option>
              ))}
            </select>
          );
        }}
      </Field>
      <Field
        id="nl-section"
        label="Section"
        hint="Of a newsletter of a section alone."
        fault={faultOf(faults, 'sectionId')}
      >
        {(control) => {
          const { key, ...rest } = choice('sectionId', String(kept.sectionId ?? ''));
          return (
            <select key={key} {...control} {...rest}>
              <option value="">None</option>
              {sections.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          );
        }}
      </Field>
      <div className="letter-when">
        <Field
          id="nl-day"
          label="Day"
          hint="A daily one has none, a weekly one needs one, one of a section may."
          fault={faultOf(faults, 'weekday')}
        >
          {(control) => {
            const { key, ...rest } = choice('weekday', String(kept.weekday ?? ''));
            return (
              <select key={key} {...control} {...rest}>
                <option value="">Every day</option>
                {weekdayWords.map((name, i) => (
                  <option key={name} value={i + 1}>
                    {name}
                  </option>
                ))}
              </select>
            );
          }}
        </Field>
        <Field
          id="nl-time"
          label="Time"
          hint="The same by the clock, summer and winter."
          fault={faultOf(faults, 'sendAt')}
        >
          {(control) => (
            <input
              {...control}
              name="sendAt"
              type="time"
              required
              defaultValue={value('sendAt', clockOf(kept.sendMinute))}
            />
          )}
        </Field>
      </div>
      <Field
        id="nl-zone"
        label="Time zone"
        hint={`Left empty it is the newsroom’s, ${timeZone}.`}
        fault={faultOf(faults, 'timeZone')}
      >
        {(control) => (
          <input
            {...control}
            name="timeZone"
            maxLength={60}
            placeholder={timeZone}
            defaultValue={value('timeZone', kept.timeZone ?? '')}
          />
        )}
      </Field>
      <label className="sure">
        <input
          type="checkbox"
          name="isActive"
          value="yes"
          defaultChecked={value('isActive', kept.isActive ? 'yes' : '') === 'yes'}
        />
        <span>It is on: readers can sign up for it, and it goes out.</span>
      </label>
      <div className="send">
        <button className="btn" disabled={isActing}>
          {list ? 'Save' : 'Add the newsletter'}
        </button>
      </div>
    </form>
  );
}
